using JasperFx.Events;
using Marten;

namespace DiplomacyTracker.Ledger;

/// <summary>Reads developments whole, in the order in which they began: every row of theirs is then written once, finished.</summary>
internal static class RebuildWholes
{
    /// <summary>Reads those that began first behind a position.</summary>
    /// <param name="session">Over which.</param>
    /// <param name="after">What began up to there has been read.</param>
    /// <param name="until">What comes behind it is left out.</param>
    /// <param name="limit">The most developments at once.</param>
    /// <param name="cancellation">Leaves it.</param>
    /// <returns>Null where none is left.</returns>
    public static async Task<RebuildPage?> ReadAsync(
        IQuerySession session,
        long after,
        long until,
        int limit,
        CancellationToken cancellation
    )
    {
        if (after >= until)
            return null;

        var first = await session
            .Events.QueryAllRawEvents()
            .Where(e => e.Version == 1 && e.Sequence > after && e.Sequence <= until)
            .OrderBy(e => e.Sequence)
            .Take(limit)
            .ToListAsync(cancellation);
        var ids = first.Select(e => e.StreamId).ToArray();
        var others =
            ids.Length > 0
                ? await session
                    .Events.QueryAllRawEvents()
                    .Where(e => e.StreamId.IsOneOf(ids) && e.Version > 1 && e.Sequence <= until)
                    .ToListAsync(cancellation)
                : [];
        var told = first
            .Concat(others)
            .Where(e => e.Data is IFact)
            .GroupBy(e => e.StreamId)
            .Select(stream => new Told(
                stream.Key,
                [.. stream.OrderBy(e => e.Sequence).Select(e => e.ToEntry()).OfType<Entry>()],
                Known: 0
            ))
            .ToList();
        var position = first.Count < limit ? until : first[^1].Sequence;
        return new(
            position,
            first.Count + others.Count,
            await Task.Run(() => LedgerRows.OfMany(told, Environment.ProcessorCount), cancellation),
            IsOfWholes: true
        );
    }
}
