using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>Finds out until when an answer from now stays as it is, if nothing is recorded.</summary>
/// <remarks>
/// Nearly always for ever: what is recorded was known before. But where a clock went wrong, the ledger speaks of known
/// moments that are still to come, and at each of them something begins or ceases to be known.
/// </remarks>
internal sealed class Unchanged(LedgerReads reads)
{
    // Rectangles never begin or end at a moment later than all that was recorded before them was known.
    private const string Sql = """
        select min(moment) from diplomacy.ledger cross join lateral (values (known_from), (known_to)) as turn(moment)
        where moment > $1 and moment < 'infinity' and position_from >= (
            select position from diplomacy.ledger_clock where known_at > $1 order by known_at, position limit 1)
        """;

    private volatile Span? last;

    /// <summary>The first moment at which it may change.</summary>
    /// <param name="from">From where it was given.</param>
    /// <param name="knownAt">K, from which on it is told.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<DateTimeOffset> UntilAsync(
        Standpoint from,
        DateTimeOffset knownAt,
        CancellationToken cancellation
    )
    {
        if (from.KnownAt <= knownAt)
            return DateTimeOffset.MaxValue;
        if (from.KnownAt == DateTimeOffset.MaxValue)
            return knownAt;
        if (last is { } found && found.Edition == from.Edition && found.From <= knownAt && knownAt < found.Until)
            return found.Until;

        await using var command = reads.Database.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = knownAt });
        var until = await command.ExecuteScalarAsync(cancellation) is DateTime moment
            ? new(moment)
            : DateTimeOffset.MaxValue;
        last = new(from.Edition, knownAt, until);
        return until;
    }

    private sealed record Span(LedgerEdition Edition, DateTimeOffset From, DateTimeOffset Until);
}
