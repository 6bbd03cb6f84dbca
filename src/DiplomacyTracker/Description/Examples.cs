using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Description;

/// <summary>A request that works for every command, by the command's name; the tests send each of them.</summary>
internal static class Examples
{
    /// <summary>How values look that are one text in JSON.</summary>
    public static readonly IReadOnlyDictionary<Type, string> Values = new Dictionary<Type, string>
    {
        [typeof(EdtfDate)] = "2024-03-17/2024-03-18",
        [typeof(CountryCode)] = "KOR",
        [typeof(PublicationTime)] = "2024-02-19",
        [typeof(Phrase)] = "Antony Blinken (USA) to Seoul, KOR",
    };

    /// <summary>By the name of the command.</summary>
    public static IReadOnlyDictionary<string, JsonNode> All { get; } = Read();

    private static Dictionary<string, JsonNode> Read()
    {
        using var stream =
            typeof(Examples).Assembly.GetManifestResourceStream("examples.json")
            ?? throw new InvalidOperationException("The build left out examples.json.");
        var examples = JsonNode.Parse(stream) as JsonObject ?? [];
        return examples
            .Where(example => example.Value is not null)
            .ToDictionary(example => example.Key, example => example.Value ?? new JsonObject(), StringComparer.Ordinal);
    }
}
