using System.Text.RegularExpressions;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>Finds meetings in remarks by their fixed phrases: "Met with President Yoon", "Attended the NATO Summit".</summary>
/// <remarks>Only people with a title are taken, and those of another country only if it is plain which one; the rest stays in the purpose.</remarks>
internal static partial class Remarks
{
    private const int Longest = 1_000;
    private static readonly ReportBody Unsaid = new([]);

    /// <summary>The meetings, without report and date.</summary>
    /// <param name="remarks">As written.</param>
    /// <param name="host">The country of the visit, for which people act of whom nothing else is said.</param>
    /// <param name="on">The dates of the visit.</param>
    public static IEnumerable<RecordMeeting> Read(string remarks, CountryCode host, EdtfDate on)
    {
        foreach (Match phrase in Phrases().Matches(remarks))
        {
            var (words, whom) = (Excerpt.Line(phrase.Value.Trim(), Longest), phrase.Groups["whom"].Value);
            if (phrase.Groups["event"].Success)
                yield return new()
                {
                    Report = Unsaid,
                    With = [new(host)],
                    Format = MeetingFormat.Plenary,
                    Summary = words,
                };
            else
                foreach (var party in Names(whom, host, on))
                    yield return new()
                    {
                        Report = Unsaid,
                        With = [party],
                        Summary = words,
                    };
        }
    }

    /// <summary>Of a span of days, one of them: it isn't known which.</summary>
    public static EdtfDate SomeDayOf(EdtfDate occurs) =>
        occurs.ToString() is var text && text.Split('/') is [var first, var last]
            ? EdtfDate.Parse($"{first.TrimEnd('?', '~', '%')}?/{last.TrimEnd('?', '~', '%')}?")
            : occurs;

    private static IEnumerable<Party> Names(string whom, CountryCode host, EdtfDate on)
    {
        foreach (var piece in Between().Split(whom))
        {
            var name = Honorific().Replace(piece.Trim(), "");
            var (office, person) = Titles.Split(name);
            var country = host;
            if (office is null && Adjective().Match(name) is { Success: true } adjective)
            {
                (office, person) = Titles.Split(adjective.Groups["rest"].Value);
                if (office is null || Demonyms.CountryOf(adjective.Groups["of"].Value, on) is not { } theirs)
                    continue;
                country = theirs;
            }

            if (OfPlace().Match(person) is { Success: true } called)
                (person, country) = (person[..called.Index], Named(called.Groups["place"].Value, on) ?? country);
            if (office is not null && char.IsUpper(person[0]) && country.Value is not "USA")
                yield return new(country, CutTo(person), CutTo(office));
        }
    }

    /// <summary>Whoever is "of Greece" acts for it; of a place that is no country they are for the host.</summary>
    private static CountryCode? Named(string place, EdtfDate on) =>
        (Gazetteer.Resolve(place, on).Country ?? Gazetteer.Resolve($"The {place}", on).Country) is { } country
            ? CountryCode.Parse(country.Code)
            : null;

    private static string CutTo(string name) => Excerpt.Line(name, 250);

    [GeneratedRegex(
        """
            \b(?:[Mm]et \s with \s (?<whom>.+?) | [Aa]ttended \s (?<event>.+?))
            (?= ,?\s(?:and\s)?(?:also\s|then\s|later\s)?(?:met|attended|participated|addressed|visited|discussed|accompanied|delivered|signed|held|took|during|at\sthe|in\s\p{Lu}) \b
              | ; | \.(?=\s+\p{Lu}\p{Ll}|\s*$) | $)
            """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex Phrases();

    [GeneratedRegex(@",\s*(?:and\s+)?|\s+and\s+(?:with\s+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(
        "^(?:the |both |with |then-|His Majesty |Her Majesty |His Excellency |Her Excellency |His Highness )+",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Honorific();

    [GeneratedRegex(
        @"^(?:the )?(?<of>\p{Lu}\p{L}+) (?:interim )?(?<rest>\p{Lu}.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Adjective();

    [GeneratedRegex(
        @"\s+of\s+(?:the\s+)?(?<place>\p{Lu}[\p{L}' -]*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OfPlace();
}
