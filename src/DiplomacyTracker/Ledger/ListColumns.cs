using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

/// <summary>The columns of a table in which items of JSON stand, one in a row.</summary>
/// <remarks>
/// A field within a field is a column <c>visitor.country</c>; several plain values stand in one cell with "; " between them;
/// several of anything else stand there as JSON.
/// </remarks>
internal sealed class ListColumns
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>Looks which fields an item has; columns stand in the order in which they are first met.</summary>
    public void Add(JsonElement item)
    {
        foreach (var (column, _) in Cells("", item))
            places.TryAdd(column, places.Count);
    }

    /// <summary>The first line.</summary>
    public string Header() => string.Join(',', places.Keys.Select(CsvCells.Text));

    /// <summary>The line of an item that was looked at.</summary>
    public string Row(JsonElement item)
    {
        var cells = new string[places.Count];
        foreach (var (column, cell) in Cells("", item))
            cells[places[column]] = cell;
        return string.Join(',', cells);
    }

    private static IEnumerable<(string Column, string Cell)> Cells(string path, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(field => Cells(path.Length > 0 ? $"{path}.{field.Name}" : field.Name, field.Value)),
            JsonValueKind.Array when value.EnumerateArray().All(IsPlain) =>
            [
                (path, CsvCells.Text(string.Join("; ", value.EnumerateArray().Select(one => one.ToString())))),
            ],
            JsonValueKind.Array => [(path, CsvCells.Text(value.GetRawText()))],
            JsonValueKind.String => [(path, CsvCells.Text(value.GetString()))],
            _ => [(path, value.GetRawText())],
        };

    private static bool IsPlain(JsonElement value) =>
        value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);
}
