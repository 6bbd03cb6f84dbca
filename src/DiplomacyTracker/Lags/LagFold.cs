using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Lags;

/// <summary>From what the ledger has to lags, and to groups of them. Pure.</summary>
internal static class LagFold
{
    /// <summary>The lag of a development; null where nobody says since when it goes on, or nobody stands by it.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="folded">How it is seen.</param>
    /// <param name="asOf">From where.</param>
    /// <param name="lateAfter">After more days than these it came late.</param>
    public static Lag? Of(IKind kind, IFolded folded, AsOf asOf, int lateAfter)
    {
        var (view, parties) = folded.Read(asOf.ValidAt);
        if (view is not { Supported: true, Occurs: { HasOpenStart: false } occurs, KnownSince: { } since })
            return null;

        var began = occurs.Start();
        var days = Days.Between(began, EdtfDate.On(DateOnly.FromDateTime(since.UtcDateTime)));
        var first = FirstWord.Of(view.Sources.Select(citation => citation.Source));
        return new(view.Id, kind.Name, folded.Headlines().Whole, ArrivalOf(began, days, lateAfter))
        {
            Address = $"/api/{kind.Collection}/{view.Id}",
            Began = began,
            KnownSince = since,
            Days = days,
            Outlet = first is null ? null : FirstWord.NameOf(first),
            Parties = PartInWords.Of(
                parties.Where(party => party.Side is not Side.None),
                Countries.Edition.Of(asOf.Gazetteer)
            ),
        };
    }

    /// <summary>Told apart: years in their order, all else the most first, then by key.</summary>
    public static IReadOnlyList<LagGroup> Groups(IEnumerable<Lag> lags, LagsBy by, int lateAfter) =>
        [
            .. lags.SelectMany(lag => Keys(lag, by).Distinct(), (lag, key) => (lag, key))
                .GroupBy(one => one.key.Key, StringComparer.Ordinal)
                .Select(group => new LagGroup(
                    group.Key,
                    group.First().key.Name,
                    LagFigures.Of([.. group.Select(one => one.lag)], lateAfter)
                ))
                .OrderByDescending(group => by is LagsBy.Year ? 0 : group.Figures.N)
                .ThenBy(group => group.Key, StringComparer.Ordinal),
        ];

    private static Arrival ArrivalOf(EdtfDate began, Days days, int lateAfter) =>
        !began.IsExact || days.Min != days.Max ? Arrival.Vague
        : days.Max < 0 ? Arrival.Ahead
        : days.Max > lateAfter ? Arrival.Late
        : Arrival.Prompt;

    private static IEnumerable<(string Key, string Name)> Keys(Lag lag, LagsBy by) =>
        by switch
        {
            LagsBy.Country => lag.Parties.Select(party => (party.Country.Value, party.Name)),
            LagsBy.Type => [(lag.Type, lag.Type)],
            LagsBy.Year => [($"{lag.Began.Earliest:yyyy}", $"{lag.Began.Earliest:yyyy}")],
            _ => lag.Outlet is { } outlet ? [(outlet.Folded(), outlet)] : [],
        };
}
