using System.Net;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>Countries are named as readers call them, wherever a page asks for one.</summary>
public sealed class NamedCountryTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Theory]
    [InlineData("de", "/calendar?month=2024-03&country=Südkorea", "/calendar?month=2024-03&country=KOR")]
    [InlineData("de", "/duplicates?country=deutschland", "/duplicates?country=DEU")]
    [InlineData("de", "/search?q=besuch&country=Österreich", "/search?q=besuch&country=AUT")]
    [InlineData("de", "/map?country=South Korea", "/map?country=KOR")]
    [InlineData("de", "/network?country=Frankreich&ties=10", "/network?ties=10&country=FRA")]
    [InlineData("de", "/replay?one=Japan&other=südkorea", "/replay?one=JPN&other=KOR")]
    [InlineData("de", "/relations?one=Norwegen&other=Chile", "/relations/NOR/CHL")]
    [InlineData("de", "/relations?q=Norwegen, Chile", "/relations/NOR/CHL")]
    [InlineData("de", "/relations/Südkorea/USA?why=true", "/relations/KOR/USA?why=true")]
    [InlineData("de", "/countries/Südkorea?knownAt=2024-03-18", "/countries/KOR?knownAt=2024-03-18")]
    [InlineData("de", "/compare?one=Norwegen&other=Peru", "/compare?pairs=NOR-PER")]
    [InlineData("en", "/calendar?month=2024-03&country=kor", "/calendar?month=2024-03&country=KOR")]
    // Others bore these names too, in other times; the lists show one country that does.
    [InlineData("en", "/map?country=Germany", "/map?country=DEU")]
    [InlineData("en", "/map?country=Russia", "/map?country=RUS")]
    public async Task A_page_takes_the_name_of_a_country_and_goes_on_with_its_code(
        string language,
        string asked,
        string led
    )
    {
        using var response = await GetAsync(asked, language);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(led, Uri.UnescapeDataString(response.RequestMessage?.RequestUri?.PathAndQuery ?? ""));
    }

    [Theory]
    [InlineData("en", "/calendar?country=Korea", "“Korea” may be: South Korea (KOR), North Korea (PRK)")]
    [InlineData("de", "/map?country=Kongo", "„Kongo“ könnte heißen: ")]
    [InlineData("en", "/search?q=visit&country=Atlantis", "No country is called “Atlantis”.")]
    [InlineData("de", "/matrix?countries=Atlantis,Japan", "Kein Land heißt „Atlantis“.")]
    public async Task A_name_that_means_no_country_for_certain_is_refused_with_those_that_it_may_mean(
        string language,
        string asked,
        string says
    )
    {
        using var response = await GetAsync(asked, language);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(says, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_matrix_takes_names_in_the_language_of_the_reader()
    {
        using var response = await GetAsync("/matrix?countries=Südkorea, Deutschland, FRA", "de");
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("value=\"KOR, DEU, FRA\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Deutschland", "Südkorea", "<option value=\"Deutschland\">")]
    [InlineData("de", "Germany", "kor", "Verstanden: Deutschland (DEU)")]
    [InlineData("en", "China", "Russia", "<option value=\"China\">")]
    public async Task A_form_takes_every_name_that_its_list_offers_and_codes(
        string language,
        string visitor,
        string host,
        string shows
    )
    {
        var form = await FormPage.OpenAsync(tracker, "/record/visits/schedule-visit", language);

        form.With("visitor.country", visitor).With("host.country", host).With("occurs", "2026-03-05");
        await form.With("report.sources[0].outlet", "NHK").SendAsync("preview");

        Assert.Equal(200, form.Status);
        Assert.DoesNotContain("-wrong\"", form.Html, StringComparison.Ordinal);
        Assert.Contains(shows, WebUtility.HtmlDecode(form.Html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_says_which_countries_an_ambiguous_name_may_mean()
    {
        var form = await FormPage.OpenAsync(tracker, "/record/visits/schedule-visit", "de");

        form.With("visitor.country", "Korea").With("host.country", "Kongo").With("occurs", "2026-03-05");
        await form.With("report.sources[0].outlet", "NHK").SendAsync("preview");

        Assert.Equal(422, form.Status);
        var page = WebUtility.HtmlDecode(form.Html);
        Assert.Contains("„Korea“ könnte heißen: Südkorea (KOR), Nordkorea (PRK)", page, StringComparison.Ordinal);
        Assert.Contains("(COD)", page, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        return await tracker.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
