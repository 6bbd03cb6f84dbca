namespace DiplomacyTracker.Relations;

/// <summary>Puts acts into numbers. Pure: the same acts on the same day by the same rules give the same digits.</summary>
/// <param name="deeds">The acts between the two.</param>
/// <param name="day">V.</param>
/// <param name="what">What is asked.</param>
/// <param name="rules">The methodology.</param>
/// <param name="shared">What acts add on that day, by their bodies, where several pairs have the same ones: each is worked out once.</param>
internal sealed partial class Scoring(
    IReadOnlyList<Deed> deeds,
    DateOnly day,
    WhatIf what,
    Methodology rules,
    Dictionary<object, Contribution>? shared = null
)
{
    private const string TooFew = "too-few-acts";

    /// <summary>The furthest that an act can lie back and still be of use: for the band the half-life is doubled.</summary>
    public static DateOnly Reach(DateOnly day, WhatIf what, Methodology rules) =>
        Back(day, 2 * HalfLifeOf(what, rules) * rules.CutOff);

    /// <summary>The first day whose acts count.</summary>
    public static DateOnly CutOff(DateOnly day, WhatIf what, Methodology rules) =>
        Back(day, HalfLifeOf(what, rules) * rules.CutOff);

    /// <summary>The mean of both ways, where both have a number.</summary>
    public static decimal? Mean(decimal? forth, decimal? back) =>
        forth is { } one && back is { } other ? Math.Round((one + other) / 2, 4) : null;

    /// <summary>So many days before a day, or the first of all days.</summary>
    public static DateOnly Back(DateOnly day, int days) =>
        day.DayNumber > days ? day.AddDays(-days) : DateOnly.MinValue;

    /// <summary>Both ways.</summary>
    public Score Score()
    {
        var (forth, back) = (OneWay(forth: true), OneWay(forth: false));
        return new(
            rules.Version,
            HalfLife,
            HalfLife * rules.CutOff,
            rules.MinimumActs,
            forth,
            back,
            Mean(forth.Points, back.Points)
        );
    }

    /// <summary>One way without its band.</summary>
    public PointsOneWay Points(bool forth)
    {
        var counted = Counted(Contributions(forth));
        return counted.Count >= rules.MinimumActs
            ? new(Sum(counted), counted.Count, Reason: null)
            : new(Points: null, counted.Count, TooFew);
    }

    /// <summary>Each act that goes that way, the newest first, whether it counts or not.</summary>
    public IReadOnlyList<Contribution> Contributions(bool forth) => Contributions(forth, HalfLife);

    private int HalfLife => HalfLifeOf(what, rules);

    private static int HalfLifeOf(WhatIf what, Methodology rules) => what.HalfLife ?? rules.HalfLife;

    private IReadOnlyList<Contribution> Contributions(bool forth, int halfLife) =>
        [.. deeds.Where(deed => deed.Goes(forth) && deed.On <= day).Select(deed => Of(deed, halfLife))];

    private Contribution Of(Deed deed, int halfLife)
    {
        if (shared is null || halfLife != HalfLife || deed.Body is not { } body)
            return Contribution.Of(deed, day, halfLife, what, rules);
        if (!shared.TryGetValue(body, out var known))
            shared[body] = known = Contribution.Of(deed, day, halfLife, what, rules);
        return known with { Deed = deed };
    }

    private ScoreOneWay OneWay(bool forth)
    {
        var all = Contributions(forth);
        var counted = Counted(all);
        var aside = all.Where(one => one.Aside is not (null or "before-cut-off")).ToList();
        // Of those of one last day the one that is most exact.
        var newest = counted.Select(one => one.Deed).MaxBy(deed => (deed.On, deed.From));
        var enough = counted.Count >= rules.MinimumActs;
        return new(
            enough ? Sum(counted) : null,
            counted.Count,
            enough ? null : TooFew,
            enough ? BandOf(forth, counted) : null,
            newest?.On,
            newest is { } last ? day.DayNumber - last.On.DayNumber : null,
            newest is { } latest ? EdtfDate.Over(latest.From, latest.On) : null,
            aside.Count,
            aside.Where(one => !one.AddsNothing).Sum(one => one.Points)
        );
    }

    private static IReadOnlyList<Contribution> Counted(IEnumerable<Contribution> all) =>
        [.. all.Where(one => one.Aside is null)];

    private static decimal Sum(IEnumerable<Contribution> counted) => counted.Sum(one => one.Points);
}
