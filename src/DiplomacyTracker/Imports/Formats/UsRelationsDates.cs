using System.Globalization;
using System.Text.RegularExpressions;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>When it was, of a row of us-relations. Heading and prose tell it, and where they differ, the prose rules.</summary>
internal static partial class UsRelationsDates
{
    /// <summary>The date: doubtful (?) where heading and prose don't agree, or it isn't plain which day is meant; about (~) where the prose says so.</summary>
    /// <param name="row">The row.</param>
    /// <param name="deed">What its heading tells of: a sentence that tells the same has the day before any that tells of something else.</param>
    public static EdtfDate? Of(CsvRow row, UsRelationsDeed deed)
    {
        var heading = row["heading_date_edtf"];
        var year = heading.Length >= 4 ? heading[..4] : "";
        var days = Days(row["text"], deed);
        if (days.Count is 0)
            return row["first_year_month"] is { Length: > 0 } month
                    ? Dated(month, month[..4] == year || year.Length is 0)
                : heading.Length > 0 ? Dated(heading, !heading.Contains('/', StringComparison.Ordinal))
                : null;

        var ofYear = days.Where(day => day.Date.StartsWith(year, StringComparison.Ordinal)).ToList();
        var likely = ofYear.Count > 0 ? ofYear : days;
        var told = likely.Max(day => day.Telling);
        var best = likely.Where(day => day.Telling == told).ToList();
        var found = best[0];
        var isPlain =
            ofYear.Count > 0
            && (
                IsOne(likely)
                || (told >= Telling.OfThis && IsOne(best))
                || (told is Telling.OfSomething && best.Count is 1)
            );
        return EdtfDate.Parse(
            (isPlain, found.IsAbout) switch
            {
                (true, false) => found.Date,
                (true, true) => $"{found.Date}~",
                (false, true) => $"{found.Date}%",
                _ => $"{found.Date}?",
            }
        );
    }

    private static EdtfDate Dated(string text, bool isCertain) =>
        EdtfDate.Parse(
            isCertain ? text
            : text.Split('/') is [var first, var last] ? $"{first}?/{last}?"
            : $"{text}?"
        );

    private static bool IsOne(IEnumerable<(string Date, bool, Telling)> days) =>
        days.Select(day => day.Date).Distinct(StringComparer.Ordinal).Count() is 1;

    /// <summary>What the sentence of a day tells of.</summary>
    private enum Telling
    {
        OfNothing,

        /// <summary>Something was done to relations or missions.</summary>
        OfSomething,

        /// <summary>That was done which the heading names.</summary>
        OfThis,

        /// <summary>It says itself that this was done then: "reopened in May 2001", "did not recognize it until December 7".</summary>
        Plainly,
    }

    /// <summary>Dates, and of what the sentence tells in which they stand; those without a year where no other tells of this.</summary>
    private static List<(string Date, bool IsAbout, Telling Telling)> Days(string text, UsRelationsDeed deed)
    {
        var (found, yearless, year) = (
            new List<(string, bool, Telling Telling)>(),
            new List<(string, bool, Telling)>(),
            ""
        );
        foreach (var sentence in Sentences().Split(text))
        {
            var telling =
                deed.Change is not "recalled" && !Done().IsMatch(sentence) ? Telling.OfNothing
                : deed.IsToldIn(sentence) ? Telling.OfThis
                : Telling.OfSomething;
            if (telling is Telling.OfThis)
            {
                foreach (Match match in Plainly().Matches(sentence))
                    if (DayOf(match, YearBefore(sentence, match.Index)) is { } plain)
                        found.Add((plain, false, Telling.Plainly));
                foreach (Match match in Yearless().Matches(sentence))
                    if (DayOf(match, year) is { } day)
                        yearless.Add((day, false, telling));
            }

            foreach (Match match in Day().Matches(sentence))
                if (DayOf(match, "") is { } day)
                    found.Add((day, match.Groups["about"].Success, telling));
            year = Day().Matches(sentence) is [.., var last] ? last.Groups["year"].Value : year;
        }

        return found.Exists(day => day.Telling >= Telling.OfThis) ? found : [.. found, .. yearless];
    }

    /// <summary>The day, or the month where that is all there is; null where there is no such day.</summary>
    private static string? DayOf(Match match, string yearBefore)
    {
        var (day, year) = (match.Groups["day"].Value, match.Groups["year"].Value);
        return DateOnly.TryParseExact(
            $"{match.Groups["month"].Value[..3]} {(day.Length > 0 ? day : "1")} {(year.Length > 0 ? year : yearBefore)}",
            "MMM d yyyy",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date.ToString(day.Length > 0 ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>The year of the last day before that.</summary>
    private static string YearBefore(string sentence, int index) =>
        Day().Matches(sentence[..index]) is [.., var last] ? last.Groups["year"].Value : "";
}
