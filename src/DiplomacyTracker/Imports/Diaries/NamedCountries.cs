using System.Text.RegularExpressions;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Diaries;

/// <summary>A country as a text names it.</summary>
/// <param name="At">Where the name begins.</param>
/// <param name="Length">Of the name.</param>
/// <param name="Codes">Which it may mean.</param>
internal sealed record NamedCountry(int At, int Length, IReadOnlyList<string> Codes);

/// <summary>Finds countries in texts that people wrote.</summary>
internal static partial class NamedCountries
{
    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal)
    {
        ["US"] = "USA",
        ["UK"] = "GBR",
        ["UAE"] = "ARE",
    };

    private const int MostWords = 6;
    private const int Abbreviation = 4;

    /// <summary>In the order in which they are named; of names within a name, the longest.</summary>
    public static IReadOnlyList<NamedCountry> In(string text, EdtfDate? on)
    {
        var words = Word().Matches(text);
        var found = new List<NamedCountry>();
        for (var first = 0; first < words.Count; )
        {
            var named = Enumerable
                .Range(1, Math.Min(MostWords, words.Count - first))
                .Reverse()
                .Select(count => (Count: count, Country: Of(text, words[first], words[first + count - 1], on)))
                .FirstOrDefault(one => one.Country is not null);
            if (named.Country is { } country)
                found.Add(country);
            first += Math.Max(named.Count, 1);
        }

        return found;
    }

    /// <summary>The country that has a city of this name as its capital; null where several have, or none.</summary>
    public static string? ByCapital(string city, EdtfDate on) =>
        Gazetteer
            .All.Where(country =>
                country.Exists(on)
                && country.Capital is { } capital
                && string.Equals(capital.Name.Folded(), city.Folded(), StringComparison.Ordinal)
            )
            .Take(2)
            .ToList()
            is [var only]
            ? only.Code
            : null;

    /// <summary>Short names are those of countries only in capitals: "us" is nobody, US is one.</summary>
    private static NamedCountry? Of(string text, Match first, Match last, EdtfDate? on)
    {
        var name = text[first.Index..(last.Index + last.Length)];
        if (!char.IsUpper(name[0]) || name.Length < Abbreviation && !name.All(c => char.IsUpper(c) || c is '.'))
            return null;

        var codes = Gazetteer.Resolve(name, on).Candidates.Select(country => country.Code).ToList();
        if (codes.Count is 0 && Gazetteer.Find(Abbreviations.GetValueOrDefault(name, name)) is { } coded)
            codes = [coded.Code];
        return codes.Count > 0 ? new(first.Index, name.Length, codes) : null;
    }

    [GeneratedRegex(
        @"[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}.'’-]*[\p{L}\p{M}\p{N}])?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Word();
}
