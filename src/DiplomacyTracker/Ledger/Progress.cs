using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>How far log and ledger have got.</summary>
/// <param name="Log">The last position of the log.</param>
/// <param name="Ledger">That which the ledger has reached.</param>
/// <param name="KnownAt">The latest known moment of which it speaks; the end of time where that isn't known.</param>
/// <param name="Build">By which code and by which rebuild it was made.</param>
internal sealed record Progress(long Log, long Ledger, DateTimeOffset KnownAt, string Build)
{
    private const string Sql = """
        select coalesce((select max(seq_id) from diplomacy.mt_events where type <> 'tombstone'), 0),
               coalesce((select last_seq_id from diplomacy.mt_event_progression where name = 'ledger:All'), 0),
               (select known_at from diplomacy.ledger_clock order by position desc limit 1),
               (select concat_ws('/', ledger_revision, state, started_at) from diplomacy.ledger_rebuild)
        """;

    /// <summary>All of it at one moment.</summary>
    public static async Task<Progress> ReadAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new(
            reader.GetInt64(0),
            reader.GetInt64(1),
            reader.IsDBNull(2) ? DateTimeOffset.MaxValue : new(reader.GetDateTime(2)),
            reader.IsDBNull(3) ? "" : reader.GetString(3)
        );
    }
}

/// <summary>The ledger up to a position, as one build made it: nothing in it ever changes.</summary>
internal sealed record LedgerEdition(long Position, string Build);
