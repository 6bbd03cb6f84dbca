using System.Net;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>Which relations moved most, on the page of today.</summary>
public sealed class BiggestMovesTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task The_relations_that_moved_most_are_named_with_what_moved_them()
    {
        for (var day = 10; day < 15; day++)
            await tracker.PostAsync(
                "/api/statements",
                $$"""
                { "speaker": { "country": "PRK" }, "about": ["JPN"], "act": "threaten", "occurs": "2024-01-{{day}}", "summary": "Number {{day}}.",
                  "report": { "sources": [{ "outlet": "KCNA", "publishedAt": "2024-01-{{day}}" }] } }
                """
            );
        await tracker.GetCurrentAsync("/api/statements");

        var moved = Moves(await ReadAsync("/?since=2024-01-12&knownAt=2024-02-01"));

        Assert.Contains("/relations/JPN/PRK?", moved, StringComparison.Ordinal);
        // The first two were known before; a day of grace belongs to neither.
        Assert.Matches("acts: \\+[23]<", moved);
        Assert.Matches("acts: \\+[45]<", Moves(await ReadAsync("/?knownAt=2024-01-16")));
        Assert.Contains(
            "No relation moved.",
            Moves(await ReadAsync("/?since=2024-01-20&knownAt=2024-02-01")),
            StringComparison.Ordinal
        );
    }

    private static string Moves(string page) => page.Split("<h2>Biggest moves")[1].Split("<h2>Overdue")[0];

    private async Task<string> ReadAsync(string address) =>
        WebUtility.HtmlDecode(await tracker.Http.GetStringAsync(address, TestContext.Current.CancellationToken));
}
