using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>What is left to be done once the tables beside are full: their clock, their indexes, their keys.</summary>
/// <param name="connection">That of the rebuild.</param>
/// <param name="second">Another one: PostgreSQL makes an index on one processor.</param>
/// <param name="clock">Tells how long is waited.</param>
internal sealed class RebuildCompletion(NpgsqlConnection connection, NpgsqlConnection second, TimeProvider clock)
{
    private const string Later = $"{RebuildTables.Next}.{RebuildTables.Later}";
    private const string Memory = "256MB";
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>Puts the clock in order, then makes the indexes, two at a time, and keys of them; goes on where it was left.</summary>
    /// <param name="completed">Told which part is done, up to 1.</param>
    /// <param name="cancellation">Leaves what isn't done yet.</param>
    public async Task RunAsync(Func<double, Task> completed, CancellationToken cancellation)
    {
        var all = await LeftAsync(cancellation);
        if (all > 0)
        {
            // These are done under the lock of the rebuild alone: who was killed at one of them has rolled it back by now.
            while (await NextAsync(connection, besideOthers: false, cancellation))
                await TellAsync(cancellation);
            await Together.RunAsync(
                async both =>
                {
                    // What is left and can't be taken is being done: by the other one, or by a host that was killed just now.
                    while (await TellAsync(both) > 0)
                        if (!await NextAsync(connection, besideOthers: true, both))
                            await Task.Delay(Glance, clock, both);
                },
                async both =>
                {
                    while (await NextAsync(second, besideOthers: true, both)) { }
                },
                cancellation
            );
        }

        await RebuildTables.AddKeysAsync(connection, cancellation);
        await connection.ExecuteAsync($"drop table if exists {Later}", cancellation);

        async Task<long> TellAsync(CancellationToken both)
        {
            var left = await LeftAsync(both);
            await completed((double)(all - left) / all);
            return left;
        }
    }

    /// <summary>How much is still to be done; 0 when the tables are whole.</summary>
    private async Task<long> LeftAsync(CancellationToken cancellation) =>
        await connection.ScalarAsync($"select to_regclass('{Later}') is null", cancellation) is true ? 0
        : await connection.ScalarAsync($"select count(*) from {Later}", cancellation) is long left ? left
        : 0;

    /// <summary>Does the next of it that nobody else is at, in a transaction of its own.</summary>
    /// <returns>False where there is none.</returns>
    private static async Task<bool> NextAsync(NpgsqlConnection by, bool besideOthers, CancellationToken cancellation)
    {
        await using var transaction = await by.BeginTransactionAsync(cancellation);
        var statement = await by.ScalarAsync(
            $"""
            delete from {Later} where place = (
                select place from {Later} where beside_others = {besideOthers} order by place limit 1 for update skip locked)
            returning statement
            """,
            cancellation
        );
        if (statement is null)
            return false;

        await by.ExecuteAsync($"set local maintenance_work_mem = '{Memory}'; {statement}", cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
