using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DiplomacyTracker.Demo;
using DiplomacyTracker.Tests.Imports;
using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Exports;

/// <summary>A tracker in use takes from the log of another one what it lacks.</summary>
public sealed partial class JoiningTests(TestCluster cluster)
{
    [Fact]
    public async Task What_it_lacks_is_added_at_new_positions_and_what_it_has_is_left_alone()
    {
        await using var tracker = await cluster.AnotherAsync();
        await tracker.PostAsync("/api/demo", new { });
        await using var other = await cluster.AnotherAsync();
        await other.RestoreAsync(await tracker.ExportAsync());
        await PermalinkTests.ChangeAsync(other);
        await RecordAsync(tracker, "Said here meanwhile.");
        var before = await IdsAsync(tracker);

        var log = await other.ExportAsync();
        var import = await tracker.RestoreAsync(log);
        var again = await tracker.RestoreAsync(log);

        Assert.Equal(
            ("done", "43", "1", "3"),
            (import["state"], import["unchanged"], import["recorded"], import["changed"])
        );
        Assert.Equal(("47", "0"), (again["unchanged"], again["events"]));
        var after = await IdsAsync(tracker);
        Assert.Equal(before, after.Take(before.Count));
        Assert.Equal((await IdsAsync(other)).Skip(43).Order(), after.Skip(before.Count).Order());
        Assert.Equal(await VisitAsync(other), await VisitAsync(tracker));

        var rows = await new Scribe(tracker).RowsAsync();
        await tracker.PostAsync("/api/rebuild", "");
        await Rebuilding.UntilAsync(tracker, "done");
        Assert.Equal(rows, await new Scribe(tracker).RowsAsync());
    }

    [Fact]
    public async Task Whoever_recorded_it_and_the_headers_stay()
    {
        await using var tracker = await cluster.AnotherAsync();
        await using var other = await cluster.AnotherAsync();
        await other.PostAsync("/api/demo", new { });
        await ClusterGround.ExecuteAsync(
            other.ConnectionString,
            """update diplomacy.mt_events set user_name = 'clerk', headers = '{"step": "a row", "line": "7"}' where seq_id <= 5"""
        );
        await RecordAsync(tracker, "Something of our own.");
        await tracker.RestoreAsync(await other.ExportAsync());

        Assert.Equal(5, (await EventsAsync(tracker)).Count(e => $"{e?["recorder"]}" is "clerk"));
        Assert.Equal(
            5L,
            await ClusterGround.ExecuteAsync(
                tracker.ConnectionString,
                "select count(*) from diplomacy.mt_events where headers ->> 'step' = 'a row' and headers ->> 'line' = '7' and headers ? 'log'"
            )
        );
    }

    [Fact]
    public async Task What_came_so_is_undone_as_if_it_had_never_been_and_brought_back()
    {
        await using var tracker = await cluster.AnotherAsync();
        await using var other = await cluster.AnotherAsync();
        await tracker.PostAsync("/api/demo", new { });
        await other.RestoreAsync(await tracker.ExportAsync());
        await PermalinkTests.ChangeAsync(other);
        await RecordAsync(tracker, "Said here meanwhile.");
        var before = await AnswersAsync(tracker);
        var import = await tracker.RestoreAsync(await other.ExportAsync());
        var with = await AnswersAsync(tracker);
        var end = (await tracker.GetAsync("/api/status"))["log.position"];
        Assert.NotEqual(before, with);

        var undo = await tracker.UndoAsync(import);
        Assert.Equal("done", undo["state"]);
        Assert.Equal(before, await AnswersAsync(tracker));
        Assert.Equal(with, await AnswersAsync(tracker, $"&recordedAt=position:{end}"));
        Assert.Equal("undone", (await tracker.GetAsync($"/api/imports/{import["id"]}"))["state"]);

        await tracker.UndoAsync(undo);
        Assert.Equal(with, await AnswersAsync(tracker));
    }

    [Fact]
    public async Task A_restoration_is_not_undone_nor_is_what_added_nothing()
    {
        await using var tracker = await cluster.AnotherAsync();
        await using var other = await cluster.AnotherAsync();
        await other.PostAsync("/api/demo", new { });
        var log = await other.ExportAsync();

        foreach (var import in new[] { await tracker.RestoreAsync(log), await other.RestoreAsync(log) })
        {
            var from = import["recorded"] is "0" ? other : tracker;
            var undo = await from.PostAsync($"/api/imports/{import["id"]}/undo", "");
            Assert.Equal((409, "not-undoable"), (undo.Status, undo["code"]));
        }
    }

    /// <summary>What lists say, apart from where in the log it stands.</summary>
    private static async Task<string> AnswersAsync(TrackerFixture tracker, string axes = "")
    {
        var lists = new List<string>();
        foreach (var list in new[] { "visits", "statements", "summits", "timeline" })
            lists.Add($"{(await tracker.GetCurrentAsync($"/api/{list}?limit=500{axes}")).Json["items"]}");
        return Places().Replace(string.Join('\n', lists), "");
    }

    [GeneratedRegex(@"""(position|version|recordedAt)"": [^\n]*", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Places();

    private static async Task RecordAsync(TrackerFixture tracker, string summary)
    {
        var answer = await tracker.PostAsync(
            "/api/statements",
            $$"""
            {"speaker":{"country":"KOR"},"to":["USA"],"act":"support","summary":"{{summary}}","occurs":"2024-02-21",
             "report":{"sources":[{"outlet":"A paper","publishedAt":"2024-02-21"}]} }
            """
        );
        Assert.Equal(201, answer.Status);
    }

    private static async Task<string> VisitAsync(TrackerFixture tracker)
    {
        var visit = (
            await tracker.GetCurrentAsync($"/api/visits/{SeedStory.VisitId}?knownAt=2024-12-31")
        ).Json.AsObject();
        visit.Remove("asOf");
        return visit.ToJsonString();
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(TrackerFixture tracker) =>
        [.. (await EventsAsync(tracker)).Select(e => $"{e?["id"]}")];

    private static async Task<JsonArray> EventsAsync(TrackerFixture tracker) =>
        Assert.IsType<JsonArray>((await tracker.GetCurrentAsync("/api/events?limit=500")).Json["items"]);
}
