using System.Text.RegularExpressions;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>Where travels lead to, as their list writes it: "Korea, South", "Denmark (Greenland)", "Panama City; Colon".</summary>
internal static partial class UsTravelCountries
{
    /// <summary>The country of that name at the time of a visit; what stands in brackets is a part of it.</summary>
    /// <param name="name">As the list writes it.</param>
    /// <param name="id">As the list files it.</param>
    /// <param name="locale">The stops: where several countries bore the name, the capital of one of them tells which.</param>
    /// <param name="start">When.</param>
    /// <exception cref="RefusedException">It isn't known for sure: "unknown-country".</exception>
    public static CountryCode Of(string name, string id, string locale, EdtfDate start)
    {
        var whole = name.Split('(')[0].Trim();
        if (ByCapital(whole, locale, start) is { } country)
            return country;

        return whole.Split(", ") is [var last, var first] && Gazetteer.Resolve(whole, start).Country is null
            ? UsVisitCountries.Of($"{first} {last}", id, start)
            : UsVisitCountries.Of(whole, id, start);
    }

    private static CountryCode? ByCapital(string name, string locale, EdtfDate start)
    {
        var stops = Cities(locale).Select(Letters).ToList();
        return
            Gazetteer.Resolve(name, start).Candidates is [_, _, ..] several
            && several.Where(one => one.Capital is { } capital && stops.Contains(Letters(capital.Name))).ToList()
                is [var only]
            ? CountryCode.Parse(only.Code)
            : null;
    }

    private static string Letters(string city) => string.Concat(city.Folded().Where(char.IsLetter));

    /// <summary>The stops, in their order; what is abbreviated belongs to the stop before it: "Mexico, D.F.".</summary>
    public static IEnumerable<string> Cities(string locale) =>
        Between().Split(locale).Select(stop => stop.Trim()).Where(stop => stop.Length > 0);

    [GeneratedRegex(@"[,;](?!\s*(?:\p{Lu}\.)+(?:\s*[,;]|\s*$))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();
}
