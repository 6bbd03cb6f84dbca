using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Coding;

/// <summary>The country codes of CAMEO, which are those of ISO but for a few that ISO has withdrawn, and for regions.</summary>
internal static class CameoCountries
{
    private static readonly Dictionary<string, string> Older = new(StringComparer.Ordinal)
    {
        ["GZS"] = "PSE",
        ["KSV"] = "XKX",
        ["ROM"] = "ROU",
        ["TMP"] = "TLS",
        ["WBG"] = "PSE",
        ["WSB"] = "PSE",
        ["ZAR"] = "COD",
    };

    /// <summary>The country; null where none is named.</summary>
    /// <exception cref="RefusedException">It is a region such as EUR, or no code: "unknown-country".</exception>
    public static CountryCode? Of(string code, string column) =>
        code.Length is 0 ? null
        : Gazetteer.Find(Older.GetValueOrDefault(code, code)) is { } country ? CountryCode.Parse(country.Code)
        : throw new RefusedException(
            "unknown-country",
            $"{Excerpt.Of(code)} is a region, or no country that we know.",
            column
        );
}
