using System.Globalization;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Search;

/// <summary>What words mean beside what they say: a country, a kind of development, a month, a year.</summary>
internal static class Meanings
{
    /// <summary>The most words that one meaning takes.</summary>
    public const int MostWords = 10;

    // Names as people say them, which no source of countries has because they may mean two, or are no name of a state.
    private static readonly (string Name, string Code)[] Spoken =
    [
        ("Korea", "KOR"),
        ("Korea", "PRK"),
        ("Congo", "COD"),
        ("Congo", "COG"),
        ("DRC", "COD"),
        ("ROK", "KOR"),
        ("PRC", "CHN"),
        ("UAE", "ARE"),
        ("America", "USA"),
        ("Britain", "GBR"),
        ("Holland", "NLD"),
    ];

    // What Germans call Iceland is an English word for much else.
    private const string Island = "Island";

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de");

    // Those who bear the name now; a name that nobody bears any more means those who did.
    private static readonly ILookup<string, string> Countries = Gazetteer
        .Names.Select(named => (named.Name, named.Country.Code, named.Still))
        .Concat(
            Gazetteer
                .All.Select(country =>
                    (Name: LocalNames.Of(country.Code, German), country.Code, Still: country.Until is null)
                )
                .Where(named => named.Name is not Island)
        )
        .Concat(Spoken.Select(named => (named.Name, named.Code, Still: true)))
        .SelectMany(named => Keys(named.Name), (named, key) => (Key: key, named.Code, named.Still))
        .GroupBy(named => named.Key, StringComparer.Ordinal)
        .SelectMany(named => named.Where(one => one.Still || !named.Any(other => other.Still)))
        .Select(named => (named.Key, named.Code))
        .Distinct()
        .ToLookup(pair => pair.Key, pair => Marks.Country(pair.Code), StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Kinds = Tracker
        .Kinds.SelectMany(kind => new[] { kind.Name, $"{kind.Name}s" }, (kind, word) => (word, kind.Name))
        .ToDictionary(pair => pair.word, pair => Marks.Kind(pair.Name), StringComparer.Ordinal);

    private static readonly Dictionary<string, int> Months = CultureInfo
        .InvariantCulture.DateTimeFormat.MonthNames.Concat(
            CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames
        )
        .Where(name => name.Length > 0)
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(
            name => name.ToLowerInvariant(),
            name => DateTime.ParseExact(name[..3], "MMM", CultureInfo.InvariantCulture).Month,
            StringComparer.Ordinal
        );

    /// <summary>The marks of any of which words have the meaning; none where they mean only what they say.</summary>
    /// <param name="typed">As typed, one word or several.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> typed)
    {
        var words = typed.SelectMany(PlainWords).ToList();
        var name = string.Join(' ', words);
        return Countries[name] is var countries && countries.Any() ? [.. countries]
            : typed is [var code] && Gazetteer.Find(code) is { } country ? [Marks.Country(country.Code)]
            : words is [var kind] && Kinds.TryGetValue(kind, out var mark) ? [mark]
            : words is [var month] && Months.TryGetValue(month, out var number) ? [Marks.Month(number)]
            : words is [var year] && YearOf(year) is { } only ? [Marks.Year(only)]
            : words is [var first, var second] && MonthOfYear(first, second) is { } both ? [both]
            : [];
    }

    private static string? MonthOfYear(string first, string second) =>
        Months.TryGetValue(first, out var month) && YearOf(second) is { } year ? Marks.Month(year, month)
        : YearOf(first) is { } before && second is [>= '0' and <= '1', >= '0' and <= '9']
            ? Marks.Month(before, int.Parse(second, CultureInfo.InvariantCulture))
        : null;

    private static int? YearOf(string word) =>
        word is [>= '1' and <= '2', _, _, _]
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;

    /// <summary>"U.S." is known as "u s", and as "us".</summary>
    private static IEnumerable<string> Keys(string name) =>
        Tokens
            .Of(name)
            .Where(token => token.IsJoined && token.End - token.Start >= name.TrimEnd('.').Length)
            .Select(token => token.Text)
            .Append(string.Join(' ', PlainWords(name)));

    private static IEnumerable<string> PlainWords(string typed) =>
        Tokens.Of(typed).Where(token => !token.IsJoined).Select(token => token.Text);
}
