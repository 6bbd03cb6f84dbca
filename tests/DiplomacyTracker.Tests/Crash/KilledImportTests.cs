using System.Globalization;
using DiplomacyTracker.Tests.Imports;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Crash;

/// <summary>An import that is killed, wherever it is, and sent again, ends as one that ran through.</summary>
public sealed class KilledImportTests
{
    // By hand with more: TRACKER_TEST_ROWS=50000.
    private static readonly int Rows = int.TryParse(
        Environment.GetEnvironmentVariable("TRACKER_TEST_ROWS"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var rows
    )
        ? rows
        : 4_000;

    private const int Kills = 10;

    [Fact]
    public async Task Killed_ten_times_it_leaves_the_ledger_of_one_run()
    {
        var file = CodedRows.Of(seed: 70, Rows);
        var (whole, _) = await RunAsync(file, kills: 0);
        var (pieces, interrupted) = await RunAsync(file, Kills);

        Assert.True(interrupted > 0, "It was never in the midst of it.");
        Assert.Equal(whole, pieces);
    }

    /// <returns>A digest of log and ledger, and how often some rows were done and some were not.</returns>
    private static async Task<(object? Digest, int Interrupted)> RunAsync(byte[] file, int kills)
    {
        await using var tracker = await TrackerProcess.StartedAsync();
        var (chance, interrupted, done) = (new Random(7), 0, 0);
        for (var kill = 0; kill < kills; kill++)
        {
            var import = await tracker.ImportAsync("coded", CodedRows.Map, file);
            // Half of the times where its share of the whole is done, half of the times wherever it is.
            var share = Math.Max(done + 1, Rows * kill / kills);
            if (kill % 2 is 0)
                await Rebuilding.UntilAsync(
                    () => tracker.GetAsync($"/api/imports/{import["id"]}"),
                    status => (int)(status.Json["rows"] ?? 0) >= share
                );
            await TicksAsync(chance.Next(1, 30));
            await tracker.KillAsync();
            await tracker.StartAsync();
            var rows = (int)((await tracker.GetAsync($"/api/imports/{import["id"]}")).Json["rows"] ?? 0);
            interrupted += rows > done && rows < Rows ? 1 : 0;
            done = rows < Rows ? rows : done;
        }

        var last = await tracker.ImportAsync("coded", CodedRows.Map, file);
        var ended = await Rebuilding.UntilAsync(
            () => tracker.GetAsync($"/api/imports/{last["id"]}"),
            status => status["state"] is "done"
        );
        Assert.Equal(Rows, (int)(ended.Json["rows"] ?? 0));
        var position = (long)(
            await ClusterGround.ExecuteAsync(tracker.ConnectionString, "select max(seq_id) from diplomacy.mt_events")
            ?? 0L
        );
        await Rebuilding.UntilAsync(
            () => tracker.GetAsync("/api/status"),
            status => status["ledger.position"] == $"{position}"
        );
        return (await LogAndLedger.DigestAsync(tracker.ConnectionString), interrupted);
    }

    private static async Task TicksAsync(int count)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var tick = 0; tick < count; tick++)
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
    }
}
