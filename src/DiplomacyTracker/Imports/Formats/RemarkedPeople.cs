using System.Text.RegularExpressions;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>People who were met, in the words of remarks: by their office, and for which country.</summary>
internal static class RemarkedPeople
{
    private const int Longest = 250;
    private static readonly CountryCode Usa = CountryCode.Parse("USA");
    private static readonly CountryCode HolySee = CountryCode.Parse("VAT");
    private static readonly CountryCode China = CountryCode.Parse("CHN");
    private static readonly CountryCode Taiwan = CountryCode.Parse("TWN");

    /// <summary>Where heads of government are called chancellor.</summary>
    private static readonly string[] OfChancellors = ["AUT", "DDR", "DEU"];

    /// <summary>The people who have an office.</summary>
    public static List<Party> In(string whom, CountryCode host, EdtfDate on)
    {
        var people = Pieces(whom).Select(piece => Person(piece, host, on)).OfType<Met>().ToList();
        // A country has one prime minister: where two are named without a country, only the first can be the host's.
        var isMixed = people
            .Where(met => !met.IsPlain && RemarkWords.Sole().IsMatch(met.Office))
            .CountBy(met => met.Office)
            .Any(office => office.Value > 1);
        return
        [
            .. people
                .Where((met, place) => met.IsPlain || !isMixed || place is 0)
                .Where(met => met.Country != Usa)
                .Select(met => new Party(
                    met.Country,
                    Excerpt.Line(met.Name, Longest),
                    Excerpt.Line(met.Office, Longest)
                )),
        ];
    }

    /// <summary>One after the other, each with the title that several share: "Presidents Perez of Venezuela and Carazo of Costa Rica".</summary>
    private static IEnumerable<string> Pieces(string whom)
    {
        var shared = "";
        foreach (var piece in RemarkWords.Between().Split(whom))
            if (RemarkWords.Plural().Match(piece) is { Success: true } plural)
            {
                shared = $"{plural.Groups["of"].Value}{plural.Groups["office"].Value} ";
                yield return shared + plural.Groups["rest"].Value;
            }
            else
            {
                shared = Titles.Split(RemarkWords.Honorific().Replace(piece, "")).Office is null ? shared : "";
                yield return shared + piece;
            }
    }

    private static Met? Person(string piece, CountryCode host, EdtfDate on)
    {
        var name = RemarkWords.Honorific().Replace(piece.Trim(), "");
        var (office, person) = Titles.Split(name);
        var (country, isPlain) = (host, false);
        if (
            office is null
            && (OfCountry(RemarkWords.AdjectiveOfTwo()) ?? OfCountry(RemarkWords.Adjective())) is { } adjective
        )
        {
            (country, isPlain) = (adjective.Country, true);
            (office, person) = adjective.Words["leader"] is { Success: true } leader
                ? (leader.Value, adjective.Words["rest"].Value)
                : Titles.Split(adjective.Words["rest"].Value);
        }

        if (
            office is null
            || RemarkWords.OfUnion().IsMatch(office)
            || (!isPlain && RemarkWords.OnlyRank().IsMatch(office))
        )
            return null;
        if (
            RemarkWords.OfPlace().Match(person) is { Success: true } called
            && CountryCalled(called.Groups["place"].Value, on) is { } its
        )
            (person, country, isPlain) = (person[..called.Index], its, true);
        if (office is "Pope")
            (country, isPlain) = (HolySee, true);
        if (
            office.StartsWith("Palestinian", StringComparison.Ordinal)
            && Demonyms.CountryOf("Palestinian", on) is { } palestine
        )
            (country, isPlain) = (palestine, true);
        if (office is "Chancellor" && !isPlain && !OfChancellors.Contains(country.Value))
            return null;
        return NameOf(person) is { } named ? new(country, named, office, isPlain) : null;

        (CountryCode Country, GroupCollection Words)? OfCountry(Regex form) =>
            form.Match(name) is { Success: true } match && CountryOf(match.Groups["of"].Value, host, on) is { } theirs
                ? (theirs, match.Groups)
                : null;
    }

    /// <summary>The country of an adjective; whom Taiwan receives as Chinese is its own.</summary>
    public static CountryCode? CountryOf(string word, CountryCode host, EdtfDate on) =>
        Demonyms.CountryOf(word, on) is { } country
            ? country == China && host == Taiwan
                ? host
                : country
            : null;

    /// <summary>The name at the beginning, without what is told of them: "Hussein to discuss the peace process".</summary>
    private static string? NameOf(string person) =>
        RemarkWords.Name().Match(person) is { Success: true } name ? name.Value.TrimEnd(',', '.') : null;

    /// <summary>The country of that name. Lists of the United States mean one of the two Koreas, and of the two Viet-Nams.</summary>
    public static CountryCode? CountryCalled(string place, EdtfDate on) => UsVisitCountries.Find(place.Trim(), on);

    /// <param name="Country">For whom.</param>
    /// <param name="Name">Who.</param>
    /// <param name="Office">As what.</param>
    /// <param name="IsPlain">It is said for which country, and not only supposed to be the host.</param>
    private sealed record Met(CountryCode Country, string Name, string Office, bool IsPlain);
}
