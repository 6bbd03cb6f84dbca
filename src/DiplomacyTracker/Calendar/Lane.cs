namespace DiplomacyTracker.Calendar;

/// <summary>How exactly it is known when something takes place: nothing is put on a day that nobody named.</summary>
public enum Lane
{
    /// <summary>Each end is a day, perhaps an approximate or uncertain one: 2024-03-17/2024-03-18, 2024-03-17~.</summary>
    Day,

    /// <summary>An end is one of a few days, up to ten: 2024-03-1X.</summary>
    Week,

    /// <summary>An end is some day of a month: 2024-03.</summary>
    Month,

    /// <summary>An end is some day of a year, or of several: 2024, 202X.</summary>
    Year,

    /// <summary>An end is open, or nobody gives a date: 2024-03-18/...</summary>
    Open,
}

/// <summary>What a date says about itself, for calendars.</summary>
internal static class Precision
{
    private const int FewDays = 10;
    private const int LongestMonth = 31;

    /// <summary>The lane in which what takes place then stands: that of the vaguer of its ends.</summary>
    public static Lane Of(EdtfDate? date) =>
        date is null or { HasOpenStart: true } or { HasOpenEnd: true }
            ? Lane.Open
            : Math.Max(Width(date.Start()), Width(date.End())) switch
            {
                1 => Lane.Day,
                <= FewDays => Lane.Week,
                <= LongestMonth => Lane.Month,
                _ => Lane.Year,
            };

    /// <summary>Whether its sources give the date only approximately.</summary>
    public static bool IsApproximate(this EdtfDate date) => date.Text.AsSpan().ContainsAny('~', '%');

    /// <summary>Whether its sources aren't sure of the date.</summary>
    public static bool IsUncertain(this EdtfDate date) => date.Text.AsSpan().ContainsAny('?', '%');

    private static int Width(EdtfDate end) => end.Latest.DayNumber - end.Earliest.DayNumber + 1;
}
