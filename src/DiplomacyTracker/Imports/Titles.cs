using System.Text.RegularExpressions;

namespace DiplomacyTracker.Imports;

/// <summary>Takes the title before a name apart from the name: "King Hussein" is the king called Hussein.</summary>
/// <remarks>
/// A mistyped title is recognised and kept as written. Honorifics (Sheikh, Dr., Lord, Dom) stay with the name, since
/// they are often a part of it: Sheikh Hasina, Lord Gowrie. Where two people are named, no title fits both,
/// and the whole is kept as the name.
/// </remarks>
internal static partial class Titles
{
    private const string Modifier =
        "(?:Acting|Interim|Provisional|Transitional|Caretaker|Former|Federal|Vice|Deputy|First|Second|Supreme|Hereditary"
        + "|European (?:Commission|Council|Union)|Palestinian (?:National )?Authority|State Council)";

    private const string Office =
        "(?:Prime Mini?stere?|Premier|President|Chancellor|Taoiseach|Chair(?:man|woman|person)|Head of (?:State|Government)"
        + "|Chief of State|Chief Minister|Chief Executive|State Counsell?or|Minister-President|High Representative"
        + "|(?:Foreign|Defen[cs]e|Finance|Interior) Minister|Foreign Secretary|Minister (?:of|for) (?:Foreign Affairs|Defen[cs]e|State)"
        + "|Minister|Generalissimo|Secretary for (?:External|Foreign) Affairs|General Secretary|Secretary[ -]General|Secretary|Governor[ -]General|Governor|Speaker|Ambassador)";

    private const string Crown =
        "(?:King|Queen Mother|Queen|Emperor|Empress|Sultan|Shah|Amir|Emir|Maharajah?|Imam|Ruler|Grand Duke|Grand Duchess"
        + "|Duke|Duchess|Pope|Patriarch|Cardinal|Archbishop|Crown Prince(?:ss)?|Prince Regent|Regent)";

    private const string Rank =
        "(?:Prince(?:ss)?|(?:Lieutenant |Major |Brigadier |Captain )?General|(?:Lieutenant )?Colonel|(?:Field )?Marshal|Admiral)";

    private const string Body =
        "(?: of (?:the )?(?:Council of (?:Ministers|State)|State Council|Government|Presidency|(?:Swiss )?Confederation"
        + "|Republic|European (?:Commission|Council)|Palestinian (?:National )?Authority|Supreme Soviet))";

    private const string Title =
        $"(?:(?:{Modifier} )*(?:{Office}|{Crown}|{Rank}){Body}?(?: ?- ?elect| ?- ?designate)?)";

    private const string Joined = $"{Title}(?:(?: and | & |, ?|-|/){Title}| {Rank})*";

    /// <summary>The office and the person; where there is no known title, all of it is the person.</summary>
    public static (string? Office, string Person) Split(string visitor)
    {
        var whole = visitor.Trim();
        var match = Titled().Match(whole);
        return match.Success && !Second().IsMatch(match.Groups["person"].Value)
            ? (match.Groups["office"].Value, match.Groups["person"].Value)
            : (null, whole);
    }

    // The blank after the title may be forgotten, as in "Prime MinisterHaidar al-Abadi".
    [GeneratedRegex(
        $@"^(?<office>(?i:{Joined}))(?:\s+|(?<=[a-z])(?=\p{{Lu}}))(?<person>(?!(?:and|of|&|-)\b|&|-)\S.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Titled();

    [GeneratedRegex(
        $@"(?: and|,| &|;) (?i:{Title}) \S",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Second();
}
