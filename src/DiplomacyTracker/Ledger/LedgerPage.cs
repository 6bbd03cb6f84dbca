using DiplomacyTracker.Platform;
using Marten;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>A part of the log that the daemon has read: some of it may be in the ledger already.</summary>
/// <param name="First">Its first position.</param>
/// <param name="Last">Its last position.</param>
internal readonly record struct LedgerPage(long First, long Last)
{
    private const string Known = "from diplomacy.ledger_clock where position between $1 and $2";

    /// <summary>The positions that the ledger has already.</summary>
    public async Task<HashSet<long>> KnownAsync(IQuerySession session, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select position {Known}");
        command.Parameters.Add(new() { Value = First });
        command.Parameters.Add(new() { Value = Last });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        var known = new HashSet<long>();
        while (await reader.ReadAsync(cancellation))
            known.Add(reader.GetInt64(0));
        return known;
    }

    /// <summary>Makes sure that it has them still, and goes on having them until the transaction ends.</summary>
    /// <exception cref="InvalidOperationException">It hasn't: another ledger took its place meanwhile. Look again.</exception>
    public async Task RequireKnownAsync(NpgsqlConnection connection, int count, CancellationToken cancellation)
    {
        if (
            await connection.ScalarAsync($"select count(*) {Known}", cancellation, First, Last) is not long there
            || there != count
        )
            throw new InvalidOperationException("Another ledger took the place of that which was looked at.");
    }
}
