using System.Text.RegularExpressions;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>Finds meetings in remarks by their fixed phrases: "Met with President Yoon", "Attended the NATO Summit".</summary>
/// <remarks>What is not plain stays in the purpose of the visit, where all of the remarks stand.</remarks>
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
            var words = Excerpt.Line(phrase.Value.Trim(), Longest);
            if (phrase.Groups["event"] is { Success: true } attended)
            {
                List<Party> met = WithWhom().Match(attended.Value) is { Success: true } company
                    ? [.. RemarkedParties.In(company.Groups["whom"].Value, host, on).SelectMany(parties => parties)]
                    : [];
                yield return Meeting(words, met is [] ? [new(host)] : met, MeetingFormat.Plenary);
                continue;
            }

            foreach (var parties in RemarkedParties.In(phrase.Groups["whom"].Value, host, on))
                yield return Meeting(words, parties, parties is [_] ? null : MeetingFormat.Plenary);
        }
    }

    /// <summary>Of a span of days, one of them: it isn't known which.</summary>
    public static EdtfDate SomeDayOf(EdtfDate occurs) =>
        occurs.ToString() is var text && text.Split('/') is [var first, var last]
            ? EdtfDate.Parse($"{first.TrimEnd('?', '~', '%')}?/{last.TrimEnd('?', '~', '%')}?")
            : occurs;

    private static RecordMeeting Meeting(string words, IReadOnlyList<Party> with, MeetingFormat? format) =>
        new()
        {
            Report = Unsaid,
            With = with,
            Format = format,
            Summary = words,
        };

    [GeneratedRegex(
        """
            \b(?:
                (?: [Mm]et (?:\s(?:again|briefly|informally|privately|separately))? | [Cc]onferred (?:\s\p{Ll}+)?
                  | [Dd]iscussed \s [^.;]+? | [Aa]udience | (?<!\bon\s)[Mm]eetings? | (?<!\bon\s)[Tt]alks | [Cc]onversations? | [Cc]onference
                  | [Ss]ummit | [Ii]nformal\svisit ) \s with \s (?<whom>.+?)
              | (?: [Aa]ttended | [Pp]articipated\sin ) \s (?<event>.+?) )
            (?= ,?\s(?:and\s)?(?:also\s|then\s|later\s)?(?:met|attended|participated|addressed|visited|discussed|accompanied|delivered|signed|held|took|during|while|conferred|inspected|at\sthe|in\s\p{Lu}) \b
              | ; | (?<!\b(?:\p{Lu}|St|Dr|Mr|Mrs|Gen|Sen))\.(?=\s+\[?\p{Lu}\p{Ll}|\s*$) | $)
            """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex Phrases();

    [GeneratedRegex(
        @"\bwith\s+(?<whom>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex WithWhom();
}
