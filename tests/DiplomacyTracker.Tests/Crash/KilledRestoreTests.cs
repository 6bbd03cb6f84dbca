using System.Text;
using DiplomacyTracker.Tests.Imports;
using DiplomacyTracker.Tests.Support;
using Npgsql;

namespace DiplomacyTracker.Tests.Crash;

/// <summary>What is written in one transaction is there or not, whenever the server is killed; what isn't, goes on.</summary>
public sealed class KilledRestoreTests
{
    private const int Rows = 3_000;
    private const string LastOfRestoration = "lock table diplomacy.mt_event_progression in share mode";
    private const string LastDevelopment = "select id from diplomacy.mt_streams order by id desc limit 1 for update";

    [Fact]
    public async Task A_restoration_that_is_killed_leaves_nothing_and_sent_again_brings_everything()
    {
        await using var source = await TrackerProcess.StartedAsync();
        await DoneAsync(source, await source.ImportAsync("coded", CodedRows.Map, CodedRows.Of(seed: 71, Rows)));
        var log = await source.TextAsync("/api/export");

        await using var tracker = await TrackerProcess.StartedAsync();
        Answer import;
        await using (await HeldUpAsync(tracker.ConnectionString, LastOfRestoration))
        {
            import = await tracker.ImportAsync("jsonl", "", Encoding.UTF8.GetBytes(log));
            await Rebuilding.UntilAsync(
                () => tracker.GetAsync($"/api/imports/{import["id"]}"),
                status => (double)(status.Json["percent"] ?? 0) > 90
            );
            await tracker.KillAsync();
        }

        await tracker.StartAsync();

        var killed = await tracker.GetAsync($"/api/imports/{import["id"]}");
        Assert.Equal("interrupted", killed["state"]);
        Assert.Equal(0L, await EventsAsync(tracker));

        var again = await tracker.ImportAsync("jsonl", "", Encoding.UTF8.GetBytes(log));
        Assert.Equal(import["id"], again["id"]);
        await DoneAsync(tracker, again);
        Assert.Equal(log, await tracker.TextAsync("/api/export"));
    }

    [Fact]
    public async Task An_undoing_that_is_killed_goes_on_and_ends_as_one_that_ran_through()
    {
        var file = CodedRows.Of(seed: 72, Rows);
        await using var tracker = await TrackerProcess.StartedAsync();
        var import = await tracker.ImportAsync("coded", CodedRows.Map, file);
        await DoneAsync(tracker, import);

        Answer undo;
        await using (await HeldUpAsync(tracker.ConnectionString, LastDevelopment))
        {
            undo = await tracker.PostAsync($"/api/imports/{import["id"]}/undo");
            await Rebuilding.UntilAsync(
                () => tracker.GetAsync($"/api/imports/{undo["id"]}"),
                status => (int)(status.Json["rows"] ?? 0) > 0
            );
            await tracker.KillAsync();
        }

        await tracker.StartAsync();
        var killed = await tracker.GetAsync($"/api/imports/{undo["id"]}");
        Assert.Equal(("interrupted", "done"), (killed["state"], await StateAsync(tracker, import)));

        var again = await tracker.PostAsync($"/api/imports/{import["id"]}/undo");
        Assert.Equal(undo["id"], again["id"]);
        await DoneAsync(tracker, again);
        Assert.Equal("undone", await StateAsync(tracker, import));
        Assert.Equal("[]", (await tracker.GetAsync("/api/timeline?limit=1")).Json["items"]?.ToJsonString());
        Assert.Equal(
            0L,
            await ClusterGround.ExecuteAsync(
                tracker.ConnectionString,
                """
                select count(*) from (
                    select data ->> 'concerns' from diplomacy.mt_events where type = 'retracted'
                    group by 1 having count(*) > 1) as twice
                """
            )
        );
    }

    /// <summary>Somebody in the way, until they leave.</summary>
    private static async Task<NpgsqlConnection> HeldUpAsync(string connectionString, string lockSql)
    {
        var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand($"begin; {lockSql}", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task<string?> StateAsync(TrackerProcess tracker, Answer import) =>
        (await tracker.GetAsync($"/api/imports/{import["id"]}"))["state"];

    private static async Task<object?> EventsAsync(TrackerProcess tracker) =>
        await ClusterGround.ExecuteAsync(tracker.ConnectionString, "select count(*) from diplomacy.mt_events");

    /// <summary>Waits until it is done, and the ledger with it.</summary>
    private static async Task DoneAsync(TrackerProcess tracker, Answer import)
    {
        await Rebuilding.UntilAsync(
            () => tracker.GetAsync($"/api/imports/{import["id"]}"),
            status => status["state"] is "done"
        );
        await Rebuilding.UntilAsync(
            () => tracker.GetAsync("/api/status"),
            status => status["ledger.position"] == status["log.position"]
        );
    }
}
