using System.Text.Json.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>Any small answer, field by field.</summary>
internal static class FieldsPage
{
    public static void Print(JsonNode answer, Page page) => page.Fields(Of(answer, ""));

    private static IEnumerable<(string, string?)> Of(JsonNode? node, string name) =>
        node switch
        {
            JsonObject item => item.SelectMany(field => Of(field.Value, $"{name} {field.Key}".Trim())),
            JsonArray { Count: > 0 } list when list.All(one => one is JsonValue) =>
            [
                (name, string.Join(", ", list.Select(one => $"{one}"))),
            ],
            JsonArray list => list.Index().SelectMany(one => Of(one.Item, $"{name} {one.Index + 1}".Trim())),
            _ => [(name, node?.ToString())],
        };
}
