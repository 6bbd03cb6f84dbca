using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Server.Pages.Parts;

/// <summary>What to call a development in a line, from how it reads as JSON; countries as the reader calls them, if there is one.</summary>
internal static class Titles
{
    private const int LongestSummary = 120;

    /// <summary>The view as JSON, whatever its kind.</summary>
    public static JsonObject Json(object view) =>
        view as JsonObject
        ?? JsonSerializer.SerializeToNode(view, view.GetType(), TrackerJson.Lenient) as JsonObject
        ?? [];

    /// <summary>"South Korea, Seoul", "Antony Blinken (United States)", "A and B", or the title it bears.</summary>
    public static string Of(JsonObject view, Reader? reader = null) =>
        Text(view, "title")
        ?? Text(view, "name")
        ?? Text(view, "headline")
        ?? (view["visitor"] is not null ? $"{Party(view["visitor"], reader)} → {Place(view["host"], reader)}" : null)
        ?? (view["speaker"] is { } speaker ? Said(speaker, view, reader) : null)
        ?? (view["between"] is JsonArray between ? string.Join(" – ", between.Select(one => Party(one, reader))) : null)
        ?? (view["actors"] is JsonArray actors ? Done(actors, view, reader) : null)
        ?? $"{view["type"]}";

    /// <summary>Where to find its page.</summary>
    public static string Path(string type, Guid id) =>
        $"/{Tracker.Kinds.FirstOrDefault(kind => kind.Name == type)?.Collection ?? type}/{id}";

    /// <summary>A party with its office, or a place with its city.</summary>
    public static string Called(JsonNode? node, Reader? reader = null) =>
        node is not JsonObject item ? ""
        : Text(item, "person") is { } person && Text(item, "office") is { } office
            ? $"{person}, {office} ({Country(item, reader)})"
        : Text(item, "city") is null ? Party(item, reader)
        : Place(item, reader);

    private static string Said(JsonNode speaker, JsonObject view, Reader? reader) =>
        (Text(view, "quote") ?? Text(view, "summary") ?? Text(view, "text")) is { } words
            ? $"{Party(speaker, reader)}: {words}"
            : Party(speaker, reader);

    /// <summary>Who did what to whom; of sanctions, who imposes them on whom.</summary>
    private static string Done(JsonArray actors, JsonObject view, Reader? reader)
    {
        var (by, towards) = (All(actors.Count > 0 ? actors : view["senders"], reader), All(view["targets"], reader));
        if (by.Length is 0)
            by = Accused(view, reader, towards.Length > 0);
        var sides = towards.Length > 0 ? $"{by} → {towards}" : by;
        var what = Text(view, "summary") is { } summary ? Excerpt.Line(summary, LongestSummary) : Text(view, "kind");
        return sides.Length is 0 ? what ?? $"{view["type"]}" : $"{sides}: {what}";
    }

    /// <summary>A claim doesn't read as a fact; and whoever it is done to doesn't read as who did it.</summary>
    private static string Accused(JsonObject view, Reader? reader, bool isTowards)
    {
        var accused = (view["attributions"] as JsonArray ?? [])
            .Select(claim => Party(claim?["actor"], reader))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return accused.Count > 0 ? Said("{0} (attributed)", string.Join(" / ", accused))
            : isTowards ? Said("Unattributed")
            : "";

        string Said(string text, params object[] values) =>
            reader?.Say(text, values) ?? string.Format(System.Globalization.CultureInfo.InvariantCulture, text, values);
    }

    private static string All(JsonNode? parties, Reader? reader) =>
        string.Join(", ", (parties as JsonArray ?? []).Select(one => Party(one, reader)));

    private static string Party(JsonNode? node, Reader? reader) =>
        node switch
        {
            JsonObject party when Text(party, "person") is { } person => $"{person} ({Country(party, reader)})",
            JsonObject party when Text(party, "office") is { } office => $"{office} ({Country(party, reader)})",
            JsonObject party => Country(party, reader),
            JsonValue code => Named($"{code}", reader),
            _ => "…",
        };

    private static string Place(JsonNode? node, Reader? reader) =>
        node is JsonObject place
            ? Text(place, "city") is { } city
                ? $"{reader?.City(city) ?? city}, {Country(place, reader)}"
                : Country(place, reader)
            : "…";

    private static string Country(JsonObject party, Reader? reader) =>
        Named(Text(party, "country") ?? Text(party, "name") ?? "…", reader);

    private static string Named(string code, Reader? reader) =>
        reader?.Country(code) ?? Gazetteer.Find(code)?.Name ?? code;

    private static string? Text(JsonObject node, string name) =>
        node[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
