using System.Text.Json;

namespace DiplomacyTracker.Server.Pages.Parts;

/// <summary>A value of a field in words.</summary>
internal static class FieldValue
{
    public static string Of(JsonElement value, Reader reader) =>
        value.ValueKind switch
        {
            JsonValueKind.String => Text(value.GetString() ?? "", reader),
            JsonValueKind.True => reader.Say("yes"),
            JsonValueKind.False => reader.Say("no"),
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(one => Of(one, reader))),
            JsonValueKind.Object => string.Join(
                ", ",
                value.EnumerateObject().Select(one => $"{reader.Say(one.Name)}: {Of(one.Value, reader)}")
            ),
            _ => value.ToString(),
        };

    private static string Text(string text, Reader reader) =>
        Countries.Gazetteer.Find(text)?.Name
        ?? (EdtfDate.TryParse(text, out _, out _) ? Spoken.Date(text, reader) : text);
}
