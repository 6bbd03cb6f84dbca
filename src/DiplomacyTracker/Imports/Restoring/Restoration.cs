using DiplomacyTracker.Exports;
using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Imports.Restoring;

/// <summary>Puts an exported log into an empty tracker as it was: positions, ids, versions and timestamps. In one transaction.</summary>
/// <remarks>
/// Nobody records anything meanwhile. The ledger follows as it always does; the high-water mark is set to the end of the
/// log, so that whoever follows the log need not find out one by one that nothing will come of the gaps in it.
/// </remarks>
internal sealed class Restoration(NpgsqlDataSource database, RestoredRows rows)
{
    // In the order in which whoever records takes them, so that nobody waits for the other.
    private const string Alone =
        "lock table diplomacy.mt_streams in exclusive mode; lock table diplomacy.mt_events in exclusive mode";

    private const string IsInUse =
        "select exists (select from diplomacy.mt_events) or (select is_called from diplomacy.mt_events_sequence)";

    private const string Finish = """
        update diplomacy.import set read = $2, events = $2, recorded = $3, changed = $2 - $3 where id = $1
        """;

    private const string Mark = """
        insert into diplomacy.mt_event_progression (name, last_seq_id) values ('HighWaterMark', $1)
        on conflict (name) do update set last_seq_id = $1, last_updated = now()
        """;

    /// <summary>Restores all of it, or nothing.</summary>
    /// <param name="import">Keeps the counts.</param>
    /// <param name="file">The log.</param>
    /// <param name="lines">What it reads.</param>
    /// <param name="cancellation">Leaves everything as it was.</param>
    /// <returns>False where something has been recorded here already: then nothing was read.</returns>
    /// <exception cref="RefusedException">The file isn't whole, or a line can't be read or can't be true.</exception>
    public async Task<bool> TryAsync(
        Import import,
        LogFile file,
        IAsyncEnumerable<IReadOnlyList<Logged>> lines,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // Whoever has taken a place of the log already is through with it by then.
        await LogLock.TakeAsync(connection, cancellation);
        await connection.ExecuteAsync(Alone, cancellation);
        if (await connection.ScalarAsync(IsInUse, cancellation) is true)
            return false;

        var (events, developments) = (0L, 0L);
        await foreach (var some in lines)
        {
            developments += await rows.WriteAsync(connection, some, cancellation);
            events += some.Count;
        }

        if (file.Header.Position > 0)
            await MarkAsync(connection, file.Header.Position, cancellation);
        await connection.ExecuteAsync(Finish, cancellation, import.Id, events, developments);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>The next position is behind all of this. What setval does would stay if the transaction failed.</summary>
    private static async Task MarkAsync(NpgsqlConnection connection, long position, CancellationToken cancellation)
    {
        await connection.ExecuteAsync(
            $"alter sequence diplomacy.mt_events_sequence restart with {position}",
            cancellation
        );
        await connection.ScalarAsync("select nextval('diplomacy.mt_events_sequence')", cancellation);
        await connection.ExecuteAsync(Mark, cancellation, position);
    }
}
