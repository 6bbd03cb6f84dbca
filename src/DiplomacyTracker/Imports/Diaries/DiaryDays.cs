using DiplomacyTracker.Platform;
using Ical.Net.DataTypes;

namespace DiplomacyTracker.Imports.Diaries;

/// <summary>On which days an occasion is, by the clock of its place.</summary>
internal static class DiaryDays
{
    private const string AsGiven = "Date as its sources give it: ";

    /// <summary>Its days. What lasts all day has the days that are written, where the end is the first day behind it.</summary>
    /// <param name="entry">The occasion.</param>
    /// <param name="zone">The IANA zone of the place.</param>
    /// <exception cref="RefusedException">It ends before it begins.</exception>
    public static EdtfDate Of(DiaryEntry entry, string zone)
    {
        if (entry.Feed.IsOurs && Line(entry.Description, AsGiven) is { } given)
            return EdtfDate.Parse(given);

        var (first, last) = entry.Start.HasTime ? Hours(entry, zone) : (entry.Start.Date, entry.End.Date.AddDays(-1));
        if (last < first && (entry.Start.HasTime || last < first.AddDays(-1)))
            throw new RefusedException("end-before-start", "It ends before it begins.", "DTEND");

        return EdtfDate.Parse(last <= first ? $"{first:yyyy-MM-dd}" : $"{first:yyyy-MM-dd}/{last:yyyy-MM-dd}");
    }

    /// <summary>What stands behind some words at the start of a line of a description.</summary>
    public static string? Line(string description, string words) =>
        description
            .Split('\n')
            .Select(line => line.Trim())
            .FirstOrDefault(line => line.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            is { } found
        && found[words.Length..].Trim() is { Length: > 0 } said
            ? said
            : null;

    private static (DateOnly, DateOnly) Hours(DiaryEntry entry, string zone)
    {
        var first = DayOf(entry.Start, zone);
        // What ends at midnight takes nothing of the day that begins then.
        var last = entry.End.Equals(entry.Start) ? first : DayOf(entry.End.AddSeconds(-1), zone);
        return (first, last);
    }

    private static DateOnly DayOf(CalDateTime moment, string zone) =>
        moment.IsFloating ? moment.Date : Zones.DayAt(zone, new(DateTime.SpecifyKind(moment.AsUtc, DateTimeKind.Utc)));
}
