using System.Net;
using System.Text.RegularExpressions;
using DiplomacyTracker.Tests.People;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>Who is known: by name, by country and by office, at any moment.</summary>
public sealed partial class PeoplePageTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await tracker.PostAsync("/api/demo", "{}");
        await tracker.GetCurrentAsync("/api/timeline");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("country=KOR&role=foreign-minister&status=in-office&validAt=2023-11-09", "Park Jin")]
    [InlineData("country=KOR&role=foreign-minister&status=in-office&validAt=2024-03-18", "Cho Tae-yul")]
    [InlineData("country=KOR&role=foreign-minister&status=out-of-office&validAt=2024-03-18", "Park Jin")]
    [InlineData("country=KOR&role=foreign-minister", "Cho Tae-yul, Park Jin")]
    [InlineData("country=South+Korea&role=head-of-state", "Yoon Suk Yeol")]
    [InlineData("name=bli", "Antony Blinken")]
    [InlineData("name=Pak+Jin", "Park Jin")]
    [InlineData("name=Jo+Tae-yeol", "Cho Tae-yul")]
    [InlineData("name=secretary+of+state", "Antony Blinken")]
    [InlineData("name=president&country=USA", "Joe Biden")]
    public async Task Somebody_is_found_by_name_country_and_office(string asked, string names) =>
        Assert.Equal(names, string.Join(", ", Named(await ReadAsync($"/people?{asked}"))));

    [Fact]
    public async Task All_stand_in_alphabetical_order_with_what_they_hold_or_held_last()
    {
        var page = await ReadAsync("/people?validAt=2024-03-18");

        var names = Named(page);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Contains(
            "Foreign Minister, South Korea · 12 May 2022 to 10 January 2024",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("Foreign Minister, South Korea · since 12 January 2024", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_stands_there_before_they_were_known_or_recorded()
    {
        Assert.DoesNotContain("Cho Tae-yul", Named(await ReadAsync("/people?knownAt=2023-12-18")));
        Assert.Contains("Cho Tae-yul", Named(await ReadAsync("/people?knownAt=2023-12-19")));
        Assert.Contains(
            "Nobody was known then.",
            await ReadAsync("/people?recordedAt=position:1&knownAt=1900-01-01"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_long_list_goes_on_at_the_moment_at_which_it_began()
    {
        for (var number = 100; number < 205; number++)
            await tracker.PersonAsync($"Zoe Number{number}", "ISL");
        await tracker.GetCurrentAsync("/api/people");

        var first = await ReadAsync("/people?country=ISL");
        await tracker.PersonAsync("Zoe Number2000", "ISL");
        await tracker.GetCurrentAsync("/api/people");
        var second = await ReadAsync(Next().Match(first).Groups["to"].Value);

        Assert.Equal(
            Enumerable.Range(100, 105).Select(number => $"Zoe Number{number}"),
            Named(first).Concat(Named(second))
        );
    }

    [Fact]
    public async Task The_search_finds_a_person_by_a_part_of_the_name()
    {
        var page = await ReadAsync("/search?q=blinken");

        Assert.Contains("aria-label=\"People\"", page, StringComparison.Ordinal);
        Assert.Contains(">Antony Blinken</a>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/people/018cfc1f-8c00-7000-8000-000000000007", "href=\"/people\"")]
    [InlineData("/countries/KOR", "href=\"/people?country=KOR\"")]
    [InlineData("/countries", "href=\"/people\"")]
    [InlineData("/search", "href=\"/people\"")]
    public async Task The_list_is_linked_from_where_people_are(string address, string link) =>
        Assert.Contains(link, await ReadAsync(address), StringComparison.Ordinal);

    private static IReadOnlyList<string> Named(string page) =>
        [.. Person().Matches(page).Select(one => one.Groups["name"].Value)];

    private async Task<string> ReadAsync(string address) =>
        WebUtility.HtmlDecode(await tracker.Http.GetStringAsync(address, TestContext.Current.CancellationToken));

    [GeneratedRegex("<a href=\"/people/[0-9a-f-]{36}[^\"]*\">(?<name>[^<]*)</a>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Person();

    [GeneratedRegex("rel=\"next\" href=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Next();
}
