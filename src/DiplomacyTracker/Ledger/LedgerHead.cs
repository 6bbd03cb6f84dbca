using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>Waits until the ledger knows all of the log, so that whoever records much at once can write both.</summary>
/// <param name="clock">Tells how long.</param>
internal sealed class LedgerHead(TimeProvider clock)
{
    // With nobody else recording, the little that is left is a matter of milliseconds.
    private static readonly TimeSpan Alone = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Standstill = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    // So near to the end that the rest can be waited for with nobody else recording.
    private const long Near = 200;

    private long leftAt = -1;

    /// <summary>Waits until the ledger is near the end of the log.</summary>
    /// <returns>Whether it came about; not where nobody keeps the ledger, or others record faster than it gets on.</returns>
    public async Task<bool> ComesNearAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var (started, moved, last) = (clock.GetTimestamp(), clock.GetTimestamp(), -1L);
        while (true)
        {
            var (ledger, log) = await ReadAsync(connection, cancellation);
            if (ledger == leftAt && ledger < log)
                return false;
            if (log - ledger <= Near)
                return true;
            if (ledger != last)
                (last, moved) = (ledger, clock.GetTimestamp());
            if (clock.GetElapsedTime(moved) > Standstill || clock.GetElapsedTime(started) > Longest)
            {
                leftAt = ledger;
                return false;
            }

            await Task.Delay(Glance, clock, cancellation);
        }
    }

    /// <summary>Whether the ledger knows all of the log; waits a moment for it. Nobody else may be recording meanwhile.</summary>
    public async Task<bool> IsReachedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            var (ledger, log) = await ReadAsync(connection, cancellation);
            if (ledger >= log)
                return true;
            if (clock.GetElapsedTime(started) > Alone)
                return false;

            await Task.Delay(Glance, clock, cancellation);
        }
    }

    /// <summary>Waits no longer, until the ledger has got on.</summary>
    public async Task LeaveAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        leftAt = (await ReadAsync(connection, cancellation)).Ledger;

    private static async Task<(long Ledger, long Log)> ReadAsync(
        NpgsqlConnection connection,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(
            """
            select coalesce((select max(position) from diplomacy.ledger_clock), 0),
                   coalesce((select max(seq_id) from diplomacy.mt_events where type <> 'tombstone'), 0)
            """,
            connection
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }
}
