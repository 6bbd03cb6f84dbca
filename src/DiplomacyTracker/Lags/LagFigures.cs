namespace DiplomacyTracker.Lags;

/// <summary>How late several developments became known. n stands beside every figure, and there is no median of nothing.</summary>
/// <param name="N">Of how many the day on which they began is known: all figures are of these.</param>
/// <param name="Late">How many of them became known late.</param>
/// <param name="Ahead">How many of them were known before they began: their days are negative.</param>
/// <param name="Vague">Of how many more nobody says on which day they began, or not for certain.</param>
public sealed record LagFigures(int N, int Late, int Ahead, int Vague)
{
    /// <summary>The least of their days.</summary>
    public int? Least { get; init; }

    /// <summary>As many days as a quarter of them took at most; between two it is interpolated.</summary>
    public decimal? LowerQuartile { get; init; }

    /// <summary>As many days as half of them took at most.</summary>
    public decimal? Median { get; init; }

    /// <summary>As many days as three quarters of them took at most.</summary>
    public decimal? UpperQuartile { get; init; }

    /// <summary>The most of their days.</summary>
    public int? Most { get; init; }

    /// <summary>How many of them took how long.</summary>
    public IReadOnlyList<LagSpan> Distribution { get; init; } = [];

    internal static LagFigures Of(IReadOnlyCollection<Lag> lags, int lateAfter)
    {
        List<int> days = [.. lags.Where(lag => lag.Arrival is not Arrival.Vague).Select(lag => lag.Days.Min).Order()];
        var figures = new LagFigures(days.Count, Count(Arrival.Late), Count(Arrival.Ahead), Count(Arrival.Vague));
        return days.Count is 0
            ? figures
            : figures with
            {
                Least = days[0],
                LowerQuartile = Quartile(days, 1),
                Median = Quartile(days, 2),
                UpperQuartile = Quartile(days, 3),
                Most = days[^1],
                Distribution = LagSpan.Of(days, lateAfter),
            };

        int Count(Arrival arrival) => lags.Count(lag => lag.Arrival == arrival);
    }

    /// <summary>Interpolated as R, NumPy, pandas and percentile_cont do by default (type 7 of Hyndman and Fan).</summary>
    private static decimal Quartile(List<int> days, int quarters)
    {
        var (index, rest) = Math.DivRem((days.Count - 1) * quarters, 4);
        return rest is 0 ? days[index] : days[index] + (days[index + 1] - days[index]) * rest / 4m;
    }
}

/// <summary>How many took from so many to so many days.</summary>
/// <param name="From">At least so many; left out for those known before they began.</param>
/// <param name="To">At most so many; left out where there is no end.</param>
/// <param name="N">How many.</param>
/// <param name="Late">Whether they came late.</param>
public sealed record LagSpan(int? From, int? To, int N, bool Late)
{
    // Before it began, the same day, a week, a month, three, six, a year, two, five, and more.
    private static readonly int[] Ends = [-1, 0, 7, 30, 91, 182, 365, 730, 1826];

    /// <summary>All spans in their order; where late begins, another one begins.</summary>
    internal static IReadOnlyList<LagSpan> Of(IReadOnlyCollection<int> days, int lateAfter)
    {
        int?[] ends = [.. Ends.Append(lateAfter).Distinct().Order(), null];
        return
        [
            .. ends.Zip(
                ends.Select(end => end + 1).Prepend(null),
                (to, from) =>
                    new LagSpan(
                        from,
                        to,
                        days.Count(day => (from is null || day >= from) && (to is null || day <= to)),
                        from > lateAfter
                    )
            ),
        ];
    }
}

/// <summary>How late what has something in common became known.</summary>
/// <param name="Key">An outlet, a kind, a country's code, a year.</param>
/// <param name="Name">The same for people.</param>
/// <param name="Figures">The figures.</param>
public sealed record LagGroup(string Key, string Name, LagFigures Figures);
