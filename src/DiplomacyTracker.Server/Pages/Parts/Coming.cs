using System.Text.Json;

namespace DiplomacyTracker.Server.Pages.Parts;

/// <summary>What is settled and comes by itself on a later day, of an agreement or of a sanction: "from 1 January 2027 in force".</summary>
internal static class Coming
{
    public static string Of(JsonElement change, Reader reader)
    {
        var what = string.Join(": ", reader.Name($"{change.GetProperty("change")}"), Whom(change, reader))
            .TrimEnd(':', ' ');
        return change.TryGetProperty("from", out var from) && from.ValueKind is JsonValueKind.String
            ? reader.Say("from {0} {1}", FieldValue.Of(from, reader), what)
            : reader.Say("put off: {0}", what);
    }

    /// <summary>By which measures it changes, or for whom, where that isn't for all.</summary>
    private static string Whom(JsonElement change, Reader reader) =>
        change.TryGetProperty("measures", out var which) || change.TryGetProperty("for", out which)
            ? string.Join(", ", which.EnumerateArray().Select(one => FieldValue.Of(one, reader)))
            : "";
}
