using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Crash;

/// <summary>What was acknowledged is there, once, whoever was killed in the midst of it.</summary>
public sealed class KilledServerTests
{
    private const int Commands = 4 * 8 * 5;

    [Fact]
    public async Task A_server_that_is_killed_has_recorded_what_it_acknowledged_and_nothing_twice()
    {
        await using var tracker = await TrackerProcess.StartedAsync();
        var writers = new Writers(tracker, writers: 4, visitsEach: 8);
        var writing = writers.WriteAsync();
        foreach (var count in (int[])[30, 90])
        {
            await writers.ReachAsync(count);
            await tracker.KillAsync();
            await tracker.StartAsync();
        }

        await writing;
        Assert.True(writers.Repeated > 0, "Nobody was in the midst of writing.");
        await AssertRecordedOnceAsync(tracker, writers);
    }

    [Fact]
    public async Task A_server_whose_database_is_killed_goes_on_and_loses_nothing()
    {
        await using var tracker = await TrackerProcess.StartedAsync();
        var writers = new Writers(tracker, writers: 4, visitsEach: 8);
        var writing = writers.WriteAsync();
        foreach (var count in (int[])[30, 90])
        {
            await writers.ReachAsync(count);
            tracker.KillDatabase();
        }

        await writing;
        await AssertRecordedOnceAsync(tracker, writers);
    }

    private static async Task AssertRecordedOnceAsync(TrackerProcess tracker, Writers writers)
    {
        Assert.Equal(Commands, writers.Acknowledged.Count);
        foreach (var (command, first) in writers.Acknowledged)
        {
            var again = await tracker.TryPostAsync(command);
            Assert.Equal(first.Json.ToJsonString(), again?.Json.ToJsonString());
            Assert.Equal(first.Status, again?.Status);
        }

        // Each wrote four facts about each visit: the report that came twice was already so.
        var log = await LogAsync(tracker, writers.Acknowledged.Max(sent => (long)sent.First.Json["position"]!));
        Assert.Equal(
            writers
                .Acknowledged.SelectMany(sent => Events(sent.First).Select(type => $"{sent.First["id"]} {type}"))
                .Order(StringComparer.Ordinal),
            log.Select(e => $"{e["development"]} {e["type"]}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(Commands / 5 * 4, log.Count);
    }

    private static IEnumerable<string> Events(Answer answer) =>
        Assert.IsType<JsonArray>(answer.Json["events"]).Select(type => $"{type}");

    /// <summary>The whole log, once the ledger has come as far.</summary>
    private static async Task<List<JsonNode>> LogAsync(TrackerProcess tracker, long end)
    {
        var log = new List<JsonNode>();
        for (string? after = "0"; after is not null; )
        {
            var page = await tracker.GetAsync($"/api/events?limit=100&after={after}&minPosition={end}");
            if (page.Status is 503)
                continue;

            Assert.Equal(200, page.Status);
            log.AddRange(Assert.IsType<JsonArray>(page.Json["items"]).OfType<JsonNode>());
            after = page["next"];
        }

        return log;
    }
}
