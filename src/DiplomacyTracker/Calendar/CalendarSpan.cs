using System.Globalization;
using System.Text.RegularExpressions;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Calendar;

/// <summary>The days of a calendar.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public sealed partial record CalendarSpan(DateOnly From, DateOnly To)
{
    private const string Named = "Give one of: month=2024-03, week=2024-W11, day=2024-03-17, or from and to.";

    /// <summary>Reads the parameters month, week, day, or from and to; null where none of them is given.</summary>
    /// <exception cref="MalformedException">One of them is no such value, or there are too many or too few.</exception>
    internal static CalendarSpan? Read(Func<string, string?> parameter)
    {
        var (from, to) = (Asked.Date(parameter("from"), "from"), Asked.Date(parameter("to"), "to"));
        CalendarSpan?[] given =
        [
            parameter("month") is { } month ? Month(month) : null,
            parameter("week") is { } week ? Week(week) : null,
            parameter("day") is { } day ? Day(day) : null,
            (from, to) switch
            {
                (null, null) => null,
                ({ } first, { } last) => Between(first.Earliest, last.Latest),
                _ => throw new MalformedException("missing-field", Named, from is null ? "from" : "to"),
            },
        ];
        return given.OfType<CalendarSpan>().ToList() switch
        {
            [] => null,
            [var one] => one,
            _ => throw new MalformedException("several-spans", Named, "from"),
        };
    }

    /// <summary>The month in which a day lies.</summary>
    internal static CalendarSpan MonthOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(first, first.AddDays(DateTime.DaysInMonth(day.Year, day.Month) - 1));
    }

    private static CalendarSpan Between(DateOnly from, DateOnly to) =>
        from <= to ? new(from, to) : throw new MalformedException("end-before-start", "to lies before from.", "to");

    private static CalendarSpan Month(string text) =>
        MonthPattern().IsMatch(text) && EdtfDate.TryParse(text, out var month, out _)
            ? new(month.Earliest, month.Latest)
            : throw new MalformedException(
                "invalid-month",
                $"{Excerpt.Of(text)} is no month such as 2024-03.",
                "month"
            );

    private static CalendarSpan Day(string text) =>
        DayPattern().IsMatch(text) && EdtfDate.TryParse(text, out var day, out _)
            ? new(day.Earliest, day.Latest)
            : throw new MalformedException("invalid-day", $"{Excerpt.Of(text)} is no day such as 2024-03-17.", "day");

    private static CalendarSpan Week(string text)
    {
        var match = WeekPattern().Match(text);
        var (year, week) = match.Success ? (Number(match, "year"), Number(match, "week")) : (0, 0);
        // The last week of the last year ends in a year that dates can't have.
        if (year is < 1 or > 9998 || week < 1 || week > ISOWeek.GetWeeksInYear(year))
            throw new MalformedException(
                "invalid-week",
                $"{Excerpt.Of(text)} is no week of ISO 8601 such as 2024-W11, from Monday to Sunday.",
                "week"
            );

        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return new(monday, monday.AddDays(6));
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthPattern();

    [GeneratedRegex(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex DayPattern();

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})-W(?<week>[0-9]{2})\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex WeekPattern();
}
