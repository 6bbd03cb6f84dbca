using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>Who was met, in the words of remarks: "President Chirac and Israeli Prime Minister Netanyahu".</summary>
/// <remarks>
/// People with an office are taken, the officials of a country, and countries that are listed. Of another country than
/// the host they are only where it is plain of which; nobody is guessed.
/// </remarks>
internal static class RemarkedParties
{
    private const int Longest = 250;
    private static readonly CountryCode Usa = CountryCode.Parse("USA");
    private static readonly CountryCode HolySee = CountryCode.Parse("VAT");

    /// <summary>Where heads of government are called chancellor.</summary>
    private static readonly string[] OfChancellors = ["AUT", "DDR", "DEU"];

    /// <summary>Each meeting's parties: one for each person or country, and all at once where countries are listed.</summary>
    /// <param name="whom">What stands after "met with".</param>
    /// <param name="host">For which country people act of whom nothing else is said.</param>
    /// <param name="on">When.</param>
    public static IEnumerable<IReadOnlyList<Party>> In(string whom, CountryCode host, EdtfDate on)
    {
        var rest = whom;
        IReadOnlyList<Party> listed = [];
        if (RemarkWords.Listed().Match(whom) is { Success: true } list)
        {
            var names = RemarkWords.Between().Split(list.Groups["countries"].Value);
            var known = names.Select(name => Named(name, on)).TakeWhile(country => country is not null).ToList();
            listed =
            [
                .. known.OfType<CountryCode>().Where(country => country != Usa).Select(country => new Party(country)),
            ];
            if (known.Count > 0)
                rest = string.Join(", ", names.Skip(known.Count).Prepend(whom[..list.Index]));
        }

        var met = People(rest, host, on);
        foreach (var person in met)
            yield return [person];
        if (listed.Count > 0)
            yield return listed;
        foreach (
            var country in OfficialsIn(rest, on).Except([.. met.Concat(listed).Select(party => party.Country), Usa])
        )
            yield return [new(country)];
    }

    private static List<Party> People(string whom, CountryCode host, EdtfDate on)
    {
        var people = RemarkWords.Between().Split(whom).Select(piece => Person(piece, host, on)).OfType<Met>().ToList();
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

    private static Met? Person(string piece, CountryCode host, EdtfDate on)
    {
        var name = RemarkWords.Honorific().Replace(piece.Trim(), "");
        var (office, person) = Titles.Split(name);
        var (country, isPlain) = (host, false);
        if (office is null && RemarkWords.Adjective().Match(name) is { Success: true } adjective)
        {
            if (Demonyms.CountryOf(adjective.Groups["of"].Value, on) is not { } theirs)
                return null;
            (country, isPlain) = (theirs, true);
            (office, person) = adjective.Groups["leader"] is { Success: true } leader
                ? (leader.Value, adjective.Groups["rest"].Value)
                : Titles.Split(adjective.Groups["rest"].Value);
        }

        if (
            office is null
            || RemarkWords.OfUnion().IsMatch(office)
            || (!isPlain && RemarkWords.OnlyRank().IsMatch(office))
        )
            return null;
        if (
            RemarkWords.OfPlace().Match(person) is { Success: true } called
            && Named(called.Groups["place"].Value, on) is { } its
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
    }

    /// <summary>The name at the beginning, without what is told of them: "Hussein to discuss the peace process".</summary>
    private static string? NameOf(string person) =>
        RemarkWords.Name().Match(person) is { Success: true } name ? name.Value.TrimEnd(',', '.') : null;

    /// <summary>The countries of officials without a name: "senior Italian officials", "Iraqi political leaders".</summary>
    private static IEnumerable<CountryCode> OfficialsIn(string whom, EdtfDate on) =>
        RemarkWords
            .Between()
            .Split(whom)
            .Where(piece => RemarkWords.Officials().IsMatch(piece))
            .SelectMany(piece => RemarkWords.Capitalised().Matches(piece))
            .Select(word => Demonyms.CountryOf(word.Value, on))
            .OfType<CountryCode>();

    /// <summary>The country of that name. Lists of the United States mean one of the two Koreas, and of the two Viet-Nams.</summary>
    private static CountryCode? Named(string place, EdtfDate on) => UsVisitCountries.Find(place.Trim(), on);

    /// <param name="Country">For whom.</param>
    /// <param name="Name">Who.</param>
    /// <param name="Office">As what.</param>
    /// <param name="IsPlain">It is said for which country, and not only supposed to be the host.</param>
    private sealed record Met(CountryCode Country, string Name, string Office, bool IsPlain);
}
