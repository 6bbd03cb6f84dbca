using DiplomacyTracker.Platform;

namespace DiplomacyTracker;

/// <summary>Who says so, and since when the public could know it. Every stored fact carries one.</summary>
/// <param name="KnownAt">The earliest publication among the sources, or the moment of receipt where none is dated; UTC.</param>
/// <param name="Sources">At least one.</param>
/// <param name="Order">The source's own order among facts of one moment, where it has one.</param>
public sealed record Report(DateTimeOffset KnownAt, IReadOnlyList<Source> Sources, int? Order = null)
{
    /// <summary>The day on which it became known, UTC.</summary>
    public DateOnly KnownOn() => DateOnly.FromDateTime(KnownAt.UtcDateTime);

    /// <summary>Whether every source of this report is among those that are known already, and graded no other way.</summary>
    /// <param name="known">In the order in which they became known.</param>
    public bool AddsNothingTo(IReadOnlyCollection<Source> known) => IsAmong(known) && !Regrades(known);

    /// <summary>Whether every source of this report is among those that are known already.</summary>
    public bool IsAmong(IReadOnlyCollection<Source> known) =>
        Sources.All(source => known.Any(other => other.IsSameAs(source)));

    /// <summary>Whether a source of this report is known already, and was last graded another way.</summary>
    /// <param name="known">In the order in which they became known.</param>
    public bool Regrades(IReadOnlyCollection<Source> known) =>
        Sources.Any(source =>
            known.Where(other => other.IsSameAs(source)).ToList() is [var first, .. var later]
            && later.Aggregate(first, (last, next) => last.Regraded(next)) is var last
            && last.Regraded(source) != last
        );
}

/// <summary>A report as somebody hands it in: without the moment at which it became known, which we find out.</summary>
/// <param name="Sources">Who says so: at least one, each with an outlet or a url.</param>
/// <param name="Order">The source's own order among facts of one moment, where it has one.</param>
public sealed record ReportBody(IReadOnlyList<Source> Sources, int? Order = null)
{
    private const int MostSources = 50;

    /// <summary>The report as received at a moment.</summary>
    /// <exception cref="RefusedException">It names no source, or one that was published later than now.</exception>
    public Report ReceivedAt(DateTimeOffset now)
    {
        if (Sources.Count is 0)
            throw new RefusedException(
                "source-missing",
                "Say who says so: give at least one source.",
                "report.sources"
            );
        if (Sources.Count > MostSources)
            throw new RefusedException("too-many", $"A report has at most {MostSources} sources.", "report.sources");

        foreach (var (index, source) in Sources.Index())
            source.Check(now, $"report.sources[{index}]");

        var dated = Sources.Select(source => source.PublishedAt?.Instant).OfType<DateTimeOffset>().ToList();
        return new(dated.Count > 0 ? dated.Min() : now.ToMicroseconds(), Sources, Order);
    }
}
