using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>Which country an adjective means: "Libyan", "French".</summary>
internal static class Demonyms
{
    private const int Shortest = 4;
    private static readonly string[] Endings = ["n", "ese", "ish", "iot", "ine"];

    private static readonly Dictionary<string, string> Own = new(StringComparer.Ordinal)
    {
        ["American"] = "USA",
        ["British"] = "GBR",
        ["Burmese"] = "MMR",
        ["Costa Rican"] = "CRI",
        ["Danish"] = "DNK",
        ["Dutch"] = "NLD",
        ["East German"] = "DDR",
        ["Emirati"] = "ARE",
        ["Filipino"] = "PHL",
        ["Finnish"] = "FIN",
        ["French"] = "FRA",
        ["Greek"] = "GRC",
        ["Irish"] = "IRL",
        ["Ivorian"] = "CIV",
        ["Macedonian"] = "MKD",
        ["New Zealand"] = "NZL",
        ["Nigerien"] = "NER",
        ["North Korean"] = "PRK",
        ["North Vietnamese"] = "VDR",
        ["Polish"] = "POL",
        ["Salvadoran"] = "SLV",
        ["Saudi Arabian"] = "SAU",
        ["South African"] = "ZAF",
        ["South Korean"] = "KOR",
        ["South Vietnamese"] = "RVN",
        ["Soviet"] = "SUN",
        ["Spanish"] = "ESP",
        ["Sri Lankan"] = "LKA",
        ["Swedish"] = "SWE",
        ["Swiss"] = "CHE",
        ["Turkish"] = "TUR",
        ["West German"] = "DEU",
    };

    /// <summary>Words that begin like the name of a country, and mean none.</summary>
    private static readonly string[] Others = ["Central", "Democratic", "Federal", "Liberal", "Republic"];

    /// <summary>The one country of that time whose name begins most like it; null where several do, or none.</summary>
    public static CountryCode? CountryOf(string adjective, EdtfDate on)
    {
        if (Own.TryGetValue(adjective, out var own))
            return CountryCode.Parse(own);
        if (Others.Contains(adjective) || adjective.Contains(' ', StringComparison.Ordinal))
            return null;

        var folded = adjective.Folded();
        var alike = Gazetteer
            .All.Where(country => country.Exists(on))
            .GroupBy(country => Shared(country.Name.Folded(), folded))
            .MaxBy(group => group.Key);
        return
            alike is { Key: >= Shortest }
            && alike.Take(2).ToList() is [var only]
            && IsAdjective(folded, only.Name.Folded())
            ? CountryCode.Parse(only.Code)
            : null;
    }

    /// <summary>Whether a word that begins like a name is its adjective: "Malian" and "Uzbek", but no "Maliki", "Franco" or "Chadwick".</summary>
    private static bool IsAdjective(string word, string name) =>
        word == name
        || word == $"{name}i"
        || word == $"{name}ic"
        || (name.StartsWith(word, StringComparison.Ordinal) && word[^1] is not ('a' or 'e' or 'o' or 'u'))
        || Endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static int Shared(string one, string other) => one.AsSpan().CommonPrefixLength(other);
}
