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

    /// <summary>For each act why it is told no more: retracted, report-withdrawn, corrected, or else the fact by which it is so.</summary>
    public async Task<IReadOnlyList<string>> OfLossAsync(
        IReadOnlyList<ToldAct> lost,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var entries = await EntriesAsync([.. lost.Select(one => one.Development)], asOf.Position, cancellation);
        return [.. lost.Select(one => OfLoss(one, [.. entries[one.Development]]))];
    }

    /// <summary>What was said where it ends, if that is one thing only; else what was last said about its own event.</summary>
    private static string OfLoss(ToldAct lost, IReadOnlyList<Entry> entries)
    {
        var there = entries
            .Where(entry => entry.Fact is not ReportAdded)
            .Where(entry => entry.KnownAt == lost.KnownTo || entry.Position == lost.PositionTo)
            .Select(entry => entry.Fact)
            .ToList();
        var about = entries
            .OrderByDescending(entry => entry.Position)
            .Select(entry => entry.Fact)
            .Where(fact => (fact as IConcerning)?.Concerns == lost.Body.Event);
        return there is [var only]
            ? Taking(only) ?? Tracker.NameOf(only).Replace('_', '-')
            : about.Select(Taking).FirstOrDefault(cause => cause is not null) ?? "told-otherwise";
    }

    private static string? Taking(IFact fact) =>
        fact switch
        {
            Retracted => "retracted",
            ReportWithdrawn => "report-withdrawn",
            Corrected => "corrected",
            _ => null,
        };

    /// <summary>What was said of each development between two moments: known by the later one, and not by the earlier.</summary>
    public async Task<ILookup<Guid, DiffCause>> BetweenAsync(
        IReadOnlyCollection<Guid> developments,
        AsOf from,
        AsOf to,
        CancellationToken cancellation
    )
    {
        var streams = await EntriesAsync(developments, to.Position, cancellation);
        return streams
            .SelectMany(stream =>
            {
                var (before, after) = (Told([.. stream], from), Told([.. stream], to));
                return after
                    .Where(entry => !before.Contains(entry) || IsCitedSince(entry, from, to))
                    .Select(entry => (stream.Key, Cause: Of(entry, [.. before], from)));
            })
            .ToLookup(pair => pair.Key, pair => pair.Cause);
    }

    /// <summary>What has any effect at a moment.</summary>
    private static List<Entry> Told(IReadOnlyList<Entry> entries, AsOf at)
    {
        List<Entry> recorded = [.. entries.Where(entry => entry.Position <= at.Position)];
        return [.. recorded.Where(entry => Sight.Reach(recorded, entry) <= at.KnownAt)];
    }

    /// <summary>Known before by what somebody else had said, and said by this one only now.</summary>
    private static bool IsCitedSince(Entry entry, AsOf from, AsOf to) =>
        entry.KnownAt > from.KnownAt && entry.KnownAt <= to.KnownAt;

    private static DiffCause Of(Entry entry, IReadOnlyList<Entry> before, AsOf from) =>
        new(
            CauseOf(entry, before, from),
            entry.Id,
            Tracker.NameOf(entry.Fact),
            entry.KnownAt,
            entry.RecordedAt,
            entry.Fact.Report.Sources,
            entry.Fact.Reason()
        );

    private static string CauseOf(Entry entry, IReadOnlyList<Entry> before, AsOf from) =>
        entry.Fact switch
        {
            _ when before.Contains(entry) => "another-source",
            Corrected => "correction",
            Retracted => "retraction",
            ReportWithdrawn => "report-withdrawn",
            ReportAdded added => Regrades(
                added,
                [
                    .. before.Where(other =>
                        other.Id == added.Concerns || (other.Fact as ReportAdded)?.Concerns == added.Concerns
                    ),
                ]
            )
                ? "grade-changed"
                : "another-source",
            // Long said when the earlier moment was recorded, and recorded only after it.
            _ => entry.Position > from.Position && entry.KnownAt < from.RecordedAt && entry.KnownAt <= from.KnownAt
                ? "late-arrival"
                : "new-fact",
        };

    /// <summary>Whether it grades a publication anew, or is of a better one than all before.</summary>
    private static bool Regrades(ReportAdded added, IReadOnlyList<Entry> before) =>
        added.Report.Regrades([.. before.SelectMany(other => other.Fact.Report.Sources)])
        || Best(added.Report) > before.Select(other => Best(other.Fact.Report)).DefaultIfEmpty(0).Max();

    private static decimal Best(Report report) =>
        report.Sources.Max(source => Methodology.Current.CredibilityOf(source) ?? 0);
}
