using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Server.Pages.Parts;

/// <summary>What to call a development in a line, from how it reads as JSON.</summary>
internal static class Titles
{
    private const int LongestSummary = 120;

    /// <summary>The view as JSON, whatever its kind.</summary>
    public static JsonObject Json(object view) =>
        view as JsonObject
        ?? JsonSerializer.SerializeToNode(view, view.GetType(), TrackerJson.Lenient) as JsonObject
        ?? [];

    /// <summary>"South Korea, Seoul", "Antony Blinken (United States)", "A and B", or the title it bears.</summary>
    public static string Of(JsonObject view) =>
        Text(view, "title")
        ?? Text(view, "name")
        ?? Text(view, "headline")
        ?? (view["visitor"] is not null ? $"{Party(view["visitor"])} → {Place(view["host"])}" : null)
        ?? (view["speaker"] is { } speaker ? Said(speaker, view) : null)
        ?? (view["between"] is JsonArray between ? string.Join(" – ", between.Select(Party)) : null)
        ?? (view["actors"] is JsonArray actors ? Done(actors, view) : null)
        ?? $"{view["type"]}";

    /// <summary>Where to find its page.</summary>
    public static string Path(string type, Guid id) =>
        $"/{Tracker.Kinds.FirstOrDefault(kind => kind.Name == type)?.Collection ?? type}/{id}";

    /// <summary>A party with its office, or a place with its city.</summary>
    public static string Called(JsonNode? node) =>
        node is not JsonObject item ? ""
        : Text(item, "person") is { } person && Text(item, "office") is { } office
            ? $"{person}, {office} ({Country(item)})"
        : Text(item, "city") is null ? Party(item)
        : Place(item);

    private static string Said(JsonNode speaker, JsonObject view) =>
        (Text(view, "quote") ?? Text(view, "summary") ?? Text(view, "text")) is { } words
            ? $"{Party(speaker)}: {words}"
            : Party(speaker);

    /// <summary>Who did what to whom; of sanctions, who imposes them on whom.</summary>
    private static string Done(JsonArray actors, JsonObject view)
    {
        var by = All(actors.Count > 0 ? actors : view["senders"]);
        var towards = All(view["targets"]);
        var sides = by.Length > 0 && towards.Length > 0 ? $"{by} → {towards}" : $"{by}{towards}";
        var what = Text(view, "summary") is { } summary ? Excerpt.Line(summary, LongestSummary) : Text(view, "kind");
        return sides.Length is 0 ? what ?? $"{view["type"]}" : $"{sides}: {what}";
    }

    private static string All(JsonNode? parties) => string.Join(", ", (parties as JsonArray ?? []).Select(Party));

    private static string Party(JsonNode? node) =>
        node switch
        {
            JsonObject party when Text(party, "person") is { } person => $"{person} ({Country(party)})",
            JsonObject party when Text(party, "office") is { } office => $"{office} ({Country(party)})",
            JsonObject party => Country(party),
            JsonValue code => Named($"{code}"),
            _ => "…",
        };

    private static string Place(JsonNode? node) =>
        node is JsonObject place
            ? Text(place, "city") is { } city
                ? $"{city}, {Country(place)}"
                : Country(place)
            : "…";

    private static string Country(JsonObject party) => Named(Text(party, "country") ?? Text(party, "name") ?? "…");

    private static string Named(string code) => Gazetteer.Find(code)?.Name ?? code;

    private static string? Text(JsonObject node, string name) =>
        node[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
