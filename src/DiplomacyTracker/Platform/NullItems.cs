using System.Text.Json;

namespace DiplomacyTracker.Platform;

/// <summary>Nothing in a list is null: the serializer, which refuses it of fields, lets it pass there.</summary>
internal static class NullItems
{
    /// <summary>Where the first one is: <c>report.sources[0]</c>; null where there is none.</summary>
    /// <param name="json">Whatever was sent.</param>
    /// <param name="at">Where that is.</param>
    public static string? Find(JsonElement json, string at = "") =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject()
                .Select(field => Find(field.Value, at.Length is 0 ? field.Name : $"{at}.{field.Name}"))
                .FirstOrDefault(found => found is not null),
            JsonValueKind.Array => json.EnumerateArray()
                .Select(
                    (item, index) =>
                        item.ValueKind is JsonValueKind.Null ? $"{at}[{index}]" : Find(item, $"{at}[{index}]")
                )
                .FirstOrDefault(found => found is not null),
            _ => null,
        };
}
