using System.Text.RegularExpressions;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>Where travels lead to, as their list writes it: "Korea, South", "Denmark (Greenland)", "Panama City; Colon".</summary>
internal static partial class UsTravelCountries
{
    /// <summary>The country of that name at the time of a visit; what stands in brackets is a part of it.</summary>
    /// <exception cref="Platform.RefusedException">It isn't known for sure: "unknown-country".</exception>
    public static CountryCode Of(string name, string id, EdtfDate start)
    {
        var whole = name.Split('(')[0].Trim();
        return whole.Split(", ") is [var last, var first] && Gazetteer.Resolve(whole, start).Country is null
            ? UsVisitCountries.Of($"{first} {last}", id, start)
            : UsVisitCountries.Of(whole, id, start);
    }

    /// <summary>The stops, in their order; what is abbreviated belongs to the stop before it: "Mexico, D.F.".</summary>
    public static IEnumerable<string> Cities(string locale) =>
        Between().Split(locale).Select(stop => stop.Trim()).Where(stop => stop.Length > 0);

    [GeneratedRegex(@"[,;](?!\s*(?:\p{Lu}\.)+(?:\s*[,;]|\s*$))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();
}
