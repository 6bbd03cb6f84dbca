using System.Text.RegularExpressions;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>How remarks name those who were met.</summary>
internal static partial class RemarkWords
{
    // "de Mello Franco", "von der Leyen", "al-Sisi", "d'Estaing".
    private const string Particles =
        @"(?:(?:de|del|della|di|da|dos|du|von|van|der|den|ter|bin|bint|ibn|al|el|ben|y|e|la|le|ap)\s+)*(?:\p{Ll}+['’-])?";

    private const string Capital = @"\p{Lu}\S*";

    private const string FirstOfTwo = "(?:North|South|East|West|Saudi|Sri|Costa|New)";

    private const string ThenWho =
        @"(?:Federation )?(?:interim )?(?:(?<leader>(?:[Ss]upreme )?[Ll]eader) )?(?<rest>\p{Lu}.+)";

    // "Begin May 24"
    private const string NoMonth =
        @"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d)";

    /// <summary>What stands between those who are named one after the other.</summary>
    [GeneratedRegex(
        @",\s*(?:and\s+)?(?:also\s+|together\s+)?(?:with\s+)?|\s+(?:and|together\s+with)\s+(?:also\s+)?(?:with\s+)?",
        RegexOptions.CultureInvariant,
        1000
    )]
    public static partial Regex Between();

    /// <summary>What stands between the countries of a list.</summary>
    [GeneratedRegex(@",\s*(?:and\s+)?", RegexOptions.CultureInvariant, 1000)]
    public static partial Regex Commas();

    /// <summary>What stands before a title.</summary>
    [GeneratedRegex(
        "^(?:the |both |with |then-|His Majesty |Her Majesty |His Excellency |Her Excellency |His Highness )+",
        RegexOptions.CultureInvariant,
        1000
    )]
    public static partial Regex Honorific();

    /// <summary>"Libyan interim Prime Minister Dabaiba".</summary>
    [GeneratedRegex(
        $@"^(?:the )?(?<of>\p{{Lu}}\p{{L}}+) {ThenWho}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    public static partial Regex Adjective();

    /// <summary>"North Korean leader Kim".</summary>
    [GeneratedRegex(
        $@"^(?:the )?(?<of>{FirstOfTwo} \p{{Lu}}\p{{L}}+) {ThenWho}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    public static partial Regex AdjectiveOfTwo();

    /// <summary>A title of several: "British Prime Ministers Churchill".</summary>
    [GeneratedRegex(
        @"^(?:the )?(?<of>\p{Lu}\p{L}+ )?(?<office>President|Prime Minister|Premier|Chancellor|King|Foreign Minister)s (?<rest>\p{Lu}.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    public static partial Regex Plural();

    /// <summary>What the meeting was about: it names countries that were not met.</summary>
    [GeneratedRegex(@"\s(?:to|on|about|regarding|concerning)\s.*$", RegexOptions.CultureInvariant, 1000)]
    public static partial Regex Purpose();

    /// <summary>"Papandreou of Greece".</summary>
    [GeneratedRegex(
        @"\s+of\s+(?:the\s+)?(?<place>\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    public static partial Regex OfPlace();

    /// <summary>"the Foreign Ministers of Spain and Greece".</summary>
    [GeneratedRegex(
        """
            (?<=^|,\s|\band\s|\bwith\s) (?:the\s)? (?:(?!and\b)\p{L}+\s){0,3}?
            (?:[Pp]residents|[Mm]inisters|[Ss]ecretaries|[Ll]eaders|[Cc]hiefs|[Hh]eads|[Rr]epresentatives|[Oo]fficials)
            (?:\s(?:and|of|[Ss]tate|[Gg]overnment|[Pp]rime|[Mm]inisters))* \s of \s (?<countries>(?:the\s)?\p{Lu}.+)$
            """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    public static partial Regex Listed();

    /// <summary>Those who act for a country without being named.</summary>
    [GeneratedRegex(
        @"^(?!.*\b(?:opposition|rebel|religious|former)\b).*\b(?:officials|leaders|[Mm]inisters|representatives|authorities|dignitaries|[Gg]overnment|counterparts?)\b",
        RegexOptions.CultureInvariant,
        1000
    )]
    public static partial Regex Officials();

    /// <summary>What stands before "and French Foreign Ministers": "the British".</summary>
    [GeneratedRegex(
        $@"^(?:the |senior |both )*(?:{FirstOfTwo} )?\p{{Lu}}\p{{L}}+$",
        RegexOptions.CultureInvariant,
        1000
    )]
    public static partial Regex OnlyAdjective();

    /// <summary>A word that may be the adjective of a country.</summary>
    [GeneratedRegex(
        $@"\b(?:{FirstOfTwo} (?=\p{{Lu}}\p{{L}}+n\b))?\p{{Lu}}\p{{L}}+",
        RegexOptions.CultureInvariant,
        1000
    )]
    public static partial Regex Capitalised();

    /// <summary>Offices of a union of countries.</summary>
    [GeneratedRegex("^European |^EU ", RegexOptions.CultureInvariant, 1000)]
    public static partial Regex OfUnion();

    /// <summary>A rank is no office: the host may have met somebody else's general.</summary>
    [GeneratedRegex(
        "^(?:(?:Lieutenant|Major|Brigadier|Captain|Field) )*(?:General|Colonel|Marshal|Admiral)$",
        RegexOptions.CultureInvariant,
        1000
    )]
    public static partial Regex OnlyRank();

    /// <summary>Offices that only one person of a country has.</summary>
    [GeneratedRegex(
        "^(?:President|Prime Minister|Premier|Chancellor|King|Queen|Emperor|Foreign Minister|Foreign Secretary)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    public static partial Regex Sole();

    /// <summary>A name, up to what is told of its bearer in small letters.</summary>
    [GeneratedRegex(
        $@"^{Particles}{Capital}(?:\s+{NoMonth}{Particles}{Capital})*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    public static partial Regex Name();
}
