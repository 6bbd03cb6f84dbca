using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace DiplomacyTracker.Countries;

/// <summary>
/// What countries and capitals are called in other languages, by the Unicode CLDR that comes with ICU; those that it doesn't name, as
/// they are gone, have a German name of ours.
/// </summary>
internal static class LocalNames
{
    private static readonly ConcurrentDictionary<(string Code, string Language), string> Known = [];

    private static readonly FrozenDictionary<string, string> German = CountryFiles
        .GermanNames()
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> GermanCapitals = CountryFiles
        .GermanCapitals()
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a city where it is that of a capital, past or present; any other as it was written.</summary>
    public static string City(string name, CultureInfo culture) =>
        culture.TwoLetterISOLanguageName is "de" ? GermanCapitals.GetValueOrDefault(name, name) : name;

    /// <summary>Its name; that of the gazetteer in English, or where the language has none.</summary>
    public static string Of(string code, CultureInfo culture) =>
        Gazetteer.Find(code) is not { } country ? code
        : culture.TwoLetterISOLanguageName is "de" && German.GetValueOrDefault(code) is { } name ? name
        : country is { Alpha2: { } region, Until: null } && culture.TwoLetterISOLanguageName is not "en"
            ? Known.GetOrAdd((region, culture.Name), _ => Translated(region, culture) ?? country.Name)
        : country.Name;

    /// <summary>A language as spoken there calls the place by its own word: de-KR is at home in Südkorea.</summary>
    private static string? Translated(string region, CultureInfo culture)
    {
        try
        {
            var name = new RegionInfo($"{culture.TwoLetterISOLanguageName}-{region}").NativeName;
            return name.Length > 0 && name != region ? name : null;
        }
        catch (ArgumentException)
        {
            // Not everything with a code of two letters is a region to ICU.
            return null;
        }
    }
}
