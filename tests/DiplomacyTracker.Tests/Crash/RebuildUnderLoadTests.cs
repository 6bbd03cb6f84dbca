using System.Collections.Concurrent;
using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Crash;

/// <summary>Those who read and those who write see nothing of a rebuild.</summary>
public sealed class RebuildUnderLoadTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const int Rebuilds = 4;

    private static readonly string[] Reads =
    [
        "/api/visits",
        "/api/visits?country=KOR&recordedAt=position:20",
        "/api/timeline?country=USA",
        "/api/relations/USA/KOR",
        "/api/events?limit=20",
        "/api/status",
    ];

    private readonly ConcurrentBag<(string Path, int Status)> answers = [];
    private readonly Scribe scribe = new(tracker);
    private volatile bool isOver;

    [Fact]
    public async Task Every_request_is_served_while_the_ledger_is_rebuilt_again_and_again()
    {
        var dice = new Dice(9000);
        await scribe.WriteAsync(Histories.Of(dice, developments: 12, entries: 90), dice);
        await scribe.CaughtUpAsync();
        var load = Enumerable.Range(0, 3).Select(ReadAsync).Concat(Enumerable.Range(0, 2).Select(WriteAsync)).ToList();

        for (var round = 0; round < Rebuilds; round++)
        {
            Assert.Equal(202, (await tracker.PostAsync("/api/rebuild", "")).Status);
            var done = await Rebuilding.UntilAsync(tracker, "done");
            Assert.Equal("0", done["report.differingRows"]);
            Assert.Equal(done["report.rowsBefore"], done["report.rowsAfter"]);
        }

        isOver = true;
        await Task.WhenAll(load);
        Assert.Equal([], answers.Where(answer => answer.Status is not (200 or 201)).Distinct());
        Assert.True(answers.Count(answer => answer.Status is 201) > Rebuilds, "Nobody wrote meanwhile.");
        Assert.True(answers.Count(answer => answer.Status is 200) > Rebuilds * Reads.Length, "Nobody read meanwhile.");
    }

    private async Task ReadAsync(int reader)
    {
        for (var turn = reader; !isOver; turn++)
        {
            var path = Reads[turn % Reads.Length];
            answers.Add((path, (await tracker.GetAsync(path)).Status));
        }
    }

    private async Task WriteAsync(int writer)
    {
        for (var turn = 0; !isOver; turn++)
            answers.Add(
                (
                    "a new visit",
                    (
                        await tracker.PostAsync(
                            "/api/visits",
                            new
                            {
                                visitor = new { country = "USA", person = $"Envoy {writer} {turn}" },
                                host = new { country = "KOR" },
                                occurs = "2024-03",
                                report = new { sources = new[] { new { outlet = "AFP", publishedAt = "2024-02-19" } } },
                            }
                        )
                    ).Status
                )
            );
    }
}
