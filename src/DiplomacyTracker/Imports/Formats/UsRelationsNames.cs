using System.Text.RegularExpressions;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>Which countries words of us-relations name, of those that may be meant, by names that they don't share with the page.</summary>
internal sealed partial class UsRelationsNames
{
    private readonly string text;
    private readonly IReadOnlyList<Country> related;
    private readonly List<(string Name, Country Country)> named = [];

    /// <param name="words">The heading, or the prose.</param>
    /// <param name="page">What the page is called.</param>
    /// <param name="related">Which may be meant.</param>
    /// <param name="on">When: by names that they bore then.</param>
    public UsRelationsNames(string words, string page, IReadOnlyList<Country> related, EdtfDate on)
    {
        (text, this.related) = ($" {Plain(words)} ", related);
        var (own, rest) = (Plain(page), text);
        // The longest first, which may have another within it.
        foreach (
            var (name, country) in related
                .SelectMany(country => NamesOf(country, on).Select(name => (Name: name, Country: country)))
                .Where(one => one.Name != own)
                .OrderByDescending(one => one.Name.Length)
        )
            if (Holds(rest, name))
            {
                named.Add((name, country));
                rest = rest.Replace($" {name} ", " | ", StringComparison.Ordinal);
            }

        NamesThePage = Holds(rest, own);
    }

    /// <summary>Whether they name the country of the page too.</summary>
    public bool NamesThePage { get; }

    /// <summary>The only one that is recognised: "Dissolution of the Soviet Union and Recognition of the Russian Federation".</summary>
    public Country? Recognised() =>
        One(
            named
                .Where(one =>
                    Holds(text, $"recognition of {one.Name}") || Holds(text, $"recognition of the {one.Name}")
                )
                .Select(one => one.Country)
        );

    /// <summary>The only one that is named.</summary>
    public Country? Only() => One(named.Select(one => one.Country));

    /// <summary>The only one that is named; where none is, by its capital.</summary>
    public Country? OnlyOrByCapital() =>
        named.Count > 0
            ? Only()
            : One(related.Where(one => one.Capital is { } capital && Holds(text, Plain(capital.Name))));

    private static Country? One(IEnumerable<Country> countries) =>
        countries.DistinctBy(country => country.Code, StringComparer.Ordinal).Take(2).ToList() is [var only]
            ? only
            : null;

    private static bool Holds(string words, string name) => words.Contains($" {name} ", StringComparison.Ordinal);

    private static IEnumerable<string> NamesOf(Country country, EdtfDate on) =>
        Edition
            .Current.AliasesOf(country.Code)
            .Where(alias => on.Overlaps(alias.Since?.Earliest ?? country.First, alias.Until?.Latest ?? country.Last))
            .Select(alias => alias.Name)
            .Append(country.Name)
            .Select(Plain);

    private static string Plain(string words) => NoWord().Replace(words.Folded(), " ").Trim();

    [GeneratedRegex(@"[^\p{L}\d]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoWord();
}
