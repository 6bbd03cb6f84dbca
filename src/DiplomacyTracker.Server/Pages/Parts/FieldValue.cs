using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiplomacyTracker.Server.Pages.Parts;

/// <summary>A value of a field in words.</summary>
internal static class FieldValue
{
    /// <summary>These are for programs, or are told by the place where the value stands.</summary>
    private static readonly string[] Left = ["event", "id", "number", "sources", "dependsOn"];

    /// <summary>The value; lists by commas, parties and places by their names, dates as people say them.</summary>
    public static string Of(JsonElement value, Reader reader) =>
        value.ValueKind switch
        {
            JsonValueKind.String => Text(value.GetString() ?? "", reader),
            JsonValueKind.True => reader.Say("yes"),
            JsonValueKind.False => reader.Say("no"),
            JsonValueKind.Array => string.Join(
                value.EnumerateArray().Any(one => one.ValueKind is JsonValueKind.Object) ? "; " : ", ",
                value.EnumerateArray().Select(one => Of(one, reader))
            ),
            JsonValueKind.Object => Parts(value, reader),
            _ => value.ToString(),
        };

    /// <summary>What two values don't share: of lists of parties and the like, those that read otherwise, or are in one only.</summary>
    public static (JsonElement? Old, JsonElement? New) Unlike(JsonElement? old, JsonElement? now) =>
        IsOfItems(old) && IsOfItems(now) ? (Without(old, now), Without(now, old)) : (old, now);

    /// <summary>Whether there is nothing to tell: no value, an empty one, or no.</summary>
    public static bool IsNothing(JsonElement? value) =>
        value switch
        {
            null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.False } => true,
            { ValueKind: JsonValueKind.Array } list => list.GetArrayLength() is 0,
            { ValueKind: JsonValueKind.Object } item => !item.EnumerateObject().Any(),
            _ => false,
        };

    private static bool IsOfItems(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Array } list
        && list.EnumerateArray().All(one => one.ValueKind is JsonValueKind.Object);

    private static JsonElement? Without(JsonElement? some, JsonElement? others) =>
        JsonSerializer.SerializeToElement(
            some?.EnumerateArray()
                .Where(one => others?.EnumerateArray().Any(other => JsonElement.DeepEquals(one, other)) is not true)
        );

    private static string Parts(JsonElement item, Reader reader) =>
        item.TryGetProperty("country", out _) && item.TryGetProperty("title", out var title)
            ? $"{title} ({Titles.Called(JsonObject.Create(item), reader)}){Held(item, reader)}"
        : item.TryGetProperty("field", out var field) && item.TryGetProperty("value", out var value)
            ? $"{reader.Name($"{field}")}: {Of(value, reader)}"
        : item.TryGetProperty("change", out _) && item.TryGetProperty("from", out _) ? Coming.Of(item, reader)
        : Particular.Of(item, reader) is { } one ? one.Line(reader)
        : string.Join(
            ", ",
            item.EnumerateObject()
                .Where(one => !Left.Contains(one.Name, StringComparer.Ordinal) && !IsNothing(one.Value))
                .Select(one => Part(one, reader))
        );

    private static string Held(JsonElement tenure, Reader reader) =>
        tenure.TryGetProperty("held", out var held) && held.ValueKind is JsonValueKind.String
            ? $", {Of(held, reader)}"
            : "";

    private static string Part(JsonProperty part, Reader reader) =>
        part.Name switch
        {
            "occurs" or "host" or "status" or "format" or "mode" or "text" or "outcome" or "kind" => Of(
                part.Value,
                reader
            ),
            "city" => reader.City(Of(part.Value, reader)),
            "since" => reader.Say("since {0}", Of(part.Value, reader)),
            "with" => reader.Say("with {0}", Of(part.Value, reader)),
            var name => $"{reader.Name(name)}: {Of(part.Value, reader)}",
        };

    private static string Text(string text, Reader reader) =>
        Countries.Gazetteer.Find(text) is not null ? reader.Country(text)
        : EdtfDate.TryParse(text, out _, out _) ? Spoken.Date(text, reader)
        : IsInstant(text, out var instant) ? Spoken.Moment(instant, reader)
        : text.Contains(' ', StringComparison.Ordinal) ? text
        : reader.Value(text);

    private static bool IsInstant(string text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out instant)
        && text is { Length: > 16 } and [_, _, _, _, '-', _, _, '-', _, _, 'T', ..];
}
