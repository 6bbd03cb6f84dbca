using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Crash;

/// <summary>A rebuild that is cut off goes on from where it was.</summary>
public sealed class KilledRebuildTests
{
    private const string Rows = """
        select md5(string_agg(row, '' order by row)) from (
            select 'ledger ' || t::text as row from diplomacy.ledger t
            union all select 'party ' || t::text from diplomacy.ledger_party t
            union all select 'clock ' || t::text from diplomacy.ledger_clock t) as rows
        """;

    [Fact]
    public Task A_rebuild_whose_server_is_killed_goes_on_and_ends_with_the_same_rows() =>
        GoesOnAsync(tracker => tracker.KillAsync());

    [Fact]
    public Task A_rebuild_whose_server_is_stopped_goes_on_and_ends_with_the_same_rows() =>
        GoesOnAsync(tracker => tracker.StopAsync());

    private static async Task GoesOnAsync(Func<TrackerProcess, Task> endAsync)
    {
        await using var tracker = await TrackerProcess.StartedAsync();
        var writers = new Writers(tracker, writers: 4, visitsEach: 10);
        await writers.WriteAsync();
        var end = writers.Acknowledged.Max(sent => (long)(sent.First.Json["position"] ?? 0));
        await UntilAsync(tracker, "/api/status", status => status["ledger.position"] == $"{end}");
        var rows = await ClusterGround.ExecuteAsync(tracker.ConnectionString, Rows);

        // Whoever reads the ledger just now holds the exchange up, so that the rebuild can't be done before its server is gone.
        await using (await Rebuilding.ReaderAsync(tracker.ConnectionString))
        {
            await PostAsync(tracker);
            await UntilAsync(tracker, "/api/rebuild", status => status["position"] != "0");
            await endAsync(tracker);
        }

        await tracker.StartAsync();
        var interrupted = await UntilAsync(tracker, "/api/rebuild", status => status["state"] != "running");
        var resumed = await PostAsync(tracker);
        var done = await UntilAsync(tracker, "/api/rebuild", status => status["state"] == "done");

        Assert.Equal("interrupted", interrupted["state"]);
        Assert.InRange((long)(interrupted.Json["position"] ?? 0), 1, end);
        Assert.True((long)(resumed?.Json["position"] ?? 0) >= (long)(interrupted.Json["position"] ?? 0));
        Assert.Equal(interrupted["startedAt"], done["startedAt"]);
        Assert.Equal("0", done["report.differingRows"]);
        Assert.Equal(rows, await ClusterGround.ExecuteAsync(tracker.ConnectionString, Rows));
    }

    private static async Task<Answer?> PostAsync(TrackerProcess tracker)
    {
        var answer = await tracker.TryPostAsync(new("rebuild", "/api/rebuild", ""));
        Assert.Equal(202, answer?.Status);
        return answer;
    }

    private static Task<Answer> UntilAsync(TrackerProcess tracker, string path, Func<Answer, bool> isSo) =>
        Rebuilding.UntilAsync(() => tracker.GetAsync(path), isSo);
}
