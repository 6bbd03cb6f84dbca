using System.Globalization;
using System.Text.RegularExpressions;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>When it was, of a row of us-relations. Heading and prose tell it, and where they differ, the prose rules.</summary>
internal static partial class UsRelationsDates
{
    private const string Month =
        @"(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)";

    /// <summary>The date: doubtful (?) where heading and prose don't agree, or it isn't plain which day is meant; about (~) where the prose says so.</summary>
    public static EdtfDate? Of(CsvRow row)
    {
        var heading = row["heading_date_edtf"];
        var year = heading.Length >= 4 ? heading[..4] : "";
        List<(string Date, bool IsAbout, bool IsOfDeed)> days = [.. Days(row["text"])];
        if (days.Count is 0)
            return row["first_year_month"] is { Length: > 0 } month
                    ? Dated(month, month[..4] == year || year.Length is 0)
                : heading.Length > 0 ? Dated(heading, !heading.Contains('/', StringComparison.Ordinal))
                : null;

        var ofYear = days.Where(day => day.Date.StartsWith(year, StringComparison.Ordinal)).ToList();
        var likely = ofYear.Count > 0 ? ofYear : days;
        var ofDeed = likely.Where(day => day.IsOfDeed).ToList();
        var found = (ofDeed.Count > 0 ? ofDeed : likely)[0];
        var isPlain =
            ofYear.Count > 0
            && (ofDeed.Count is 1 || likely.Select(day => day.Date).Distinct(StringComparer.Ordinal).Count() is 1);
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

    /// <summary>Whole dates, and whether the sentence in which they stand tells of something done to relations.</summary>
    private static IEnumerable<(string, bool, bool)> Days(string text)
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
                    Telling().IsMatch(sentence)
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
        @"\b(?:recogni|establish|sever|resum|re-?open|opened|elevat|rais|clos|terminat|interrupt|suspend|broke)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Telling();
}
