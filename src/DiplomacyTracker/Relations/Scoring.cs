namespace DiplomacyTracker.Relations;

/// <summary>Puts acts into numbers. Pure: the same acts on the same day by the same rules give the same digits.</summary>
internal sealed class Scoring(IReadOnlyList<Deed> deeds, DateOnly day, WhatIf what, Methodology rules)
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
        [
            .. deeds
                .Where(deed => deed.Goes(forth) && deed.On <= day)
                .Select(deed => Contribution.Of(deed, day, halfLife, what, rules)),
        ];

    private ScoreOneWay OneWay(bool forth)
    {
        var all = Contributions(forth);
        var counted = Counted(all);
        var aside = all.Where(one => one.Aside is not (null or "before-cut-off")).ToList();
        var newest = counted.Select(one => (DateOnly?)one.Deed.On).Max();
        var enough = counted.Count >= rules.MinimumActs;
        return new(
            enough ? Sum(counted) : null,
            counted.Count,
            enough ? null : TooFew,
            enough ? BandOf(forth, counted) : null,
            newest,
            newest is { } on ? day.DayNumber - on.DayNumber : null,
            aside.Count,
            aside.Where(one => one.Aside is not "copy").Sum(one => one.Points)
        );
    }

    private Band BandOf(bool forth, IReadOnlyList<Contribution> counted)
    {
        var (points, fifth) = (Sum(counted), Math.Round(counted.Sum(one => Math.Abs(one.Points)) / 5, 4));
        var without = Origins(counted)
            .Select(origin => new BandTurn("", Sum(Without(origin, counted)), origin))
            .OrderBy(turn => turn.Points)
            .ThenBy(turn => turn.Source, StringComparer.Ordinal)
            .ToList();
        BandTurn[] turns =
        [
            new("half-life-halved", Sum(Counted(Contributions(forth, Math.Max(HalfLife / 2, 1))))),
            new("half-life-doubled", Sum(Counted(Contributions(forth, HalfLife * 2)))),
            new("weights-low", points - fifth),
            new("weights-high", points + fifth),
            without[0] with
            {
                What = "without-source-low",
            },
            without[^1] with
            {
                What = "without-source-high",
            },
        ];
        return new(
            turns.Select(turn => turn.Points).Append(points).Min(),
            turns.Select(turn => turn.Points).Append(points).Max(),
            turns
        );
    }

    private IReadOnlyList<Contribution> Without(string origin, IReadOnlyList<Contribution> counted) =>
        Counted([
            .. counted.Select(one =>
                one.Source?.OriginKey() == origin
                    ? Contribution.Of(Leave(one.Deed, origin), day, HalfLife, what, rules)
                    : one
            ),
        ]);

    private static Deed Leave(Deed deed, string origin) =>
        deed with
        {
            Body = deed.Body is { } body
                ? body with
                {
                    Sources = [.. body.Sources.Where(source => source.OriginKey() != origin)],
                }
                : null,
        };

    private static IEnumerable<string> Origins(IEnumerable<Contribution> counted) =>
        counted.Select(one => one.Source?.OriginKey() ?? "").Distinct(StringComparer.Ordinal);

    private static IReadOnlyList<Contribution> Counted(IEnumerable<Contribution> all) =>
        [.. all.Where(one => one.Aside is null)];

    private static decimal Sum(IEnumerable<Contribution> counted) => counted.Sum(one => one.Points);
}
