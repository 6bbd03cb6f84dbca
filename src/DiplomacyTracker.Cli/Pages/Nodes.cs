using System.Text.Json.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>Reads answers: what isn't there is nothing, and no fault.</summary>
internal static class Nodes
{
    /// <summary>A text by its path, such as <c>visitor.person</c>; null where there is none.</summary>
    public static string? Text(this JsonNode? node, string path) => node.At(path)?.ToString();

    /// <summary>A list by its path; empty where there is none.</summary>
    public static IEnumerable<JsonNode> Items(this JsonNode? node, string path) =>
        (node.At(path) as JsonArray ?? []).OfType<JsonNode>();

    /// <summary>What stands at a path.</summary>
    public static JsonNode? At(this JsonNode? node, string path) =>
        path.Split('.').Aggregate(node, (at, step) => at is JsonObject item ? item[step] : null);

    /// <summary>The day of an instant; other texts as they are.</summary>
    public static string? Day(this JsonNode? node, string path) =>
        node.Text(path) is { Length: > 10 } instant && instant[10] is 'T' ? instant[..10] : node.Text(path);

    /// <summary>Words joined, leaving out those that aren't there.</summary>
    public static string Joined(string between, params IEnumerable<string?> words) =>
        string.Join(between, words.Where(word => word is { Length: > 0 }));

    /// <summary>Somebody: the person with their office and country, or the country alone.</summary>
    public static string? Party(this JsonNode? party) =>
        party is null ? null
        : party.Text("person") is { } person ? $"{Joined(" ", party.Text("office"), person)} ({party.Text("country")})"
        : party.Text("office") is { } office ? $"{office} ({party.Text("country")})"
        : party.Text("country");

    /// <summary>Somewhere: the city with its country, or the country alone.</summary>
    public static string? Place(this JsonNode? place) =>
        place is null ? null
        : place.Text("city") is { } city ? $"{city} ({place.Text("country")})"
        : place.Text("country");
}
