using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>The ledger up to a position, as one build made it: nothing in it ever changes.</summary>
/// <param name="Position">Up to where.</param>
/// <param name="Build">By which code and by which rebuild it was made.</param>
internal sealed record LedgerEdition(long Position, string Build)
{
    private const string Sql = """
        select coalesce((select last_seq_id from diplomacy.mt_event_progression where name = 'ledger:All'), 0),
               (select concat_ws('/', ledger_revision, state, started_at) from diplomacy.ledger_rebuild)
        """;

    /// <summary>The latest one.</summary>
    public static async Task<LedgerEdition> ReadAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return Of(reader);
    }

    /// <summary>Asks for the latest one, with something else.</summary>
    public static NpgsqlBatchCommand Command() => new(Sql);

    /// <summary>Reads the first two columns.</summary>
    public static LedgerEdition Of(NpgsqlDataReader reader) =>
        new(reader.GetInt64(0), reader.IsDBNull(1) ? "" : reader.GetString(1));
}

/// <summary>From where the ledger answers.</summary>
/// <param name="Edition">How far it has got.</param>
/// <param name="KnownAt">The latest known moment of which it speaks; the end of time where that isn't known.</param>
/// <param name="RecordedAt">When the log was at the position that was asked about.</param>
internal sealed record Standpoint(LedgerEdition Edition, DateTimeOffset KnownAt, DateTimeOffset RecordedAt)
{
    private const string Sql = """
        select coalesce((select last_seq_id from diplomacy.mt_event_progression where name = 'ledger:All'), 0),
               (select concat_ws('/', ledger_revision, state, started_at) from diplomacy.ledger_rebuild),
               (select known_at from diplomacy.ledger_clock order by position desc limit 1),
               (select recorded_at from diplomacy.ledger_clock where position <= $1 order by position desc limit 1)
        """;

    public static NpgsqlBatchCommand Command(long position) => new(Sql) { Parameters = { new() { Value = position } } };

    public static async Task<Standpoint> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        await reader.ReadAsync(cancellation);
        return new(
            LedgerEdition.Of(reader),
            reader.IsDBNull(2) ? DateTimeOffset.MaxValue : new(reader.GetDateTime(2)),
            reader.IsDBNull(3) ? DateTimeOffset.UnixEpoch : new(reader.GetDateTime(3))
        );
    }
}
