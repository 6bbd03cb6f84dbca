using System.Net;
using System.Text.RegularExpressions;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>History is played, the state of the tracker shown, and files imported, all without scripts.</summary>
public sealed class PlayTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_replay_is_walked_step_by_step_and_each_address_keeps_its_moment()
    {
        await RecordAsync("JPN", "2024-02-01");
        await RecordAsync("KOR", "2024-02-02");
        await tracker.GetCurrentAsync("/api/visits");

        var first = await tracker.Http.GetStringAsync("/replay?from=2024-01-01&to=2024-12-31");
        Assert.Contains("Step 1 of 2", first);
        Assert.Contains("Japan", first);
        var forward = WebUtility.HtmlDecode(Regex.Match(first, "href=\"([^\"]*)\">Forward<").Groups[1].Value);
        var second = await tracker.Http.GetStringAsync(forward);

        Assert.Contains("Step 2 of 2", second);
        Assert.DoesNotContain(">Forward</a>", second);
        Assert.Contains("Step 2 of 2", await tracker.Http.GetStringAsync(forward));
    }

    [Fact]
    public async Task A_span_with_nothing_in_it_says_so() =>
        Assert.Contains("There is nothing to play", await tracker.Http.GetStringAsync("/replay?to=1901-01-01"));

    [Fact]
    public async Task The_status_says_how_far_log_and_ledger_are()
    {
        var page = await tracker.Http.GetStringAsync("/status");

        Assert.Contains("How the tracker is", page);
        Assert.Contains("It was never rebuilt.", page);
    }

    private Task<Answer> RecordAsync(string host, string published) =>
        tracker.PostAsync(
            "/api/visits",
            $$"""
            { "visitor": { "country": "USA" }, "host": { "country": "{{host}}" }, "occurs": "2024-03",
              "report": { "sources": [{ "outlet": "Reuters", "publishedAt": "{{published}}" }] } }
            """
        );
}
