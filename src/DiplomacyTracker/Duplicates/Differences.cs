using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Duplicates;

/// <summary>In what two developments differ, field by field.</summary>
internal static class Differences
{
    // They follow from other fields, or differ between any two.
    private static readonly string[] Unsaid =
    [
        "links",
        "independentOrigins",
        "supported",
        "people",
        "tentative",
        "occurStatus",
        "quad",
        "since",
    ];

    private static readonly string[] OfEvents = ["event", "number"];

    /// <summary>What the copy says and what the original says; nothing of what is the same.</summary>
    public static IReadOnlyList<Difference> Between(DevelopmentView duplicate, DevelopmentView original) =>
        [
            .. Differing
                .Between(Flat(duplicate), Flat(original))
                .Select(change => new Difference(change.Field, change.Old, change.New)),
        ];

    /// <summary>The view as answers have it.</summary>
    public static JsonObject Json(DevelopmentView view) =>
        JsonSerializer.SerializeToNode(view, view.GetType(), TrackerJson.Lenient) as JsonObject ?? [];

    private static JsonObject Flat(DevelopmentView view)
    {
        var (json, flat) = (Json(view), new JsonObject());
        foreach (var field in Unsaid)
            json.Remove(field);
        // A single stop is told as the host.
        if (json["legs"] is JsonArray { Count: < 2 })
            json.Remove("legs");
        Flatten(json, "", flat);
        return flat;
    }

    private static void Flatten(JsonObject from, string path, JsonObject flat)
    {
        foreach (var (name, value) in from)
            if (value is JsonObject inner)
                Flatten(inner, $"{path}{name}.", flat);
            else if (value is not JsonArray { Count: 0 })
                flat[$"{path}{name}"] = Bare(value);
    }

    private static JsonNode? Bare(JsonNode? node)
    {
        var bare = node?.DeepClone();
        foreach (var item in (bare as JsonArray ?? []).OfType<JsonObject>())
        foreach (var field in OfEvents)
            item.Remove(field);
        return bare;
    }
}
