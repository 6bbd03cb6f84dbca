using DiplomacyTracker.Platform;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace DiplomacyTracker.Imports.Diaries;

/// <summary>What a block of a file turned out to be: an occasion, or a fault.</summary>
internal sealed record DiaryRow(DiaryBlock Block, DiaryEntry? Entry, Exception? Fault = null);

/// <summary>Reads the entries of a diary, and says the occasions of those that recur one by one.</summary>
/// <param name="until">Instances that begin later are left for a later reading.</param>
internal sealed class DiaryEntries(DateTimeOffset until)
{
    /// <summary>The most instances of one entry.</summary>
    public const int MostInstances = 500;

    /// <summary>In the order of the file; the instances of one entry one after another.</summary>
    public IEnumerable<DiaryRow> Read(IReadOnlyList<DiaryBlock> blocks)
    {
        var parsed = blocks.Select(Parse).ToList();
        var overridden = parsed.Select(one => one.Event).OfType<CalendarEvent>().SelectMany(Overridden).ToHashSet();
        return parsed.SelectMany(one =>
            one.Event is { } entry ? Rows(one.Block, entry, overridden) : [new DiaryRow(one.Block, null, one.Fault)]
        );
    }

    private static (DiaryBlock Block, CalendarEvent? Event, Exception? Fault) Parse(DiaryBlock block)
    {
        try
        {
            var text = $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-\r\n{DiaryZones.Named(block)}END:VCALENDAR\r\n";
            var entry =
                Ical.Net.Calendar.Load(text)?.Events.FirstOrDefault()
                ?? throw new RefusedException("malformed-row", "This entry can't be read.");
            if (!DiaryFaults.HasUid(block))
                throw new RefusedException("missing-field", "An entry without UID can't be told from others.", "UID");
            if (entry.Start is null)
                throw new RefusedException("invalid-date", "DTSTART is missing, or no date.", "DTSTART");
            if (entry.RecurrenceIdentifier?.Range is RecurrenceRange.ThisAndFuture)
                throw new RefusedException(
                    "unsupported-range",
                    "RANGE=THISANDFUTURE is not read: give the instances one by one.",
                    "RECURRENCE-ID"
                );
            return (block, entry, null);
        }
        catch (Exception exception)
            when (exception is not (OutOfMemoryException or StackOverflowException or OperationCanceledException))
        {
            return (block, null, DiaryFaults.Told(exception, block));
        }
    }

    private List<DiaryRow> Rows(DiaryBlock block, CalendarEvent entry, HashSet<(string, DateOnly)> overridden)
    {
        try
        {
            DiaryReading.RequireZone(entry.Start, "DTSTART");
            DiaryReading.RequireZone(entry.End, "DTEND");
            DiaryReading.RequireZone(entry.RecurrenceIdentifier?.StartTime, "RECURRENCE-ID");
            var length = entry.EffectiveDuration;
            var recurs = entry.RecurrenceRule is not null || entry.RecurrenceDates.GetAllPeriods().Any();
            if (!recurs || entry.RecurrenceIdentifier is not null)
                return
                [
                    new(block, DiaryReading.Of(block, entry, entry.Start ?? throw new FormatException(), End(entry))),
                ];

            var kept = Starts(entry).Select(Moment).ToHashSet();
            entry.ExceptionDates.Clear();
            var starts = Starts(entry);
            if (starts.Count is 0)
                throw new RefusedException(
                    "no-instance",
                    $"No instance of it begins before {until:yyyy-MM-dd}.",
                    "RRULE"
                );

            return
            [
                .. starts
                    .Select(
                        (start, number) =>
                            DiaryReading.Of(block, entry, start, start.Add(length)) with
                            {
                                Instance = DayOf(start),
                                IsFirst = number is 0,
                                IsLeftOut = !kept.Contains(Moment(start)),
                            }
                    )
                    .Where(one => !overridden.Contains((one.Uid, one.Instance ?? default)))
                    .Select(one => new DiaryRow(block, one)),
            ];
        }
        catch (Exception exception)
            when (exception is not (OutOfMemoryException or StackOverflowException or OperationCanceledException))
        {
            return [new(block, null, DiaryFaults.Told(exception, block))];
        }
    }

    private List<CalDateTime> Starts(CalendarEvent entry) =>
        [
            .. entry
                .GetOccurrences(null, new() { MaxUnmatchedIncrementsLimit = MostInstances })
                .Select(occurrence => occurrence.Period.StartTime)
                .TakeWhile(start => Moment(start) <= until.UtcDateTime)
                .Take(MostInstances),
        ];

    private static IEnumerable<(string, DateOnly)> Overridden(CalendarEvent entry)
    {
        if (entry.RecurrenceIdentifier is not { } instance)
            yield break;

        var (uid, day) = (entry.Uid ?? "", instance.StartTime.Date);
        try
        {
            day = DayOf(instance.StartTime);
        }
        catch (ArgumentException)
        {
            // It is listed as a fault when its turn comes.
        }

        yield return (uid, day);
    }

    private static CalDateTime End(CalendarEvent entry) =>
        entry.End ?? (entry.Start ?? throw new FormatException()).Add(entry.EffectiveDuration);

    private static DateTime Moment(CalDateTime start) => start.IsFloating ? start.Value : start.AsUtc;

    /// <summary>By which an instance and what stands in its place are found to be one, whatever their zones.</summary>
    internal static DateOnly DayOf(CalDateTime? start) =>
        start is null ? default : DateOnly.FromDateTime(Moment(start));
}
