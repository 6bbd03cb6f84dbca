using System.Text.RegularExpressions;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>With whom, of a row of us-relations: the country whose page it is, as it was on that date.</summary>
/// <remarks>
/// A page tells of the states before and beside it too: that of Russia of the Soviet Union, that of Nicaragua of the
/// Central American Federation. The heading says which one is meant, else the prose does.
/// </remarks>
internal static partial class UsRelationsCountry
{
    private static readonly Edition Gazette = Edition.Current;

    /// <summary>The country.</summary>
    /// <exception cref="RefusedException">None bore the name, or it isn't said which: "unknown-country".</exception>
    public static CountryCode Of(CsvRow row, EdtfDate on)
    {
        var written = row["country"].TrimEnd('*').Trim();
        var then = Gazetteer.Resolve(written, on);
        var ever = Gazetteer.Resolve(written).Country;
        var related = Related(written).Where(country => country.Exists(on)).ToList();
        var heading = new UsRelationsNames(FromWhom().Replace(row["heading"], ""), written, related, on);
        var country =
            heading.Recognised()
            ?? Independent(row, related, on)
            ?? (heading.NamesThePage && then.Country is { } own ? own : heading.Only())
            ?? then.Country
            ?? (then.Candidates.Count is 0 ? ever : null)
            ?? new UsRelationsNames(row["text"], written, related, on).OnlyOrByCapital();
        // What Tanganyika alone turned into has its relations on.
        if (ever is not null && then.Candidates.Count is 0 && country is not null && IsContinuedBy(country, ever))
            country = ever;
        return country is not null
            ? CountryCode.Parse(country.Code)
            : throw new RefusedException(
                "unknown-country",
                then.Candidates.Count is 0
                    ? $"No country that we know bore the name {Excerpt.Of(written)} on {on}."
                    : $"{Excerpt.Of(written)} may mean {string.Join(" or ", then.Candidates.Select(one => one.Code))} on {on}, and neither heading nor text say which.",
                "country"
            );
    }

    /// <summary>Whoever ever bore a name, with those before and after them.</summary>
    private static IEnumerable<Country> Related(string written)
    {
        var found = Gazetteer.Resolve(written).Candidates.ToDictionary(country => country.Code, StringComparer.Ordinal);
        for (var rest = new Queue<Country>(found.Values); rest.TryDequeue(out var country); )
            foreach (var before in Gazette.PredecessorsOf(country.Code))
                if (found.TryAdd(before.Code, before))
                    rest.Enqueue(before);
        foreach (var country in found.Values.ToList())
        foreach (var after in Gazette.SuccessorsOf(country.Code))
            found.TryAdd(after.Code, after);
        return found.Values.Where(country => country.Code is not "USA");
    }

    private static bool IsContinuedBy(Country before, Country after) =>
        Gazette.SuccessorsOf(before.Code) is [var only] && only.Code == after.Code;

    /// <summary>Another country than that of the page whose independence is recognised: "U.S. Recognition of Italian Independence".</summary>
    private static Country? Independent(CsvRow row, List<Country> related, EdtfDate on) =>
        OfIndependence().Match(row["heading"]) is { Success: true } match
        && match.Groups["of"].Value is var adjective
        && Demonyms.CountryOf(adjective, on) is { } code
        && Gazette.Find(code.Value) is { } country
        && row["text"].Contains(country.Name, StringComparison.Ordinal)
        && !related.Exists(one => one.Code != country.Code && Begins(adjective, one.Name))
        && !Begins(adjective, row["country"])
            ? country
            : null;

    private static bool Begins(string adjective, string name) =>
        adjective.Folded().AsSpan().CommonPrefixLength(name.Folded()) > 3;

    [GeneratedRegex(
        @"recognition of (?<of>\p{Lu}\p{L}+) independence",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex OfIndependence();

    [GeneratedRegex(@"(?<=\bindependence) from .*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FromWhom();
}
