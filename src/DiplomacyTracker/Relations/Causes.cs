using Marten;

namespace DiplomacyTracker.Relations;

/// <summary>Why something is told no more, or looks different: found in the entries of the developments concerned.</summary>
internal sealed class Causes(IDocumentStore store)
{
    /// <summary>All that was recorded of these developments up to a position.</summary>
    public async Task<ILookup<Guid, Entry>> EntriesAsync(
        IReadOnlyCollection<Guid> developments,
        long position,
        CancellationToken cancellation
    )
    {
        var ids = developments.Distinct().ToArray();
        await using var session = store.QuerySession();
        var log = ids.Length is 0
            ? []
            : await session
                .Events.QueryAllRawEvents()
                .Where(e => e.StreamId.IsOneOf(ids) && e.Sequence <= position)
                .ToListAsync(cancellation);
        return log.OrderBy(e => e.Sequence)
            .Select(e => (e.StreamId, Entry: e.ToEntry()))
            .Where(pair => pair.Entry is not null)
            .ToLookup(pair => pair.StreamId, pair => pair.Entry ?? throw new InvalidOperationException());
    }

    /// <summary>For each event of a development why it is told no more: retracted, report-withdrawn or corrected.</summary>
    public async Task<IReadOnlyList<string>> OfLossAsync(
        IReadOnlyList<(Guid Development, Guid Event)> lost,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var entries = await EntriesAsync([.. lost.Select(one => one.Development)], asOf.Position, cancellation);
        return
        [
            .. lost.Select(one =>
                entries[one.Development]
                    .Where(entry => entry.Fact is IConcerning concerning && concerning.Concerns == one.Event)
                    .OrderByDescending(entry => entry.Position)
                    .Select(entry =>
                        entry.Fact switch
                        {
                            Retracted => "retracted",
                            ReportWithdrawn => "report-withdrawn",
                            Corrected => "corrected",
                            _ => null,
                        }
                    )
                    .FirstOrDefault(cause => cause is not null)
                ?? "retracted"
            ),
        ];
    }
}
