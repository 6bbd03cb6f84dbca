using DiplomacyTracker.Tests.Support;
using Npgsql;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>The rebuilt ledger takes its place also where somebody is always reading.</summary>
public sealed class RebuildExchangeTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private volatile bool isOver;

    [Theory]
    [InlineData(2.0, 2.3, 2.6, 2.9)]
    public async Task Readers_who_are_never_all_gone_at_once_do_not_keep_it_waiting(params double[] seconds)
    {
        Assert.Equal(200, (await tracker.PostAsync("/api/demo", "{}")).Status);
        var visits = (await tracker.GetCurrentAsync("/api/visits"))["items"];
        var readers = seconds.Select(ReadAsync).ToList();

        Assert.Equal(202, (await tracker.PostAsync("/api/rebuild", "")).Status);
        var done = await Rebuilding.UntilAsync(tracker, "done");
        isOver = true;

        Assert.Equal("0", done["report.differingRows"]);
        Assert.All(await Task.WhenAll(readers), read => Assert.True(read > 0));
        Assert.Equal(visits, (await tracker.GetCurrentAsync("/api/visits"))["items"]);
    }

    [Fact]
    public async Task Whoever_is_at_the_large_values_of_the_ledger_makes_it_wait_and_does_not_fail_it()
    {
        Assert.Equal(200, (await tracker.PostAsync("/api/demo", "{}")).Status);
        await tracker.GetCurrentAsync("/api/visits");
        var large = await ClusterGround.ExecuteAsync(
            tracker.ConnectionString,
            "select reltoastrelid::regclass::text from pg_class where oid = 'diplomacy.ledger'::regclass"
        );
        await using var connection = new NpgsqlConnection($"{tracker.ConnectionString};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var reading = new NpgsqlCommand($"begin; select count(*) from {large}", connection);
        await reading.ExecuteScalarAsync(TestContext.Current.CancellationToken);

        await tracker.PostAsync("/api/rebuild", "");
        await Eventually.TrueAsync(IsInTheWayAsync, "it waits for us");
        await Eventually.TrueAsync(async () => !await IsInTheWayAsync(), "it lets others pass");
        await connection.CloseAsync();
        var done = await Rebuilding.UntilAsync(tracker, "done");

        Assert.Equal("0", done["report.differingRows"]);

        async Task<bool> IsInTheWayAsync() =>
            await ClusterGround.ExecuteAsync(
                tracker.ConnectionString,
                $"select exists (select from pg_locks where not granted and relation = '{large}'::regclass)"
            )
                is true;
    }

    /// <summary>One report after another, each of which takes its time.</summary>
    /// <returns>How many.</returns>
    private async Task<int> ReadAsync(double seconds)
    {
        await using var connection = new NpgsqlConnection($"{tracker.ConnectionString};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var report = new NpgsqlCommand("select count(*), pg_sleep($1) from diplomacy.ledger", connection);
        report.Parameters.Add(new() { Value = seconds });
        var read = 0;
        for (; !isOver; read++)
            await report.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        return read;
    }
}
