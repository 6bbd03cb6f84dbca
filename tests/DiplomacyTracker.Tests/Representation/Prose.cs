using System.Globalization;
using System.Text.RegularExpressions;

namespace DiplomacyTracker.Tests.Representation;

/// <summary>What the prose under a heading says of when and where. Where prose and heading differ, the prose rules.</summary>
internal sealed partial class Prose(string heading, string text)
{
    private static readonly string[] Months =
    [
        .. DateTimeFormatInfo.InvariantInfo.MonthNames.Where(month => month.Length > 0),
    ];

    private readonly IReadOnlyList<string> years = [.. Year().Matches(heading).Select(match => match.Value)];

    /// <summary>The date behind a word in its sentence, or else before it; of several that within the heading's years.</summary>
    public EdtfDate Date(string word)
    {
        var told = Sentence()
            .Split(text)
            .Select(sentence => (Dates: Dates(sentence), Word: At(word, sentence)))
            .Where(sentence => sentence is { Word: not null, Dates.Count: > 0 })
            .Select(sentence =>
                sentence.Dates.Where(date => date.At > sentence.Word).DefaultIfEmpty(sentence.Dates[^1]).First().Date
            )
            .ToList();
        return told.Find(IsInHeading)
            ?? told.FirstOrDefault()
            ?? Dates(text).Select(date => date.Date).FirstOrDefault(IsInHeading)
            ?? EdtfDate.Parse(years[0]);
    }

    /// <summary>The city of a mission, where one is named and not just the country.</summary>
    public string? City(string country) =>
        Seat()
            .Matches($"{text} {heading}")
            .Select(match => match.Groups["city"].Value)
            .FirstOrDefault(city => city is not ("US" or "Washington") && city != country);

    private bool IsInHeading(EdtfDate date) =>
        years.Count is 0
        || (
            date.Earliest.Year >= int.Parse(years[0], CultureInfo.InvariantCulture)
            && date.Earliest.Year <= int.Parse(years[^1], CultureInfo.InvariantCulture)
        );

    /// <summary>Days and months, each with its place; a day without a year is of the year named last.</summary>
    private List<(int At, EdtfDate Date)> Dates(string sentence)
    {
        var (dates, year) = (new List<(int, EdtfDate)>(), years.Count > 0 ? years[0] : null);
        foreach (Match match in Written().Matches(sentence))
        {
            var (day, named) = (match.Groups["day"], match.Groups["year"]);
            year = named.Success ? named.Value : year;
            if (year is null || !(day.Success || named.Success))
                continue;

            var month = Array.IndexOf(Months, match.Groups["month"].Value) + 1;
            var ofDay = day.Success ? $"-{int.Parse(day.Value, CultureInfo.InvariantCulture):00}" : "";
            dates.Add((match.Index, EdtfDate.Parse($"{year}-{month:00}{ofDay}")));
        }

        return dates;
    }

    private static int? At(string word, string sentence) =>
        Regex.Match(sentence, word, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)) is { Success: true } match
            ? match.Index
            : null;

    [GeneratedRegex(@"\b\d{4}\b", RegexOptions.None, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<=\w\w\.|\.”) +(?=[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"(?<month>January|February|March|April|May|June|July|August|September|October|November|December)( (?<day>\d{1,2})(?!\d))?(,? (?<year>\d{4}))?",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Written();

    [GeneratedRegex(
        @"(Embassy|Legation|Section|Liaison Office)( was \w+)? (in|at) (?<city>[A-Z]\w+( (?!Re)[A-Z]\w+)?)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Seat();
}
