namespace DiplomacyTracker.Relations;

/// <summary>Puts the acts of a pair into its line of the matrix: the same acts, the same line.</summary>
/// <param name="Days">Acts are counted over so many days.</param>
/// <param name="What">How the score is computed; null: not at all.</param>
/// <param name="Rules">The methodology.</param>
internal sealed record MatrixFold(int Days, WhatIf? What, Methodology Rules)
{
    private readonly Dictionary<DateOnly, Dictionary<object, Contribution>> shared = [];

    /// <summary>The same by the methodology as it is; null where its rules weren't turned.</summary>
    public MatrixFold? Untouched { get; } =
        What is null || What == WhatIf.Nothing ? null : new MatrixFold(Days, WhatIf.Nothing, Rules);

    /// <summary>The first day on which acts are counted.</summary>
    public DateOnly WindowOf(DateOnly day) => Scoring.Back(day, Days - 1);

    /// <summary>The first day of which anything is needed.</summary>
    public DateOnly First(DateOnly day)
    {
        var first =
            What is { } what && Scoring.CutOff(day, what, Rules) is var reach && reach < WindowOf(day)
                ? reach
                : WindowOf(day);
        return Untouched?.First(day) is { } earlier && earlier < first ? earlier : first;
    }

    /// <summary>What was done, and how that scores, as of a day.</summary>
    public PairStanding Of(IReadOnlyList<Deed> deeds, DateOnly day) => new(CountsOf(deeds, day), ScoreOf(deeds, day));

    private PairCounts? CountsOf(IReadOnlyList<Deed> deeds, DateOnly day)
    {
        var first = WindowOf(day);
        var within = deeds.Where(deed => deed.On >= first && deed.On <= day).ToList();
        if (within.Count is 0)
            return null;

        CountsOneWay? Way(bool forth) =>
            within.Exists(deed => deed.Goes(forth))
                ? CountsOneWay.Of(within.Where(deed => deed.Goes(forth)), day)
                : null;
        var (total, conflict) = (0, 0);
        foreach (var deed in within)
            if (deed.Aside is null)
            {
                total++;
                conflict += deed.Quad is Quad.VerbalConflict or Quad.MaterialConflict ? 1 : 0;
            }

        return new(total, total - conflict, conflict, Way(forth: true), Way(forth: false));
    }

    /// <summary>How it scores, as of a day.</summary>
    public PairScore? ScoreOf(IReadOnlyList<Deed> deeds, DateOnly day)
    {
        if (What is not { } what)
            return null;
        var first = Scoring.CutOff(day, what, Rules);
        if (!deeds.Any(deed => deed.On >= first && deed.On <= day))
            return null;

        if (!shared.TryGetValue(day, out var known))
            shared[day] = known = new(ReferenceEqualityComparer.Instance);
        var scoring = new Scoring(deeds, day, what, Rules, known);
        var (forth, back) = (scoring.Points(forth: true), scoring.Points(forth: false));
        return new(forth, back, Scoring.Mean(forth.Points, back.Points));
    }
}

/// <summary>How a pair stands at one end.</summary>
internal sealed record PairStanding(PairCounts? Counts, PairScore? Score)
{
    public bool IsEmpty => Counts is null && Score is null;

    /// <summary>From that end to this one; null where nothing is recorded at either.</summary>
    public PairChange? Since(PairStanding then) =>
        IsEmpty && then.IsEmpty
            ? null
            : new(
                (Counts?.Total ?? 0) - (then.Counts?.Total ?? 0),
                (Counts?.Balance ?? 0) - (then.Counts?.Balance ?? 0),
                Change(then, counts => counts.OneToOther, score => score.OneToOther),
                Change(then, counts => counts.OtherToOne, score => score.OtherToOne),
                Score?.Mean - then.Score?.Mean
            );

    private ChangeOneWay Change(
        PairStanding then,
        Func<PairCounts, CountsOneWay?> counts,
        Func<PairScore, PointsOneWay> score
    )
    {
        static TOut? On<TIn, TOut>(TIn? at, Func<TIn, TOut?> of)
            where TIn : class
            where TOut : class => at is null ? null : of(at);
        return new(
            (On(Counts, counts)?.Total ?? 0) - (On(then.Counts, counts)?.Total ?? 0),
            (On(Counts, counts)?.Balance ?? 0) - (On(then.Counts, counts)?.Balance ?? 0),
            On(Score, score)?.Points - On(then.Score, score)?.Points
        );
    }
}
