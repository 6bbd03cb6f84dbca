using System.Globalization;
using System.Text.RegularExpressions;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>When it was, of a row of us-relations. Heading and prose tell it, and where they differ, the prose rules.</summary>
internal static partial class UsRelationsDates
{
    private const string Month =
        @"(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)";

    /// <summary>The date: doubtful (?) where heading and prose don't agree, or it isn't plain which day is meant; about (~) where the prose says so.</summary>
    /// <param name="row">The row.</param>
    /// <param name="deed">What its heading tells of: a sentence that tells the same has the day before any that tells of something else.</param>
    public static EdtfDate? Of(CsvRow row, UsRelationsDeed deed)
    {
        var heading = row["heading_date_edtf"];
        var year = heading.Length >= 4 ? heading[..4] : "";
        List<(string Date, bool IsAbout, Telling Telling)> days = [.. Days(row["text"], deed)];
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
                || (told is Telling.OfThis && IsOne(best))
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
    }

    /// <summary>Whole dates, and of what the sentence tells in which they stand.</summary>
    private static IEnumerable<(string, bool, Telling)> Days(string text, UsRelationsDeed deed)
    {
        foreach (var sentence in Sentences().Split(text))
        foreach (Match match in Day().Matches(sentence))
            if (
                DateOnly.TryParseExact(
                    $"{match.Groups["month"].Value[..3]} {match.Groups["day"].Value} {match.Groups["year"].Value}",
                    "MMM d yyyy",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
                yield return (
                    day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    match.Groups["about"].Success,
                    !Done().IsMatch(sentence) ? Telling.OfNothing
                    : deed.IsToldIn(sentence) ? Telling.OfThis
                    : Telling.OfSomething
                );
    }

    [GeneratedRegex(@"(?<=[\p{Ll}\d)”]{2}\.)\s+(?=\p{Lu})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentences();

    [GeneratedRegex(
        $@"(?<about>\b(?:on or about|around|circa|about|between\s+[\p{{L}}\d., ]{{3,30}}\s+and)\s+)?\b(?:{Month}\s+(?<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s*|\s+)|(?<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{Month},?\s+)(?<year>\d{{4}})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Day();

    [GeneratedRegex(
        @"\b(?:re-?)?(?:recogni|establish|sever|resum|restor|renew|open|elevat|rais|clos|terminat|ended\b|interrupt|suspend|broke)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Done();
}
