namespace DiplomacyTracker.Duplicates;

/// <summary>Whether two took place at one time, as far as their dates tell.</summary>
internal static class Nearness
{
    /// <summary>What lasts so many days longer than one is compared by all of them.</summary>
    public const int LongestShort = 31;

    private const int ExactEnough = 7;

    /// <summary>How near, and what that is worth; null where they are apart. What lasts longer than a month has a beginning only.</summary>
    public static (int Worth, Likeness Likeness)? Of(Compared one, Compared other)
    {
        if (one.Earliest == DateOnly.MinValue || other.Earliest == DateOnly.MinValue)
            return null;
        if (one.Earliest == other.Earliest && one.Latest == other.Latest)
            return (Length(one) > ExactEnough ? 1 : 2, new("same-days", $"Both {When(one)}."));

        var areShort = Length(one) <= LongestShort && Length(other) <= LongestShort;
        if (areShort && one.Earliest <= other.Latest && other.Earliest <= one.Latest)
            return (1, new("overlapping-days", $"{When(one)} and {When(other)} overlap."));
        if (!areShort && one.Earliest == other.Earliest)
            return (1, new("same-beginning", $"Both begin on {one.Earliest:yyyy-MM-dd}."));

        var apart = areShort
            ? Math.Min(Math.Abs(Days(one.Latest, other.Earliest)), Math.Abs(Days(other.Latest, one.Earliest)))
            : Math.Abs(Days(one.Earliest, other.Earliest));
        return apart is 1 ? (0, new("one-day-apart", $"{When(one)} and {When(other)} are one day apart.")) : null;
    }

    private static int Length(Compared one) => Days(one.Earliest, one.Latest);

    private static int Days(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;

    private static string When(Compared one) => $"{one.Read.View.Occurs}";
}
