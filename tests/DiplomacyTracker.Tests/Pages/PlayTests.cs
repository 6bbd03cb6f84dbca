using System.Net;
using System.Text.RegularExpressions;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>History is played, the state of the tracker shown, and files imported, all without scripts.</summary>
public sealed partial class PlayTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_replay_is_walked_step_by_step_and_each_address_keeps_its_moment()
    {
        await RecordAsync("JPN", "2024-02-01");
        await RecordAsync("KOR", "2024-02-02");
        await tracker.GetCurrentAsync("/api/visits");

        var first = await ReadAsync("/replay?from=2024-01-01&to=2024-12-31");
        Assert.Contains("Step 1 of 2", first);
        Assert.Contains("Japan", first);
        var forward = WebUtility.HtmlDecode(Forward().Match(first).Groups["to"].Value);
        var second = await ReadAsync(forward);

        Assert.Contains("Step 2 of 2", second);
        Assert.DoesNotContain(">Forward</a>", second);
        Assert.Contains("Step 2 of 2", await ReadAsync(forward));
    }

    [Fact]
    public async Task A_span_with_nothing_in_it_says_so() =>
        Assert.Contains("There is nothing to play", await ReadAsync("/replay?to=1901-01-01"));

    [Fact]
    public async Task The_status_says_how_far_log_and_ledger_are()
    {
        var page = await ReadAsync("/status");

        Assert.Contains("How the tracker is", page);
        Assert.Contains("It was never rebuilt.", page);
    }

    [GeneratedRegex("href=\"(?<to>[^\"]*)\">Forward<", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Forward();

    private Task<string> ReadAsync(string address) =>
        tracker.Http.GetStringAsync(address, TestContext.Current.CancellationToken);

    private Task<Answer> RecordAsync(string host, string published) =>
        tracker.PostAsync(
            "/api/visits",
            $$"""
            { "visitor": { "country": "USA" }, "host": { "country": "{{host}}" }, "occurs": "2024-03",
              "report": { "sources": [{ "outlet": "Reuters", "publishedAt": "{{published}}" }] } }
            """
        );
}
