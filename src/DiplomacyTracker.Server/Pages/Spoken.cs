using System.Globalization;
using System.Text.RegularExpressions;

namespace DiplomacyTracker.Server.Pages;

/// <summary>Dates as people say them: "around 18 March 2024", "March 2024", "17 to 18 March 2024".</summary>
internal static partial class Spoken
{
    private static readonly string[] Seasons = ["spring {0}", "summer {0}", "autumn {0}", "winter {0}"];

    /// <summary>A date, exact or not; what has no words of its own stays as it is written.</summary>
    public static string Date(string edtf, Reader reader)
    {
        if (edtf.Split('/') is not [var from, var to])
            return One(edtf, reader);

        return (from, to) switch
        {
            ("..", "..") => reader.Say("at some time"),
            ("..", _) => reader.Say("until {0}", One(to, reader)),
            (_, "..") => reader.Say(IsAhead(from, reader) ? "from {0}" : "since {0}", One(from, reader)),
            _ when Day(from) is { } first && Day(to) is { } last => Days(first, last, reader),
            _ => reader.Say("{0} to {1}", One(from, reader), One(to, reader)),
        };
    }

    /// <summary>A day.</summary>
    public static string Day(DateOnly day, Reader reader) => day.ToString($"{Month(reader)} yyyy", reader.Culture);

    /// <summary>A date, and how old what happened then is: at least, where it may have been on an earlier day.</summary>
    public static string Aged(EdtfDate date, int days, Reader reader) =>
        reader.Say(
            (days, date.IsExact && (date.HasOpenEnd || date.End() is var end && end.Earliest == end.Latest)) switch
            {
                (0, true) => "{0}, the same day",
                (1, true) => "{0}, {1} day old",
                (_, true) => "{0}, {1} days old",
                (0, _) => "{0}",
                (1, _) => "{0}, at least {1} day old",
                _ => "{0}, at least {1} days old",
            },
            Date(date.Text, reader),
            days
        );

    /// <summary>An instant, in UTC.</summary>
    public static string Moment(DateTimeOffset moment, Reader reader) =>
        moment.UtcDateTime.TimeOfDay == TimeSpan.Zero || moment.UtcDateTime.TimeOfDay > new TimeSpan(23, 59, 59)
            ? moment.UtcDateTime.ToString($"{Month(reader)} yyyy", reader.Culture)
            : $"{moment.UtcDateTime.ToString($"{Month(reader)} yyyy, HH:mm", reader.Culture)} UTC";

    private static bool IsAhead(string from, Reader reader) =>
        EdtfDate.TryParse(from, out var date, out _) && date.Earliest > reader.Day;

    private static string Days(DateOnly first, DateOnly last, Reader reader) =>
        first.Year == last.Year && first.Month == last.Month
            ? reader.Say("{0} to {1}", first.ToString(DayOnly(reader), reader.Culture), Day(last, reader))
        : first.Year == last.Year
            ? reader.Say("{0} to {1}", first.ToString(Month(reader), reader.Culture), Day(last, reader))
        : reader.Say("{0} to {1}", Day(first, reader), Day(last, reader));

    private static string Month(Reader reader) => reader.Language is "de" ? "d'.' MMMM" : "d MMMM";

    private static string DayOnly(Reader reader) => reader.Language is "de" ? "%d'.'" : "%d";

    private static string One(string text, Reader reader)
    {
        if (Parts().Match(text) is not { Success: true } parts)
            return text;

        var year = int.Parse(parts.Groups["year"].Value, CultureInfo.InvariantCulture);
        var words = (parts.Groups["month"].Value, parts.Groups["day"].Value) switch
        {
            ("", _) => $"{year}",
            (var season, _) when Number(season) is > 20 and < 25 and var which => reader.Say(Seasons[which - 21], year),
            (var month, "" or "XX") when Number(month) is > 0 and < 13 and var which => new DateOnly(
                year,
                which,
                1
            ).ToString("MMMM yyyy", reader.Culture),
            _ when Day(text[..10]) is { } day => Day(day, reader),
            _ => text,
        };
        return parts.Groups["doubt"].Value switch
        {
            "~" => reader.Say("around {0}", words),
            "?" => reader.Say("perhaps {0}", words),
            "%" => reader.Say("perhaps around {0}", words),
            _ => words,
        };
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    [GeneratedRegex(
        @"^(?<year>\d{4})(-(?<month>\d\d|XX)(-(?<day>\d\d|XX))?)?(?<doubt>[~?%])?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Parts();
}
