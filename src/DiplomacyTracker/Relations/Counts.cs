namespace DiplomacyTracker.Relations;

/// <summary>How often the two acted towards one another over some days.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Days">How many days that are.</param>
/// <param name="OneToOther">By the country named first.</param>
/// <param name="OtherToOne">By the country named second.</param>
public sealed record Counts(DateOnly From, DateOnly To, int Days, CountsOneWay OneToOther, CountsOneWay OtherToOne)
{
    internal static Counts Of(IReadOnlyList<Deed> deeds, DateOnly from, DateOnly to)
    {
        var within = deeds.Where(deed => deed.On >= from && deed.On <= to).ToList();
        return new(
            from,
            to,
            to.DayNumber - from.DayNumber + 1,
            CountsOneWay.Of(within.Where(deed => deed.Forth), to),
            CountsOneWay.Of(within.Where(deed => deed.Back), to)
        );
    }
}

/// <summary>How often one acted towards the other, in the four classes of PLOVER.</summary>
/// <param name="Total">All acts.</param>
/// <param name="VerbalCooperation">With the other, in words.</param>
/// <param name="MaterialCooperation">With the other, in deed.</param>
/// <param name="VerbalConflict">Against the other, in words.</param>
/// <param name="MaterialConflict">Against the other, in deed.</param>
/// <param name="Acts">The same by act.</param>
/// <param name="IndependentOrigins">How many sources that don't copy one another say so.</param>
/// <param name="DaysCovered">On how many days there was an act.</param>
/// <param name="NewestOn">The day of the newest act.</param>
/// <param name="AgeInDays">How old that is.</param>
/// <param name="Aside">Acts that are not counted: tentative, conditional, or copies.</param>
public sealed record CountsOneWay(
    int Total,
    int VerbalCooperation,
    int MaterialCooperation,
    int VerbalConflict,
    int MaterialConflict,
    IReadOnlyDictionary<string, int> Acts,
    int IndependentOrigins,
    int DaysCovered,
    DateOnly? NewestOn,
    int? AgeInDays,
    int Aside
)
{
    internal static CountsOneWay Of(IEnumerable<Deed> deeds, DateOnly day)
    {
        var all = deeds.ToList();
        var counted = all.Where(deed => deed.Aside is null).ToList();
        var quads = counted.CountBy(deed => deed.Quad).ToDictionary();
        var newest = counted.Select(deed => (DateOnly?)deed.On).Max();
        return new(
            counted.Count,
            quads.GetValueOrDefault(Quad.VerbalCooperation),
            quads.GetValueOrDefault(Quad.MaterialCooperation),
            quads.GetValueOrDefault(Quad.VerbalConflict),
            quads.GetValueOrDefault(Quad.MaterialConflict),
            new SortedDictionary<string, int>(
                counted.CountBy(deed => Platform.Kebab.Of(deed.Plover), StringComparer.Ordinal).ToDictionary(),
                StringComparer.Ordinal
            ),
            counted.SelectMany(deed => deed.Origins).Distinct(StringComparer.Ordinal).Count(),
            counted.Select(deed => deed.On).Distinct().Count(),
            newest,
            newest is { } on ? day.DayNumber - on.DayNumber : null,
            all.Count - counted.Count
        );
    }
}
