using System.Text.RegularExpressions;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Countries;

/// <summary>One version of the list of countries. What was published under a version never changes.</summary>
public sealed partial class Edition
{
    private readonly Dictionary<string, Country> byCode;
    private readonly ILookup<string, Bearer> byName;
    private readonly ILookup<string, Alias> aliases;
    private readonly IReadOnlyList<(string Predecessor, string Successor)> successions;

    internal Edition(
        string version,
        IEnumerable<Country> countries,
        IEnumerable<(string Code, Alias Alias)> names,
        IReadOnlyList<(string Predecessor, string Successor)> successions
    )
    {
        Version = version;
        All = [.. countries.OrderBy(country => country.Code, StringComparer.Ordinal)];
        byCode = All.ToDictionary(country => country.Code, StringComparer.Ordinal);
        aliases = names.ToLookup(name => name.Code, name => name.Alias, StringComparer.Ordinal);
        this.successions = successions;
        byName = All.SelectMany(country =>
                country
                    .Names.Values.Select(name => new Alias(name))
                    .Concat(aliases[country.Code])
                    .Select(alias => new Bearer(country, alias))
            )
            .ToLookup(bearer => Written(bearer.Name.Name), StringComparer.Ordinal);
    }

    /// <summary>The latest.</summary>
    public static Edition Current { get; } = CountryFiles.Current();

    private static Edition[] Known { get; } = [Current, CountryFiles.Of2024()];

    /// <summary>What answers call it.</summary>
    public string Version { get; }

    /// <summary>All entries, by code.</summary>
    public IReadOnlyList<Country> All { get; }

    /// <summary>The version of that name.</summary>
    /// <exception cref="MalformedException">There is none.</exception>
    public static Edition Of(string version) =>
        Array.Find(Known, edition => edition.Version == version)
        ?? throw new MalformedException(
            "unknown-gazetteer",
            $"There is no version {Excerpt.Of(version)}. There is: {string.Join(", ", Known.Select(one => one.Version))}.",
            "gazetteer"
        );

    /// <summary>Every name and alias with a country that ever bore it, and whether it still does.</summary>
    internal IEnumerable<(string Name, Country Country, bool Still)> Names =>
        byName
            .SelectMany(bearers => bearers)
            .Select(bearer => (bearer.Name.Name, bearer.Country, bearer.Last == DateOnly.MaxValue));

    /// <summary>The country with this code, in capitals.</summary>
    public Country? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The name that is shown of a country; its code where this version doesn't know it.</summary>
    internal string NameOf(CountryCode code) => Find(code.Value)?.Name ?? code.Value;

    /// <summary>Other names that sources use of a country.</summary>
    public IReadOnlyList<Alias> AliasesOf(string code) => [.. aliases[code]];

    /// <summary>Of which it was a part, or whose place it took.</summary>
    public IReadOnlyList<Country> PredecessorsOf(string code) =>
        [.. from pair in successions where pair.Successor == code select byCode[pair.Predecessor]];

    /// <summary>Which took its place, or left it.</summary>
    public IReadOnlyList<Country> SuccessorsOf(string code) =>
        [.. from pair in successions where pair.Predecessor == code select byCode[pair.Successor]];

    /// <summary>The countries that bore a name on a date; without a date, all that ever bore it.</summary>
    /// <remarks>An inexact date may mean several days, and so more countries.</remarks>
    public Resolution Resolve(string name, EdtfDate? on = null)
    {
        var found = Bearing(name, on);
        if (found.Candidates.Count > 0 || Bearing(name, on: null).Candidates.Count > 0)
            return found;

        // Lists write "Moldova, Republic of" so that it stands under M, and "Poland (government-in-exile)".
        return name.LastIndexOf(", ", StringComparison.Ordinal) is var comma and > 0
                ? Bearing($"{name[(comma + 2)..]} {name[..comma]}", on)
            : OfGovernment().Match(name) is { Success: true } government ? Bearing(name[..government.Index], on)
            : TwoNames().Match(name) is { Success: true } two
                ? Both(two.Groups["one"].Value, two.Groups["other"].Value, on)
            : found;
    }

    /// <summary>The country that bears both names, as in "Myanmar (Burma)": one that bears only one of them may be a part of it.</summary>
    private Resolution Both(string one, string other, EdtfDate? on)
    {
        var others = Bearing(other, on).Candidates;
        return new([.. Bearing(one, on).Candidates.Where(others.Contains)]);
    }

    /// <summary>A name as it is compared: without case, accents, hyphens and an article, and with "Saint" in full.</summary>
    private static string Written(string name)
    {
        var written = name.Folded().Replace('-', ' ').Replace(" & ", " and ", StringComparison.Ordinal);
        written = written.StartsWith("the ", StringComparison.Ordinal) ? written[4..] : written;
        return written.StartsWith("st. ", StringComparison.Ordinal) ? $"saint {written[4..]}"
            : written.StartsWith("st ", StringComparison.Ordinal) ? $"saint {written[3..]}"
            : written;
    }

    [GeneratedRegex(
        @"\s*\((?:[^()]*\b)?(?:government|authority|administration|regime)\b[^()]*\)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex OfGovernment();

    [GeneratedRegex(
        @"^(?<one>[^()/]+?)\s*(?:\((?<other>[^()/]+)\)|/\s*(?<other>[^()/]+))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex TwoNames();

    private Resolution Bearing(string name, EdtfDate? on) =>
        new([
            .. byName[Written(name)]
                .Where(bearer => on?.Overlaps(bearer.First, bearer.Last) ?? true)
                .Select(bearer => bearer.Country)
                .Distinct()
                .OrderBy(country => country.Code, StringComparer.Ordinal),
        ]);

    private sealed record Bearer(Country Country, Alias Name)
    {
        public DateOnly First => Name.Since?.Earliest ?? Country.First;

        public DateOnly Last => Name.Until?.Latest ?? Country.Last;
    }
}
