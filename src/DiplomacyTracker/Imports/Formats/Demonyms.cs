using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>Which country an adjective means: "Libyan", "French".</summary>
internal static class Demonyms
{
    private const int Shortest = 4;

    private static readonly Dictionary<string, string> Own = new(StringComparer.Ordinal)
    {
        ["British"] = "GBR",
        ["Danish"] = "DNK",
        ["Dutch"] = "NLD",
        ["Emirati"] = "ARE",
        ["Filipino"] = "PHL",
        ["Finnish"] = "FIN",
        ["French"] = "FRA",
        ["Greek"] = "GRC",
        ["Irish"] = "IRL",
        ["Nigerien"] = "NER",
        ["Polish"] = "POL",
        ["Soviet"] = "SUN",
        ["Spanish"] = "ESP",
        ["Swedish"] = "SWE",
        ["Swiss"] = "CHE",
        ["Turkish"] = "TUR",
    };

    /// <summary>The one country of that time whose name begins most like it; null where several do, or none.</summary>
    public static CountryCode? CountryOf(string adjective, EdtfDate on)
    {
        if (Own.TryGetValue(adjective, out var own))
            return CountryCode.Parse(own);

        var folded = adjective.Folded();
        var alike = Gazetteer
            .All.Where(country => country.Exists(on))
            .GroupBy(country => Shared(country.Name.Folded(), folded))
            .MaxBy(group => group.Key);
        return alike is { Key: >= Shortest } && alike.Take(2).ToList() is [var only]
            ? CountryCode.Parse(only.Code)
            : null;
    }

    private static int Shared(string one, string other) => one.AsSpan().CommonPrefixLength(other);
}
