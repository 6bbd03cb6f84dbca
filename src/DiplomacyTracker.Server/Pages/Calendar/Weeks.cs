using DiplomacyTracker.Calendar;

namespace DiplomacyTracker.Server.Pages.Calendar;

/// <summary>An item within one week.</summary>
/// <param name="Item">Which.</param>
/// <param name="Column">The weekday on which it begins there, 1 for Monday to 7.</param>
/// <param name="Span">Over how many days it goes there.</param>
/// <param name="Row">In which row it stands, from 0.</param>
/// <param name="ComesFrom">Whether it began in a week before.</param>
/// <param name="GoesOn">Whether it goes on in the week behind.</param>
public sealed record Bar(CalendarItem Item, int Column, int Span, int Row, bool ComesFrom, bool GoesOn)
{
    /// <summary>Whether it takes this weekday.</summary>
    public bool Takes(int column) => column >= Column && column < Column + Span;
}

/// <summary>A week from Monday to Sunday.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Bars">What takes place, in rows in which nothing overlaps.</param>
public sealed record Week(DateOnly Monday, IReadOnlyList<Bar> Bars)
{
    /// <summary>Its seven days.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, 7).Select(Monday.AddDays);
}

/// <summary>Items laid out in weeks. Pure.</summary>
internal static class Weeks
{
    private const int Days = 7;

    /// <summary>The Monday on or before a day.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % Days));

    /// <summary>The weeks in which days lie; what lasts longer stands further up.</summary>
    public static IReadOnlyList<Week> Of(DateOnly first, DateOnly last, IReadOnlyList<CalendarItem> items)
    {
        var weeks = new List<Week>();
        for (var monday = MondayOf(first); monday <= last; monday = monday.AddDays(Days))
            weeks.Add(new(monday, Laid(monday, items)));
        return weeks;
    }

    private static List<Bar> Laid(DateOnly monday, IReadOnlyList<CalendarItem> items)
    {
        var sunday = monday.AddDays(Days - 1);
        var (bars, ends) = (new List<Bar>(), new List<DateOnly>());
        var within = items
            .Where(item => item.First <= sunday && item.Last >= monday)
            .OrderBy(item => item.First < monday ? monday : item.First)
            .ThenByDescending(item => item.Last)
            .ThenBy(item => item.Development);
        foreach (var item in within)
        {
            var from = item.First < monday ? monday : item.First;
            var to = item.Last > sunday ? sunday : item.Last;
            var row = ends.FindIndex(end => end < from);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(to);
            }

            ends[row] = to;
            var column = from.DayNumber - monday.DayNumber + 1;
            var span = to.DayNumber - from.DayNumber + 1;
            bars.Add(
                new(
                    item,
                    column,
                    span,
                    row,
                    item.First < monday || (item.ContinuesBefore && item.First == monday),
                    item.Last > sunday || (item.ContinuesAfter && item.Last == sunday)
                )
            );
        }

        return bars;
    }
}
