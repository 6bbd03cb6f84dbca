using System.Net;
using System.Text.RegularExpressions;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>What somebody reads without scripts: calendar, matrix, countries, persons, search and map.</summary>
public sealed partial class ReadingPagesTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Then = "validAt=2024-03-18&knownAt=2024-03-18";

    [Theory]
    [InlineData(
        "/calendar?month=2024-03&knownAt=2024-02-20",
        "Some time in the month",
        "Antony Blinken (United States) to Seoul, South Korea"
    )]
    [InlineData(
        "/calendar?month=2024-03&knownAt=2024-03-14",
        "grid-column:7/span 1",
        "Antony Blinken (United States) to Seoul, South Korea"
    )]
    [InlineData("/calendar?week=2024-W12&view=agenda", "18 to 20 March 2024", "Third Summit for Democracy")]
    [InlineData("/calendar?month=2024-03&type=summit", "grid-column:1/span 3", "Third Summit for Democracy")]
    [InlineData($"/matrix?{Then}", "href=\"/relations/KOR/USA?", "South Korea and United States: +")]
    [InlineData($"/matrix?countries=KOR,Japan&{Then}", "no number", "South Korea and Japan: no number")]
    [InlineData($"/countries/KOR?{Then}", "Cho Tae-yul", "Mutual Defense Treaty")]
    [InlineData("/countries/GBR", "<dt>Once part of it</dt>", "href=\"/countries/IRL\"")]
    [InlineData("/countries/IRL", "<dt>Once part of</dt>", "href=\"/countries/GBR\"")]
    [InlineData("/countries/CSK", "<dt>After</dt>", "<dt>Before</dt>")]
    [InlineData("/countries", "href=\"/countries/KOR\"", "South Korea")]
    [InlineData($"/people/018cfc1f-8c00-7000-8000-000000000007?{Then}", "Cho Tae-yul", "Foreign Minister")]
    [InlineData("/search?q=blinken+seoul+march", "in any March", "<mark>Blinken</mark>")]
    [InlineData("/search?q=korea+japan", "South Korea or North Korea", "country: Japan")]
    [InlineData("/search?q=usa+japan", "How United States and Japan stand", "href=\"/relations/USA/JPN\"")]
    [InlineData($"/map?{Then}", "href=\"/countries/USA?", "The same as a list")]
    [InlineData($"/map?country=KOR&{Then}", "How the world stands with South Korea", "href=\"/relations/KOR/USA?")]
    public async Task A_page_says_it_at_the_moment_of_its_address(string address, string one, string other)
    {
        await tracker.PostAsync("/api/demo", "{}");
        await tracker.GetCurrentAsync("/api/timeline");

        var page = await ReadAsync(address);

        Assert.Contains(one, page, StringComparison.Ordinal);
        Assert.Contains(other, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/calendar?month=March", "invalid-month")]
    [InlineData("/calendar?month=2024-03&week=2024-W11", "several-spans")]
    [InlineData("/calendar?view=wall", "unknown-value")]
    [InlineData("/matrix?countries=Atlantis,KOR", "unknown-country")]
    [InlineData("/matrix?since=yesterday", "invalid-day")]
    [InlineData("/search?q=the", "empty-query")]
    [InlineData("/map?country=Korea", "unknown-country")]
    [InlineData("/map?zoom=3", "unknown-parameter")]
    [InlineData("/people?role=king", "unknown-value")]
    [InlineData("/people?country=Atlantis", "unknown-country")]
    [InlineData("/people?cursor=here", "invalid-cursor")]
    public async Task What_cannot_be_answered_is_a_page_that_says_why(string address, string code)
    {
        var page = await ReadAsync(address, succeeds: false);

        Assert.Contains($"<code>{code}</code>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/calendar?month=2024-03")]
    [InlineData("/calendar?month=2024-03&view=agenda")]
    [InlineData("/calendar?week=2024-W12")]
    [InlineData("/calendar?month=1900-01")]
    [InlineData("/matrix")]
    [InlineData("/network")]
    [InlineData("/compare?pairs=KOR-USA")]
    [InlineData("/relations/KOR/USA?why=true")]
    [InlineData("/countries/KOR")]
    [InlineData("/countries/PRK")]
    [InlineData("/people")]
    [InlineData("/people/018cfc1f-8c00-7000-8000-000000000007")]
    [InlineData("/search?q=blinken")]
    [InlineData("/map?country=KOR")]
    public async Task Every_link_to_another_page_stays_at_the_moment(string address)
    {
        await tracker.PostAsync("/api/demo", "{}");
        await tracker.GetCurrentAsync("/api/timeline");

        var page = await ReadAsync(
            $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Then}&recordedAt=position:40"
        );

        var links = Links().Matches(page).Select(link => link.Groups["to"].Value).ToList();
        Assert.NotEmpty(links);
        Assert.All(
            links,
            link =>
            {
                Assert.Contains("validAt=2024-03-18", link, StringComparison.Ordinal);
                Assert.Contains("knownAt=2024-03-18", link, StringComparison.Ordinal);
                Assert.Contains("recordedAt=position", link, StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [InlineData("/calendar", "month=20")]
    [InlineData("/calendar?knownAt=2024-03-14", "month=2024-03")]
    [InlineData("/calendar?month=2024-02&country=KOR", "month=2024-02")]
    [InlineData("/calendar?week=2024-W12", "week=2024-W12")]
    public async Task The_permalink_of_a_calendar_keeps_its_days_and_leaves_each_place_its_own(
        string address,
        string days
    )
    {
        var link = Permalink().Match(await ReadAsync(address)).Groups["to"].Value;

        Assert.Contains(days, link, StringComparison.Ordinal);
        Assert.Contains("recordedAt=position", link, StringComparison.Ordinal);
        Assert.DoesNotContain("validAt", link, StringComparison.Ordinal);
        Assert.Equal(link, Permalink().Match(await ReadAsync(link)).Groups["to"].Value);
    }

    private async Task<string> ReadAsync(string address, bool succeeds = true)
    {
        using var response = await tracker.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(succeeds, response.IsSuccessStatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex(
        "(?<!class=\"now\" )href=\"(?<to>/(calendar|matrix|network|compare|countries|people|relations|map|search|visits|summits|statements|agreements|incidents|representation|api/calendar)[^\"#]*)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Links();

    [GeneratedRegex("href=\"(?<to>/[^\"]*)\" title=\"This page as", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Permalink();
}
