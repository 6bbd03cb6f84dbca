using DiplomacyTracker.Ledger;
using DiplomacyTracker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>The ledger is nothing but the log, read once more.</summary>
public sealed class LedgerRebuildTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private readonly Scribe scribe = new(tracker);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task A_rebuilt_ledger_is_the_one_built_live(int pageSize)
    {
        var dice = new Dice(pageSize);
        await scribe.WriteAsync(Histories.Of(dice, developments: 8, entries: 80), dice);
        await scribe.CaughtUpAsync();
        var live = await scribe.RowsAsync();

        await RebuildAsync(pageSize);

        Assert.Equal(live, await scribe.RowsAsync());
    }

    [Fact]
    public async Task A_ledger_rebuilt_while_others_write_misses_nothing()
    {
        await WriteAsync(seed: 5000, entries: 60);
        await scribe.CaughtUpAsync();
        var writing = WriteAsync(seed: 5001, entries: 100);
        await RebuildAsync(
            pageSize: 25,
            new AfterTheFirstPage(async () =>
            {
                await WriteAsync(seed: 5002, entries: 60);
                await scribe.CaughtUpAsync();
            })
        );
        await writing;
        await scribe.CaughtUpAsync();
        var rebuiltMeanwhile = await scribe.RowsAsync();

        await RebuildAsync(pageSize: 1000);

        Assert.Equal(rebuiltMeanwhile, await scribe.RowsAsync());
    }

    [Fact]
    public async Task What_an_older_program_left_half_rebuilt_is_begun_anew()
    {
        await WriteAsync(seed: 5003, entries: 120);
        await scribe.CaughtUpAsync();
        var live = await scribe.RowsAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            tracker
                .Services.GetRequiredService<LedgerRebuild>()
                .RunAsync(new AfterTheFirstPage(stop.CancelAsync), pageSize: 2, stop.Token)
        );
        // It counted positions, and knew of no snapshot.
        var left = await ClusterGround.ExecuteAsync(
            tracker.ConnectionString,
            "update diplomacy.ledger_rebuild set snapshot = 0, method = 0 where position > 0 returning state"
        );

        await RebuildAsync(pageSize: 1000);

        Assert.Equal("running", left);
        Assert.Equal(live, await scribe.RowsAsync());
    }

    [Fact]
    public async Task A_rebuilt_ledger_has_the_same_indexes()
    {
        var before = await IndexesAsync();

        await RebuildAsync(pageSize: 1000);

        Assert.NotEmpty(before);
        Assert.Equal(before, await IndexesAsync());
    }

    private async Task<IReadOnlyList<string>> IndexesAsync()
    {
        await using var database = NpgsqlDataSource.Create(tracker.ConnectionString);
        await using var command = database.CreateCommand(
            "select array(select indexdef from pg_indexes where tablename like 'ledger%' order by indexdef)"
        );
        return Assert.IsType<string[]>(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    private Task WriteAsync(int seed, int entries)
    {
        var dice = new Dice(seed);
        return scribe.WriteAsync(Histories.Of(dice, developments: 8, entries), dice);
    }

    private Task<RebuildReport> RebuildAsync(int pageSize, IProgress<long>? progress = null) =>
        tracker
            .Services.GetRequiredService<LedgerRebuild>()
            .RunAsync(progress, pageSize, TestContext.Current.CancellationToken);

    /// <summary>Holds a rebuild up after its first page until something has happened.</summary>
    private sealed class AfterTheFirstPage(Func<Task> happens) : IProgress<long>
    {
        private Task? happened;

        public void Report(long value)
        {
            happened ??= Task.Run(happens, TestContext.Current.CancellationToken);
            happened.Wait(TestContext.Current.CancellationToken);
        }
    }
}
