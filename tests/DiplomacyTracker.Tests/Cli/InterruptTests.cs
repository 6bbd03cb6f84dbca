using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Cli;

/// <summary>Ctrl-C ends what takes long, and leaves nothing behind.</summary>
public sealed class InterruptTests(ListeningTracker tracker) : IClassFixture<ListeningTracker>
{
    [Fact]
    public async Task A_replay_that_is_stopped_leaves_no_process_and_no_file()
    {
        await using var ground = new ClusterGround();
        using var temporary = new TemporaryFolder();
        string[] own = ["--data", ground.Folder];
        (await Typed.RunAsync(["demo", .. own])).Done();

        using var replay = Underway.Start(temporary.Path, ["replay", "--speed", "0.001", .. own]);
        var first = await replay.LineAsync();
        var ended = await replay.InterruptedAsync();

        Assert.StartsWith("1949-01-01", first, StringComparison.Ordinal);
        Assert.Equal((130, ""), (ended.Code, ended.Errors));
        Assert.False(ground.IsServerAlive);
        Assert.Empty(Directory.GetFileSystemEntries(temporary.Path, "diplomacy-*"));
    }

    [Fact]
    public async Task A_rebuild_that_is_stopped_is_given_up_and_the_ledger_stays()
    {
        Assert.Equal(200, (await tracker.PostAsync("/api/demo", "{}")).Status);
        var list = (await tracker.GetCurrentAsync("/api/visits")).Json["items"]?.ToJsonString();
        using var temporary = new TemporaryFolder();

        // Whoever reads the ledger just now holds the exchange up, so that the rebuild can't be done before it is stopped.
        await using (await Rebuilding.ReaderAsync(tracker.ConnectionString))
        {
            using var rebuild = Underway.Start(temporary.Path, "rebuild", "--server", tracker.Address);
            await rebuild.LineAsync();
            var ended = await rebuild.InterruptedAsync();
            Assert.Equal((130, "Given up; the ledger is as it was.\n"), (ended.Code, ended.Errors));
        }

        await Rebuilding.UntilAsync(tracker, "cancelled");
        Assert.Equal(list, (await tracker.GetCurrentAsync("/api/visits")).Json["items"]?.ToJsonString());
    }

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("terminal-");

        public string Path => folder.FullName;

        public void Dispose() => folder.Delete(recursive: true);
    }
}
