namespace DiplomacyTracker.Imports;

/// <summary>That a row tells of another development than in earlier editions.</summary>
/// <param name="Since">Since when: as the source says of the newer one, else since it was received.</param>
/// <param name="IsOlder">Whether this edition is the older one, which came late: then what it tells has been left since.</param>
internal sealed record Move(DateTimeOffset Since, bool IsOlder)
{
    /// <summary>Of a row.</summary>
    /// <param name="row">As it reads now.</param>
    /// <param name="before">Where it said what it said before, see <see cref="Origin.Place"/>.</param>
    /// <param name="left">Of which it told.</param>
    /// <param name="receivedAt">When it was received.</param>
    public static Move Of(
        Reading row,
        IReadOnlySet<string> before,
        IEnumerable<DevelopmentLog> left,
        DateTimeOffset receivedAt
    )
    {
        var last = left.SelectMany(log => log.All)
            .Where(known => known.Origin.Place is { } place && before.Contains(place))
            .Where(known => known.Entry.Fact is not (IAmending or ReportWithdrawn))
            .Max(known => (DateTimeOffset?)(known.Origin.AsOf ?? known.Entry.KnownAt));
        return KnownAt(row) is not { } now || last is not { } then || now == then ? new(receivedAt, IsOlder: false)
            : now > then ? new(now, IsOlder: false)
            : new(then, IsOlder: true);
    }

    /// <summary>Since when what a row tells is known by itself; null where it doesn't say.</summary>
    public static DateTimeOffset? KnownAt(Reading row) =>
        row.Proposal is { Line: [var said, ..] }
            ? ((ITelling)said.Command).Report.Sources.Min(source => source.PublishedAt?.Instant)
            : null;
}
