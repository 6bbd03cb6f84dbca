using System.Text.RegularExpressions;
using DiplomacyTracker.Imports.Diaries;
using DiplomacyTracker.Imports.Formats;

namespace DiplomacyTracker.Imports.Coding;

/// <summary>Which state is meant where words tell who acts for it: "Russian officials", "Taiwan's foreign ministry", "Tokyo".</summary>
/// <remarks>Those who act against a state, or are merely of it, such as rebels and refugees, don't act for it.</remarks>
internal static partial class ActorWords
{
    private const int MostWords = 5;

    /// <summary>The party; null where the words don't say it for sure.</summary>
    public static Party? Read(string words, EdtfDate on)
    {
        if (Demonyms.CountryOf(words, on) is { } people && Single().IsMatch(words))
            return new(people);
        if (NamedCountries.ByCapital(words, on) is { } capital)
            return new(CountryCode.Parse(capital));
        if (!OfState().IsMatch(words) || NotForIt().IsMatch(words))
            return null;
        if (
            OfCountry().Match(words) is { Success: true } called
            && Named(called.Groups["country"].Value, on) is { } its
        )
            return PartyOf(its, called.Groups["who"].Value);

        var parts = words.Split(' ');
        for (var count = Math.Min(MostWords, parts.Length - 1); count > 0; count--)
        {
            var name = Possessive().Replace(string.Join(' ', parts[..count]), "");
            if ((Named(name, on) ?? Demonyms.CountryOf(name, on)) is { } country)
                return PartyOf(country, string.Join(' ', parts[count..]));
        }

        return null;
    }

    private static Party PartyOf(CountryCode country, string who)
    {
        var (office, person) = Titles.Split(who);
        return office is null
            ? new(country, Office: CodedEvent.Name(who))
            : new(country, CodedEvent.Name(person), CodedEvent.Name(office));
    }

    private static CountryCode? Named(string name, EdtfDate on) =>
        Gazetteer.Resolve(name, on).Country is { } country ? CountryCode.Parse(country.Code) : null;

    [GeneratedRegex(
        """
            \b(?: government | presidents? | vice\spresident | prime\sministers? | premier | chancellor | king | queen | emir | sultan
              | (?:\p{L}+\s)?ministers? | ministry | officials? | army | military | navy | air\sforce | armed\sforces | police | forces
              | troops | soldiers | parliament | congress | senate | assembly | diplomats? | ambassadors? | negotiators? | envoys?
              | intelligence | warships? | warplanes? | aircraft | helicopters? | tanks? | courts? | officers? | servicemen | personnel
              | leaders? | authorities | spokes(?:man|woman|person) | embassy | delegation | secretary | cabinet | administration
              | heads?\sof\s(?:state|government) )\b
            """,
        RegexOptions.CultureInvariant
            | RegexOptions.IgnoreCase
            | RegexOptions.ExplicitCapture
            | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex OfState();

    [GeneratedRegex(
        @"\b(?:rebels?|opposition|former|ex|ousted|exiled|deposed|separatists?|dissidents?|militants?|guerrillas?|religious|student|union|tribal)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex NotForIt();

    [GeneratedRegex(
        @"^(?<who>.+)\s+of\s+(?<country>(?:the\s+)?\p{Lu}.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OfCountry();

    [GeneratedRegex("(?:['’]s|(?<=s)['’])$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Possessive();

    /// <summary>An adjective, and not all people of a country: "Palestinians".</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L} ]*(?<!s)$|^Swiss$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Single();
}
