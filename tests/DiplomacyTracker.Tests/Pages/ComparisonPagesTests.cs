using System.Net;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>Many pairs in a picture, and a few side by side, without scripts.</summary>
public sealed class ComparisonPagesTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>, IAsyncLifetime
{
    private const string Then = "validAt=2024-03-18&knownAt=2024-03-18";

    public async ValueTask InitializeAsync()
    {
        await tracker.PostAsync("/api/demo", "{}");
        await tracker.GetCurrentAsync("/api/timeline");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_network_draws_each_tie_and_says_it_in_a_table_as_well()
    {
        var page = await ReadAsync($"/network?{Then}");

        Assert.Contains("<a class=\"tie close\" href=\"/relations/KOR/USA?", page, StringComparison.Ordinal);
        Assert.Contains("South Korea and United States: +", page, StringComparison.Ordinal);
        Assert.Contains(">South Korea – United States</a></th>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_network_around_a_country_leaves_out_who_has_nothing_to_do_with_it()
    {
        await SayAsync("NOR", "CHL", 1);
        var around = await ReadAsync($"/network?country=KOR&{Then}");
        var all = await ReadAsync($"/network?{Then}");
        var one = await ReadAsync($"/network?ties=1&{Then}");

        Assert.DoesNotContain("Norway – Chile", around, StringComparison.Ordinal);
        Assert.Contains("Chile – Norway", all, StringComparison.Ordinal);
        Assert.Contains("1 of ", one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_becomes_known_later_is_no_tie_yet()
    {
        Assert.DoesNotContain(
            "href=\"/relations/KOR/USA?",
            await ReadAsync("/network?validAt=2024-03-18&knownAt=2024-02-01"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Pairs_stand_side_by_side_with_facts_counts_and_scores()
    {
        await SayAsync("SWE", "PER", 6);
        var page = await ReadAsync($"/compare?pairs=KOR-USA,SWE-PER&{Then}");

        Assert.Contains("aria-label=\"South Korea – United States\"", page, StringComparison.Ordinal);
        Assert.Contains("Mutual Defense Treaty", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Sweden – Peru\"", page, StringComparison.Ordinal);
        Assert.Contains("South Korea – United States (too few acts)", page, StringComparison.Ordinal);
        Assert.Contains("<score-chart", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_signed_and_not_in_force_stands_under_a_heading_of_its_own()
    {
        await tracker.PostAsync(
            "/api/agreements",
            """
            {"title":"Treaty of the islands","kind":"treaty","parties":[{"country":"GBR"},{"country":"MUS"}],"signed":"2024-01-22",
             "report":{"sources":[{"outlet":"AFP","publishedAt":"2024-01-22"}]}}
            """
        );
        await tracker.GetCurrentAsync("/api/agreements");
        var page = await ReadAsync($"/compare?pairs=GBR-MUS&{Then}");

        var below = page.Split("<h3>Not in force yet</h3>");
        Assert.Equal(2, below.Length);
        Assert.Contains(
            "No agreement, sanction or open incident between them is known.",
            below[0],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Treaty of the islands", below[0], StringComparison.Ordinal);
        Assert.Contains("Treaty of the islands", below[1].Split("<h3>")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("knownAt=2024-03-21", "+0.12 Antony Blinken (United States) to South Korea: announced\",false")]
    [InlineData("knownAt=2024-03-21", "+2.00 Antony Blinken (United States) to South Korea: held (ungraded)\",true")]
    [InlineData(
        "validAt=2026-11-01",
        "+2.00 Antony Blinken (United States) to South Korea: held (before cut off)\",true"
    )]
    public async Task Where_there_are_too_few_acts_for_a_score_each_stands_at_its_points(string moment, string act)
    {
        var page = Unescaped(await ReadAsync($"/relations/KOR/USA?{moment}"));

        Assert.Contains(
            "there is no score, and no line. Each act stands at its points",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("South Korea (too few acts)", page, StringComparison.Ordinal);
        Assert.Contains("<score-chart", page, StringComparison.Ordinal);
        Assert.Contains(act, page, StringComparison.Ordinal);
        Assert.Contains(">Credibility</th>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_was_done_there_is_no_chart_but_why()
    {
        var page = await ReadAsync("/relations/ISL/NZL");

        Assert.Contains("there is no score, and no line.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<score-chart", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pair_that_is_added_comes_behind_the_others()
    {
        using var response = await tracker.Http.GetAsync(
            "/compare?pairs=KOR-USA&one=KOR&other=JPN",
            TestContext.Current.CancellationToken
        );

        Assert.Equal("?pairs=KOR-USA%2CKOR-JPN", response.RequestMessage?.RequestUri?.Query.Replace(",", "%2C"));
    }

    [Theory]
    [InlineData("/compare?pairs=KOR-USA,KOR-JPN,KOR-PRK,USA-PRK,USA-JPN", "invalid-number")]
    [InlineData("/compare?pairs=KOR", "invalid-pair")]
    [InlineData("/network?ties=0", "invalid-number")]
    [InlineData("/network?show=all", "unknown-value")]
    public async Task What_cannot_be_shown_is_refused_by_name(string address, string code)
    {
        using var response = await tracker.Http.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(
            $"<code>{code}</code>",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    private async Task SayAsync(string speaker, string to, int times)
    {
        for (var time = 0; time < times; time++)
        {
            var said = await tracker.PostAsync(
                "/api/statements",
                $$"""
                { "speaker": { "country": "{{speaker}}" }, "to": ["{{to}}"], "act": "support", "summary": "Nr. {{time}}", "occurs": "2024-02-0{{time
                    + 1}}",
                  "report": { "sources": [{ "outlet": "AFP", "publishedAt": "2024-02-0{{time
                    + 1}}", "reliability": "A", "credibility": 1 }] } }
                """
            );
            Assert.Equal(201, said.Status);
        }

        await tracker.GetCurrentAsync("/api/timeline");
    }

    private static string Unescaped(string page) => page.Replace("\\u002B", "+", StringComparison.Ordinal);

    private async Task<string> ReadAsync(string address) =>
        WebUtility.HtmlDecode(await tracker.Http.GetStringAsync(address, TestContext.Current.CancellationToken));
}
