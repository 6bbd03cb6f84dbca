using System.Globalization;
using System.Text.RegularExpressions;

namespace DiplomacyTracker.Server.Pages.Record;

/// <summary>A day, a month or a year as far as somebody said it.</summary>
/// <param name="Year">Null where it was left out.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">Of the month.</param>
internal sealed partial record SaidDay(int? Year, int? Month, int? Day)
{
    /// <summary>Whether enough is known to write it.</summary>
    public bool IsDated => Year is not null && (Month is not null || Day is null);

    /// <summary>As EDTF, once it is dated.</summary>
    public string Edtf =>
        string.Create(CultureInfo.InvariantCulture, $"{Year:0000}")
        + (Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"-{month:00}") : "")
        + (Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"-{day:00}") : "");

    /// <summary>Reads the words of one date; null where a word is none of a date, or two say the same part.</summary>
    public static SaidDay? Read(string said, DateOnly today)
    {
        if (DateWords.FromToday(said) is { } days)
            return Of(today.AddDays(days));
        if (Digits().Match(said) is { Success: true } digits)
            return new(Number(digits, "year"), Number(digits, "month"), Number(digits, "day"));

        var read = new SaidDay(null, null, null);
        foreach (var word in said.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
            if (!DateWords.IsSilent(word))
            {
                if (read.With(word) is not { } further)
                    return null;
                read = further;
            }
        return read is { Year: null, Month: null, Day: null } ? null : read;
    }

    /// <summary>With the year that was left out: the next such day or month from today on.</summary>
    public SaidDay Dated(DateOnly today)
    {
        if (Year is not null || Month is not { } month)
            return this;
        var isOver = month < today.Month || (month == today.Month && Day < today.Day);
        return this with { Year = isOver ? today.Year + 1 : today.Year };
    }

    /// <summary>As the beginning of a span: what was left out is as at its end.</summary>
    public SaidDay Within(SaidDay end)
    {
        var month = Month ?? (Day is null ? null : end.Month);
        var turns = month > end.Month;
        return new(Year ?? (turns ? end.Year - 1 : end.Year), month, Day);
    }

    private static SaidDay Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    private SaidDay? With(string word)
    {
        if (DateWords.Month(word.TrimEnd('.')) is { } month)
            return Month is null ? this with { Month = month } : null;
        if (YearDigits().IsMatch(word))
            return Year is null ? this with { Year = int.Parse(word, CultureInfo.InvariantCulture) } : null;
        return Day is null && DayDigits().Match(word) is { Success: true } day
            ? this with
            {
                Day = Number(day, "day"),
            }
            : null;
    }

    private static int? Number(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"^((?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})?|(?<year>\d{4})-(?<month>\d\d)(-(?<day>\d\d))?)$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\d{4}$", RegexOptions.NonBacktracking)]
    private static partial Regex YearDigits();

    [GeneratedRegex(@"^(?<day>\d{1,2})(st|nd|rd|th|\.)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DayDigits();
}
