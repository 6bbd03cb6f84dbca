using DiplomacyTracker.Platform;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>Keeps the ledger up with the log, under Marten's daemon. It loads the streams of a page once and is pure from there on.</summary>
internal sealed class LedgerProjection : IProjection
{
    /// <summary>The name of its one shard.</summary>
    public const string Name = "ledger";

    /// <inheritdoc />
    public async Task ApplyAsync(
        IDocumentOperations operations,
        IReadOnlyList<IEvent> events,
        CancellationToken cancellation
    )
    {
        var rows = LedgerRows.Of(await LoadAsync(operations, events, cancellation));
        if (rows.Clock.Count > 0)
            ((ITransactionParticipantRegistrar)operations).AddTransactionParticipant(new Writing(rows));
    }

    /// <summary>The entries of a page by development, with all that was recorded of it before.</summary>
    public static async Task<IReadOnlyList<Told>> LoadAsync(
        IQuerySession session,
        IReadOnlyList<IEvent> events,
        CancellationToken cancellation
    )
    {
        var facts = events.Where(e => e.Data is IFact).ToList();
        if (facts.Count is 0)
            return [];

        var first = facts.Min(e => e.Sequence);
        var older = facts.Where(e => e.Version > 1).Select(e => e.StreamId).Distinct().ToArray();
        var past =
            older.Length > 0
                ? await session
                    .Events.QueryAllRawEvents()
                    .Where(e => e.StreamId.IsOneOf(older) && e.Sequence < first)
                    .ToListAsync(cancellation)
                : [];

        return
        [
            .. past.Concat(facts)
                .DistinctBy(e => e.Sequence)
                .GroupBy(e => e.StreamId)
                .Select(stream => new Told(
                    stream.Key,
                    [.. stream.OrderBy(e => e.Sequence).Select(e => e.ToEntry()).OfType<Entry>()],
                    first - 1
                )),
        ];
    }

    /// <summary>Writes the rows of a page in the transaction of the daemon's progress; where that is tried again, again.</summary>
    private sealed class Writing(LedgerRows rows) : ITransactionParticipant
    {
        public Task BeforeCommitAsync(
            NpgsqlConnection connection,
            NpgsqlTransaction transaction,
            CancellationToken token
        ) => new LedgerCopy(connection).WriteAsync(rows, token);
    }
}
