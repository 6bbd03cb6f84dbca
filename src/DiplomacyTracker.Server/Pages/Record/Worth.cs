using System.Text.Json;
using DiplomacyTracker.Developments;

namespace DiplomacyTracker.Server.Pages.Record;

/// <summary>Which changes people want to be told of.</summary>
internal static class Worth
{
    // These follow from others, or are for programs.
    private static readonly string[] Unsaid =
    [
        "occurStatus",
        "independentOrigins",
        "supported",
        "confirmedBy",
        "links",
    ];

    /// <summary>Without what is for programs, and without fields that were and are empty.</summary>
    public static IReadOnlyList<Change> Telling(IEnumerable<Change> changes) =>
        [
            .. changes.Where(change =>
                !Unsaid.Contains(change.Field, StringComparer.Ordinal)
                && !(IsEmpty(change.Old) && IsEmpty(change.New))
                // A single stop says what the visit says.
                && !(
                    change.Field is "legs"
                    && change.New is { ValueKind: JsonValueKind.Array } legs
                    && legs.GetArrayLength() < 2
                )
            ),
        ];

    private static bool IsEmpty(JsonElement? value) =>
        value is not { } element
        || element.ValueKind is JsonValueKind.Null or JsonValueKind.False
        || (element.ValueKind is JsonValueKind.Array && element.GetArrayLength() is 0);
}
