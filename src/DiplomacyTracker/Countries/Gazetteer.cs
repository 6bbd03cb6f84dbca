using CsvHelper;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Countries;

/// <summary>One entry of ISO 3166-1: its three codes and the short English name we show.</summary>
public sealed record Country(string Code, string Alpha2, string Numeric, string Name);

/// <summary>The countries we know, and under which names our sources speak of them.</summary>
/// <remarks>
/// A name that may mean two states, or a state that exists no longer, is found under no entry: better unresolved than
/// wrong. A state that was only renamed is found under its old name too.
/// </remarks>
public static class Gazetteer
{
    /// <summary>Which list this is; every answer with labels names it.</summary>
    public const string Version = "iso-3166-1/2024-1";

    private static readonly Dictionary<string, Country> ByCode = Read("iso-3166-1.csv", CountryOf)
        .ToDictionary(country => country.Code, StringComparer.Ordinal);

    /// <summary>Every English name and alias.</summary>
    internal static IReadOnlyList<(string Name, Country Country)> Names { get; } =
    [.. ByCode.Values.Select(country => (country.Name, country)), .. Read("aliases.csv", AliasOf)];

    private static readonly Dictionary<string, Country> ByFoldedName = Names.ToDictionary(
        named => named.Name.Folded(),
        named => named.Country,
        StringComparer.Ordinal
    );

    /// <summary>All entries, by alpha-3 code.</summary>
    public static IReadOnlyList<Country> All { get; } =
    [.. ByCode.Values.OrderBy(country => country.Code, StringComparer.Ordinal)];

    /// <summary>The country with this alpha-3 code, in capitals as ISO writes it.</summary>
    public static Country? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The country of this English name or alias, however it is capitalised, accented or spaced.</summary>
    public static Country? ByName(string name) => ByFoldedName.GetValueOrDefault(name.Folded());

    private static Country CountryOf(CsvReader row) =>
        new(row.GetString("alpha3"), row.GetString("alpha2"), row.GetString("numeric"), row.GetString("name"));

    private static (string Name, Country Country) AliasOf(CsvReader row) =>
        (row.GetString("name"), ByCode[row.GetString("alpha3")]);

    private static List<T> Read<T>(string resource, Func<CsvReader, T> read)
    {
        using var stream =
            typeof(Gazetteer).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The build left out {resource}.");
        using var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' });
        var rows = new List<T>();
        while (csv.Read())
            rows.Add(read(csv));
        return rows;
    }
}
