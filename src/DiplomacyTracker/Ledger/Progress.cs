using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>How far log and ledger have got.</summary>
/// <param name="Log">The last position of the log.</param>
/// <param name="Ledger">That which the ledger has reached.</param>
/// <param name="Given">The last position that was given away, be it that nothing came of it: answers may have been told from there.</param>
internal sealed record Progress(long Log, long Ledger, long Given)
{
    private const string Sql = """
        select coalesce((select max(seq_id) from diplomacy.mt_events where type <> 'tombstone'), 0),
               coalesce((select last_seq_id from diplomacy.mt_event_progression where name = 'ledger:All'), 0),
               (select case when is_called then last_value else 0 end from diplomacy.mt_events_sequence)
        """;

    /// <summary>All of it at one moment.</summary>
    public static async Task<Progress> ReadAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }

    /// <summary>A position is one that the log has, be it that the ledger isn't there yet.</summary>
    /// <exception cref="MalformedException">The log ends before it: nobody can have been told of it.</exception>
    public void Require(long position, string field)
    {
        var end = Math.Max(Given, Ledger);
        if (position > end)
            throw new MalformedException(
                "position-beyond-log",
                $"The log ends at position {end}, and {position} was asked for.",
                field
            );
    }
}
