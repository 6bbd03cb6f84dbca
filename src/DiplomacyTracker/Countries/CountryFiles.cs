using System.Globalization;
using CsvHelper;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Countries;

/// <summary>Reads the versions of the list from the files beside this one.</summary>
internal static class CountryFiles
{
    private static readonly string[] Languages = ["en", "fr", "es"];

    public static Edition Current() =>
        new(
            Gazetteer.Version,
            Read("countries.csv", CountryOf),
            Read("aliases.csv", AliasOf),
            Read("successions.csv", row => (row.GetString("predecessor"), row.GetString("successor")))
        );

    /// <summary>The entries of ISO 3166-1 alone, with names that know no dates.</summary>
    public static Edition Of2024() =>
        new(
            "iso-3166-1/2024-1",
            Read(
                "iso-3166-1-2024-1.csv",
                row => new Country(row.GetString("alpha3"), row.GetString("name"))
                {
                    Alpha2 = row.GetString("alpha2"),
                    Numeric = row.GetString("numeric"),
                }
            ),
            Read("aliases-2024-1.csv", row => (row.GetString("alpha3"), new Alias(row.GetString("name")))),
            []
        );

    /// <summary>The zones of countries, which are those of their capitals, by code.</summary>
    public static Dictionary<string, string> ZonesOfCountries() =>
        Read("zones.csv", row => (Code: row.GetString("code"), Zone: row.GetString("zone")))
            .ToDictionary(row => row.Code, row => row.Zone, StringComparer.Ordinal);

    /// <summary>Cities that have another zone than their capital.</summary>
    public static IEnumerable<(string Code, string City, string Zone)> CityZones() =>
        Read("city-zones.csv", row => (row.GetString("code"), row.GetString("city"), row.GetString("zone")));

    /// <summary>What German readers call those that the Unicode CLDR doesn't name, most of them gone, by code.</summary>
    public static Dictionary<string, string> GermanNames() =>
        Read("names-de.csv", row => (Code: row.GetString("code"), Name: row.GetString("name")))
            .ToDictionary(row => row.Code, row => row.Name, StringComparer.Ordinal);

    /// <summary>What German readers call capitals that have another name in English, by that.</summary>
    public static Dictionary<string, string> GermanCapitals() =>
        Read("capitals-de.csv", row => (City: row.GetString("city"), Name: row.GetString("name")))
            .ToDictionary(row => row.City, row => row.Name, StringComparer.Ordinal);

    private static Country CountryOf(CsvReader row) =>
        new(row.GetString("code"), row.GetString("en"))
        {
            Alpha2 = Optional(row, "alpha2"),
            Numeric = Optional(row, "numeric"),
            Kind = Kebab.Parse<CountryKind>(row.GetString("kind")),
            Since = Date(row, "since"),
            Until = Date(row, "until"),
            Named = Date(row, "named"),
            Region = row.GetString("region"),
            Capital = Optional(row, "capital") is { } city ? new(city, Degrees(row, "lat"), Degrees(row, "lon")) : null,
            Zone = Zones.Of(row.GetString("code")),
            Names = Languages.ToDictionary(language => language, row.GetString, StringComparer.Ordinal),
        };

    private static (string, Alias) AliasOf(CsvReader row) =>
        (row.GetString("code"), new(row.GetString("name"), Date(row, "since"), Date(row, "until")));

    private static string? Optional(CsvReader row, string column) =>
        row.GetString(column) is { Length: > 0 } text ? text : null;

    private static EdtfDate? Date(CsvReader row, string column) =>
        Optional(row, column) is { } text ? EdtfDate.Parse(text) : null;

    private static double Degrees(CsvReader row, string column) =>
        double.Parse(row.GetString(column), CultureInfo.InvariantCulture);

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
