using DiplomacyTracker.Ledger;
using DiplomacyTracker.Tests.Support;
using Npgsql;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>What is promised of the end of a rebuild, when the tables get their indexes.</summary>
public sealed class RebuildCompletionTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Indexes = """
        select array(select replace(indexdef, 'diplomacy_next.', 'diplomacy.') from pg_indexes
            where schemaname = $1 and tablename like 'ledger%' and tablename <> 'ledger_rebuild' order by 1)
        """;

    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_host_that_was_killed_left_half_made_is_waited_for_and_made()
    {
        await using var database = NpgsqlDataSource.Create(tracker.ConnectionString);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var second = await database.OpenConnectionAsync(cancellation);
        Assert.True(await RebuildRow.TryLockAsync(connection, cancellation));
        Assert.False(await RebuildRow.BeginAsync(connection, cancellation));
        await using var killed = await database.OpenConnectionAsync(cancellation);
        await using var making = await killed.BeginTransactionAsync(cancellation);
        await using var half = new NpgsqlCommand(
            """
            delete from diplomacy_next.later where place = (
                select place from diplomacy_next.later where beside_others order by place offset 3 limit 1)
            """,
            killed
        );
        Assert.Equal(1, await half.ExecuteNonQueryAsync(cancellation));
        var parts = new List<double>();

        var completing = new RebuildCompletion(connection, second, TimeProvider.System).RunAsync(
            part =>
            {
                parts.Add(part);
                return Task.CompletedTask;
            },
            cancellation
        );
        var all = await IndexesAsync(database, "diplomacy");
        while (await IndexesAsync(database, "diplomacy_next") is var made && made.Count < all.Count - 1)
            Assert.False(completing.IsCompleted);

        Assert.False(completing.IsCompleted);
        await making.RollbackAsync(cancellation);
        await completing;
        Assert.Equal(all, await IndexesAsync(database, "diplomacy_next"));
        Assert.Equal(parts.Order(), parts);
        Assert.Equal(1, parts[^1]);
        await RebuildRow.EndAsync(connection, "cancelled", reason: null);
    }

    private async Task<IReadOnlyList<string>> IndexesAsync(NpgsqlDataSource database, string schema)
    {
        await using var command = database.CreateCommand(Indexes);
        command.Parameters.Add(new() { Value = schema });
        return Assert.IsType<string[]>(await command.ExecuteScalarAsync(cancellation));
    }
}
