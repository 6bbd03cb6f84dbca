using DiplomacyTracker.Platform;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

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
        var page = await LoadAsync(operations, events, cancellation);
        foreach (var (sql, rows) in new LedgerPage(page).Statements())
            operations.QueueSqlCommand(sql, rows);
    }

    /// <summary>The entries of a page, each with all that was recorded of its development before.</summary>
    public static async Task<IEnumerable<(Guid, IReadOnlyList<Entry>, int)>> LoadAsync(
        IQuerySession session,
        IReadOnlyList<IEvent> events,
        CancellationToken cancellation
    )
    {
        var facts = events.Where(e => e.Data is IFact).ToList();
        if (facts.Count is 0)
            return [];

        var (first, last) = (facts.Min(e => e.Sequence), facts.Max(e => e.Sequence));
        var older = facts.Where(e => e.Version > 1).Select(e => e.StreamId).Distinct().ToArray();
        var past =
            older.Length > 0
                ? await session
                    .Events.QueryAllRawEvents()
                    .Where(e => e.StreamId.IsOneOf(older) && e.Sequence < first)
                    .ToListAsync(cancellation)
                : [];

        return past.Concat(facts)
            .DistinctBy(e => e.Sequence)
            .GroupBy(e => e.StreamId)
            .SelectMany(stream =>
            {
                IReadOnlyList<Entry> entries =
                [
                    .. stream.OrderBy(e => e.Sequence).Select(e => e.ToEntry()).OfType<Entry>(),
                ];
                return Enumerable
                    .Range(0, entries.Count)
                    .Where(index => entries[index].Position >= first && entries[index].Position <= last)
                    .Select(index => (stream.Key, entries, index));
            });
    }
}
