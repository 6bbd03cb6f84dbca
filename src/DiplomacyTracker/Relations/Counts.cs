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
/// <param name="NewestOn">The day by which the newest act was done for certain.</param>
/// <param name="AgeInDays">How old that is, at least.</param>
/// <param name="Newest">The same as vague as it is known (EDTF).</param>
/// <param name="Aside">Acts that are not counted: tentative, conditional, unsupported, or copies.</param>
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
    EdtfDate? Newest,
    int Aside
)
{
    private static readonly Plover[] Plovers = Enum.GetValues<Plover>();
    private static readonly int Quads = Enum.GetValues<Quad>().Length;

    /// <summary>Acts of cooperation less acts of conflict.</summary>
    internal int Balance => VerbalCooperation + MaterialCooperation - VerbalConflict - MaterialConflict;

    // There are many pairs in a matrix: all is counted in one go.
    internal static CountsOneWay Of(IEnumerable<Deed> deeds, DateOnly day)
    {
        Span<int> byAct = stackalloc int[Plovers.Length];
        Span<int> byQuad = stackalloc int[Quads];
        var (origins, days) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<DateOnly>());
        var (total, aside, newest, since) = (0, 0, DateOnly.MinValue, DateOnly.MinValue);
        foreach (var deed in deeds)
        {
            if (deed.Aside is not null)
            {
                aside++;
                continue;
            }

            total++;
            byAct[(int)deed.Plover]++;
            byQuad[(int)deed.Quad]++;
            days.Add(deed.On);
            foreach (var origin in deed.Origins)
                origins.Add(origin);
            // Of those of one last day the one that is most exact.
            if (deed.On > newest || (deed.On == newest && deed.From > since))
                (newest, since) = (deed.On, deed.From);
        }

        var acts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var act in Plovers)
            if (byAct[(int)act] is > 0 and var count)
                acts.Add(Platform.Kebab.Of(act), count);
        return new(
            total,
            byQuad[(int)Quad.VerbalCooperation],
            byQuad[(int)Quad.MaterialCooperation],
            byQuad[(int)Quad.VerbalConflict],
            byQuad[(int)Quad.MaterialConflict],
            acts,
            origins.Count,
            days.Count,
            total > 0 ? newest : null,
            total > 0 ? day.DayNumber - newest.DayNumber : null,
            total > 0 ? EdtfDate.Over(since, newest) : null,
            aside
        );
    }
}
