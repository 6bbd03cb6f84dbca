using System.Globalization;

namespace DiplomacyTracker.Server.Pages.Calendar;

/// <summary>Weeks as the address names them.</summary>
internal static class IsoWeek
{
    /// <summary>The week of a day by ISO 8601, as 2024-W11.</summary>
    public static string Of(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ISOWeek.GetYear(at):0000}-W{ISOWeek.GetWeekOfYear(at):00}"
        );
    }
}
