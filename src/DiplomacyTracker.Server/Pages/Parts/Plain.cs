using System.Text.RegularExpressions;
using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Server.Pages.Parts;

/// <summary>Headlines as people read them: with the names of countries in place of their codes.</summary>
internal static partial class Plain
{
    /// <summary>"Antony Blinken (United States) to Seoul, South Korea" for "Antony Blinken (USA) to Seoul, KOR".</summary>
    /// <param name="headline">A line as the API has it.</param>
    /// <param name="shown">Countries that the page is about anyway: they don't stand behind people once more.</param>
    public static string Of(string headline, params IReadOnlyList<string> shown) =>
        Moved()
            .Replace(
                Between()
                    .Replace(
                        Reported()
                            .Replace(
                                Named().Replace(Behind().Replace(headline, match => Shortly(match, shown)), Name),
                                Name
                            ),
                        Name
                    ),
                Name
            )
            .Replace(" → in-force", " → in force", StringComparison.Ordinal)
            .Replace(" → in-office", " → in office", StringComparison.Ordinal)
            .Replace(" → out-of-office", " → out of office", StringComparison.Ordinal)
            .Replace("Status in-force", "Status in force", StringComparison.Ordinal)
            .Replace("Status in-office", "Status in office", StringComparison.Ordinal)
            .Replace("Status out-of-office", "Status out of office", StringComparison.Ordinal)
            .Replace($"{Words.Charge}-ad-interim", "chargé d’affaires ad interim", StringComparison.Ordinal)
            .Replace(Words.Charge, "chargé d’affaires", StringComparison.Ordinal);

    private static string Shortly(Match match, IReadOnlyList<string> shown) =>
        match.Groups["code"].Value is var code && shown.Contains(code, StringComparer.Ordinal)
            ? ""
            : $" ({NameOf(code)})";

    private static string Name(Match match) => NameOf(match.Value);

    private static string NameOf(string code) => Gazetteer.Find(code)?.Name ?? code;

    // Behind a person or an office.
    [GeneratedRegex(@" \((?<code>[A-Z]{3})\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Behind();

    // Where a headline of ours names those who act and those acted towards; what was said, behind the colon, stays as it is.
    [GeneratedRegex(
        @"(?<=^([^:]*(, |; | \(|[ (]against | to | or | by | and | with | in | of ))?)[A-Z]{3}(?![\w-])",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Named();

    // "... : ratified by KOR, USA", "Hansard: attributed to RUS by GBR.", "The White House: USA recognises KOR."
    [GeneratedRegex(
        @"(?<=[:;] [a-z ]+ by ([A-Z]{3}, )*)[A-Z]{3}(?=$|[,.;]| in | \()|(?<=: attributed to ([^:]+ by )?)[A-Z]{3}(?=$|[.;]| by | \()|(?<=: |: [A-Z]{3} (recognises|and) )[A-Z]{3}(?= recognises | opens | closes | and [A-Z]{3} |[.]$| [a-z]+ diplomatic )",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Reported();

    // "... : ETH is represented in SOM at the level of", "KOR recalls its head of mission in JPN for consultations".
    [GeneratedRegex(
        @"(?<=: |[.;] )[A-Z]{3}(?= (is represented|recalls|sends|withdraws|declares|suspends|severs) )|(?<= (represented in|credentials in|relations with|the mission of|head of mission (in|from|back to)|(embassy|legation|office|section|consulate|general) in( [^,:;]+,)?) )[A-Z]{3}(?=$|[.;,]| \(| at the level | for consultations| persona )",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Between();

    // "In force for PER → PER, BOL", "host Ankara, TUR → Busan, KOR", "Who's Who: President of TUR, 2014-08-28/..".
    [GeneratedRegex(
        @"(?<![A-Z])[A-Z]{3}(?=(, [A-Z]{3})* → )|(?<=→ ([^;.:→]*, )?)[A-Z]{3}(?=$|[,.;])|(?<=: [^:;]* of )[A-Z]{3}(?=, (\d{4}|[.]{2}))",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Moved();
}
