using System.Text.Json;

namespace DiplomacyTracker.Replay;

/// <summary>Values of fields in plain words.</summary>
internal static class Values
{
    /// <summary>Lists with commas, dates as people write them.</summary>
    public static string Said(JsonElement? value) =>
        value switch
        {
            null => "nothing",
            { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() is 0 => "nobody",
            { ValueKind: JsonValueKind.Array } list => string.Join(
                ", ",
                list.EnumerateArray().Select(item => Said(item))
            ),
            { ValueKind: JsonValueKind.String } text => Dates.Said(text.GetString() ?? ""),
            { ValueKind: JsonValueKind.True } => "yes",
            { ValueKind: JsonValueKind.False } => "no",
            { } other => other.GetRawText(),
        };
}
