using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>Waits until nobody is at the tables that answer, and then keeps everybody away until the transaction ends.</summary>
/// <remarks>
/// Whoever comes while we wait, waits behind us. So the turns are short; they get longer only where many read in turns, and
/// never where somebody is at it for long, such as a backup.
/// </remarks>
internal sealed class RebuildLock(NpgsqlConnection connection)
{
    private const int Shortest = 200;
    private const int Longest = 10_000;

    // Large values lie in tables of their own, which are locked only when they are dropped. Autovacuum may be at one; it
    // gives way to who has waited for a second.
    private const int Outside = 3_000;

    // The most used comes first. We hold nothing while we wait for it, and so can't be in anybody's way in turn; for the
    // others we wait less than PostgreSQL takes before it looks for deadlocks, and would end somebody else's statement.
    private static readonly string[] Tables = ["ledger", "ledger_clock", "ledger_party", "ledger_unread"];

    private int patience = Shortest;

    /// <summary>One turn, at the beginning of a transaction.</summary>
    /// <param name="exchange">What is done while nobody is at the tables.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Whether it came about; else the transaction has failed, and nobody has to wait for us any longer.</returns>
    public async Task<bool> TryAsync(Func<Task> exchange, CancellationToken cancellation)
    {
        patience = await IsBusyForLongAsync(cancellation) ? Shortest : patience;
        try
        {
            foreach (var table in Tables)
                await connection.ExecuteAsync(
                    $"""
                    set local lock_timeout = {(table == Tables[0] ? patience : Shortest)};
                    lock table {TrackerServices.Schema}.{table} in access exclusive mode
                    """,
                    cancellation
                );
            await connection.ExecuteAsync($"set local lock_timeout = {Outside}", cancellation);
            await exchange();
            return true;
        }
        catch (PostgresException exception)
            when (exception.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
        {
            patience = Math.Min(patience * 2, Longest);
            return false;
        }
    }

    private async Task<bool> IsBusyForLongAsync(CancellationToken cancellation) =>
        await connection.ScalarAsync(
            $"""
            select exists (select from pg_locks join pg_stat_activity using (pid)
                where granted and pid <> pg_backend_pid() and datname = current_database()
                and relation::regclass = any(array[{string.Join(", ", Tables.Select(Quoted))}]::regclass[])
                and (xact_start > clock_timestamp() - interval '{Longest} milliseconds') is not true)
            """,
            cancellation
        )
            is true;

    private static string Quoted(string table) => $"'{TrackerServices.Schema}.{table}'";
}
