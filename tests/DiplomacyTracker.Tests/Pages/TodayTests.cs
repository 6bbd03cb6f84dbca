using System.Net;
using System.Text.RegularExpressions;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>What moved since somebody left, however much that is.</summary>
public sealed partial class TodayTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const int Visits = 205;

    [Fact]
    public async Task What_does_not_fit_on_a_page_is_on_the_next()
    {
        for (var visit = 1; visit <= Visits; visit++)
            await tracker.PostAsync(
                "/api/visits",
                $$"""
                { "visitor": { "country": "USA", "office": "Envoy {{visit}}." }, "host": { "country": "KOR" }, "occurs": "2024-03",
                  "report": { "sources": [{ "outlet": "Reuters", "publishedAt": "2024-02-01" }] } }
                """
            );
        await tracker.GetCurrentAsync("/api/visits");

        var first = await ReadAsync("/?since=2024-01-20");
        Assert.Contains("Envoy 200.", first, StringComparison.Ordinal);
        var next = await ReadAsync(More().Match(first).Groups["to"].Value);

        Assert.Equal((200, Visits - 200), (Steps().Count(first), Steps().Count(next)));
        Assert.Contains($"Envoy {Visits}.", next, StringComparison.Ordinal);
        Assert.DoesNotMatch(More(), next);
    }

    private async Task<string> ReadAsync(string address) =>
        WebUtility.HtmlDecode(await tracker.Http.GetStringAsync(address, TestContext.Current.CancellationToken));

    [GeneratedRegex(
        "href=\"(?<to>[^\"]*)\">More, recorded later<",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex More();

    [GeneratedRegex("data-step=", RegexOptions.NonBacktracking)]
    private static partial Regex Steps();
}
