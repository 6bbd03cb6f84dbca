namespace DiplomacyTracker;

/// <summary>A number of days as exact as the dates allow.</summary>
/// <param name="Min">At least.</param>
/// <param name="Max">At most; the same where both dates are days.</param>
public sealed record Days(int Min, int Max)
{
    /// <summary>From one first day to another, each of which may be one of several.</summary>
    internal static Days Between(EdtfDate from, EdtfDate to) =>
        new(to.Earliest.DayNumber - from.Latest.DayNumber, to.Latest.DayNumber - from.Earliest.DayNumber);
}
