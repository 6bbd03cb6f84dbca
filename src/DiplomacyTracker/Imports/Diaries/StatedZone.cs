using System.Globalization;
using System.Text.RegularExpressions;
using Ical.Net.DataTypes;
using NodaTime;
using NodaTime.TimeZones;

namespace DiplomacyTracker.Imports.Diaries;

/// <summary>A zone that a calendar itself describes (VTIMEZONE): it has the offsets that are stated there, and those alone.</summary>
internal sealed partial class StatedZone : DateTimeZone
{
    // Further ahead nobody can say which offsets a place will have.
    private const int LastYear = 2100;

    // Each of the two a year comes once a year, and calendars begin in 1601.
    private const int MostChanges = 1_000;

    private readonly IReadOnlyList<ZoneInterval> intervals;

    private StatedZone(string id, IReadOnlyList<ZoneInterval> intervals)
        : base(
            id,
            intervals.Count is 1,
            intervals.Min(interval => interval.WallOffset),
            intervals.Max(interval => interval.WallOffset)
        ) => this.intervals = intervals;

    /// <summary>Reads the lines of a VTIMEZONE; null where no offsets follow from them.</summary>
    public static StatedZone? Of(string id, string text)
    {
        try
        {
            List<Change> changes =
            [
                .. Observance().Matches(text).SelectMany(part => ChangesOf(part.Value)).OrderBy(change => change.At),
            ];
            return changes.Count is 0 ? null : new(id, IntervalsOf(changes));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever a stranger's calendar says: such a zone is none.
            return null;
        }
    }

    public override ZoneInterval GetZoneInterval(Instant instant) =>
        intervals.First(interval => !interval.HasEnd || instant < interval.End);

    private static List<ZoneInterval> IntervalsOf(List<Change> changes)
    {
        var all = new List<ZoneInterval>();
        var (begin, offset) = ((Instant?)null, changes[0].From);
        foreach (var change in changes.Where(change => change.At > (begin ?? Instant.MinValue)))
        {
            all.Add(new("", begin, change.At, offset, Offset.Zero));
            (begin, offset) = (change.At, change.To);
        }

        return [.. all, new("", begin, null, offset, Offset.Zero)];
    }

    /// <summary>When the clock is put to what an observance (STANDARD, DAYLIGHT) says.</summary>
    private static IEnumerable<Change> ChangesOf(string observance)
    {
        var (from, to) = (OffsetIn(observance, "FROM"), OffsetIn(observance, "TO"));
        // Its days are by the clock before it is put, whatever zone that is.
        var days = string.Concat(
            Days().Matches(observance).Select(line => line.Value.Replace("Z", "", StringComparison.Ordinal))
        );
        var occasion =
            Ical.Net.Calendar.Load(
                    $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-\r\nBEGIN:VEVENT\r\nUID:-{days}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
                )
                ?.Events.Single()
            ?? throw new FormatException("An observance can't be read.");
        return occasion
            .GetOccurrences(null, new() { MaxUnmatchedIncrementsLimit = MostChanges })
            .Select(one => one.Period.StartTime)
            .TakeWhile(start => start.Year <= LastYear)
            .Take(MostChanges)
            .Select(start => new Change(At(start, from), from, to));
    }

    private static Instant At(CalDateTime local, Offset offset) =>
        LocalDateTime.FromDateTime(local.Value).WithOffset(offset).ToInstant();

    private static Offset OffsetIn(string observance, string which)
    {
        var match = Offsets().Matches(observance).Single(match => match.Groups["which"].Value == which);
        int Part(string name) =>
            match.Groups[name] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
        var seconds = (Part("hours") * 3600) + (Part("minutes") * 60) + Part("seconds");
        return Offset.FromSeconds(match.Groups["sign"].Value is "-" ? -seconds : seconds);
    }

    [GeneratedRegex(
        @"BEGIN:(?<kind>STANDARD|DAYLIGHT)\b.*?END:\k<kind>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Observance();

    [GeneratedRegex(
        @"\r\nTZOFFSET(?<which>FROM|TO):(?<sign>[+-])(?<hours>\d\d)(?<minutes>\d\d)(?<seconds>\d\d)?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Offsets();

    [GeneratedRegex(
        @"\r\n(DTSTART|RRULE|RDATE)[;:][^\r\n]*",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Days();

    private sealed record Change(Instant At, Offset From, Offset To);
}
