using DiplomacyTracker.Platform.EmbeddedPostgres;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Platform;

public sealed class EmbeddedPostgresCrashTests : IAsyncDisposable
{
    private readonly ClusterGround ground = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_was_killed_comes_back_on_its_port_with_every_committed_row()
    {
        await using var cluster = await ground.StartAsync();
        await ClusterGround.CommitRowAsync(cluster);
        var watch = cluster.WatchAsync(Cancellation);

        for (var kill = 1; kill <= 3; kill++)
        {
            var killed = ground.Postmaster.Id;
            ground.KillServer();
            await Eventually.TrueAsync(() => IsAliveAgain(killed), "the server is started again");
            Assert.True(await ServerAnswer.AwaitAsync(cluster.ConnectionString, ground.Inside, Cancellation));
            Assert.Equal(kill, await ClusterGround.CountRowsAsync(cluster));
            await ClusterGround.CommitRowAsync(cluster);
        }

        await cluster.DisposeAsync();
        await watch;
        Assert.False(ground.IsServerAlive);
    }

    [Fact]
    public async Task A_watch_ends_when_it_is_cancelled()
    {
        await using var cluster = await ground.StartAsync();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var watch = cluster.WatchAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await watch;
        Assert.True(ground.IsServerAlive);
    }

    [Fact]
    public async Task Of_two_hosts_that_watch_one_restarts_the_server_for_both()
    {
        await using var first = await ground.StartAsync();
        await using var second = await ground.StartAsync();
        var watches = new[] { first, second }.Select(host => host.WatchAsync(Cancellation)).ToList();

        var killed = ground.Postmaster.Id;
        ground.KillServer();
        await Eventually.TrueAsync(() => IsAliveAgain(killed), "the server is started again");
        Assert.True(await ServerAnswer.AwaitAsync(second.ConnectionString, ground.Inside, Cancellation));

        await first.DisposeAsync();
        await ClusterGround.CommitRowAsync(second);
        await second.DisposeAsync();
        await Task.WhenAll(watches);
    }

    [Fact]
    public async Task A_host_that_was_killed_loses_no_committed_row()
    {
        using var killed = await HostProcess.JoinAsync(ground);
        await killed.CommitsAsync(ground);
        killed.Kill();

        await using var next = await ground.StartAsync();
        Assert.True(next is { Initialised: false, Started: false });
        Assert.Equal(1, await ClusterGround.CountRowsAsync(next));
    }

    [Fact]
    public async Task A_host_that_was_killed_does_not_keep_the_server_from_stopping()
    {
        using var killed = await HostProcess.JoinAsync(ground);
        await using var last = await ground.StartAsync();
        killed.Kill();
        await last.DisposeAsync();
        Assert.False(ground.IsServerAlive);
        Assert.Empty(Directory.GetFiles(ground.Inside.Hosts));
    }

    [Fact]
    public async Task A_host_that_lives_keeps_the_server_from_stopping()
    {
        using var other = await HostProcess.JoinAsync(ground);
        await using var cluster = await ground.StartAsync();
        await cluster.DisposeAsync();
        Assert.True(ground.IsServerAlive);
    }

    [Fact]
    public async Task A_host_and_a_server_that_were_killed_lose_no_committed_row()
    {
        using var killed = await HostProcess.JoinAsync(ground);
        await killed.CommitsAsync(ground);
        killed.Kill();
        ground.KillServer();

        await using var next = await ground.StartAsync();
        Assert.True(next is { Initialised: false, Started: true });
        Assert.Equal(1, await ClusterGround.CountRowsAsync(next));
    }

    [Fact]
    public async Task A_killed_server_that_its_parent_has_not_buried_is_dead()
    {
        await ground.HaveBeenUsedAsync();
        using var unburied = await UnburiedProcess.LeaveAsync(ground.Folder, name: "postgres");
        await LeavePidFileAsync(unburied.Id);
        Assert.False(ground.IsServerAlive);

        // PostgreSQL takes it for live as long as it is listed under the same user: the start has to wait for that.
        var start = ground.StartAsync();
        await Eventually.TrueAsync(() => start.IsCompleted || HasComplained(), "the start gets so far");
        unburied.Bury();
        await using var cluster = await start;
        Assert.True(cluster.Started);
    }

    [Fact]
    public async Task A_pid_file_that_names_another_live_program_is_not_believed()
    {
        await ground.HaveBeenUsedAsync();
        await LeavePidFileAsync(Environment.ProcessId);
        await using var cluster = await ground.StartAsync();
        Assert.True(cluster.Started);
    }

    [Fact]
    public async Task What_a_cut_off_first_start_left_is_made_anew()
    {
        Directory.CreateDirectory(ground.Inside.Unfinished);
        await File.WriteAllTextAsync(Path.Combine(ground.Inside.Unfinished, "PG_VERSION"), "15", Cancellation);
        await using var cluster = await ground.StartAsync();
        Assert.True(cluster.Initialised);
    }

    [Fact]
    public async Task Data_that_a_power_cut_gave_its_unfinished_name_back_is_kept()
    {
        await using (var first = await ground.StartAsync())
            await ClusterGround.CommitRowAsync(first);
        Directory.Move(ground.Inside.Data, ground.Inside.Unfinished);

        await using var second = await ground.StartAsync();
        Assert.False(second.Initialised);
        Assert.Equal(1, await ClusterGround.CountRowsAsync(second));
    }

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    private bool IsAliveAgain(int killed) =>
        Postmaster.Find(ground.Inside) is { } postmaster && postmaster.Id != killed;

    private bool HasComplained() =>
        ground.Inside.ReadLog().Contains("lock file \"postmaster.pid\" already exists", StringComparison.Ordinal);

    /// <summary>Writes the file as a server leaves it that was killed.</summary>
    private Task LeavePidFileAsync(int process) =>
        File.WriteAllLinesAsync(
            Path.Combine(ground.Inside.Data, "postmaster.pid"),
            [$"{process}", ground.Inside.Data, "1700000000", $"{ground.Inside.Port}", "", "127.0.0.1", "0 0", "ready"],
            Cancellation
        );
}
