using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

/// <summary>The columns of a table with types in which items of JSON stand, one in a row.</summary>
/// <remarks>
/// A field within a field is a column <c>visitor.country</c>; several of anything stand in one cell as JSON. The type of a column is
/// that of its field, days and moments among them. What no field says, its cells do: all whole numbers, numbers or truths, else text.
/// </remarks>
internal sealed class TypedColumns
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<ParquetColumn> columns = [];
    private readonly HashSet<Type> known = [];

    // A table without rows has a column all the same, or it is no table of Parquet.
    private static readonly ParquetColumn[] OfNothing = [new("id", typeof(string))];

    /// <summary>As far as items were looked at, in the order in which they were first met.</summary>
    public IReadOnlyList<ParquetColumn> List => columns.Count > 0 ? columns : OfNothing;

    /// <summary>All columns of a type of items, whether or not anything is in them.</summary>
    public void Add(Type type)
    {
        if (known.Add(type))
            foreach (var column in FieldTypes.Of(type))
                if (places.TryAdd(column.Name, columns.Count))
                    columns.Add(column);
    }

    /// <summary>Looks which fields an item has, and of which types.</summary>
    public void Add(JsonElement item)
    {
        foreach (var (name, value) in Cells("", item))
            if (places.TryAdd(name, columns.Count))
                columns.Add(new(name, TypeOf(value)));
            else if (places[name] is var place && !Fits(value, columns[place].Type))
                columns[place] = new(name, Joined(columns[place].Type, TypeOf(value)));
    }

    /// <summary>The cells of an item that was looked at.</summary>
    public object?[] Row(JsonElement item)
    {
        var cells = new object?[columns.Count];
        foreach (var (name, value) in Cells("", item))
            if (places[name] is var place)
                cells[place] = Cell(value, columns[place].Type);
        return cells;
    }

    private static object Cell(JsonElement value, Type type) =>
        type == typeof(long) ? value.GetInt64()
        : type == typeof(double) ? value.GetDouble()
        : type == typeof(bool) ? value.GetBoolean()
        : type == typeof(DateOnly) ? DateOnly.FromDateTime(value.GetDateTime())
        : type == typeof(DateTime) ? value.GetDateTimeOffset().UtcDateTime
        : value.ValueKind is JsonValueKind.String ? value.GetString() ?? ""
        : value.GetRawText();

    private static bool Fits(JsonElement value, Type type) =>
        type == typeof(string)
        || type == TypeOf(value)
        || type == typeof(double) && value.ValueKind is JsonValueKind.Number
        || value.ValueKind is JsonValueKind.String
            && (
                type == typeof(DateOnly) && value.TryGetDateTime(out _)
                || type == typeof(DateTime) && value.TryGetDateTimeOffset(out _)
            );

    private static Type TypeOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => typeof(bool),
            JsonValueKind.Number when value.TryGetInt64(out _) => typeof(long),
            JsonValueKind.Number => typeof(double),
            _ => typeof(string),
        };

    private static Type Joined(Type one, Type other) =>
        (one, other) is (var first, var second)
        && new[] { first, second }.All(type => type == typeof(long) || type == typeof(double))
            ? typeof(double)
            : typeof(string);

    private static IEnumerable<(string Name, JsonElement Value)> Cells(string path, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(field => Cells(path.Length > 0 ? $"{path}.{field.Name}" : field.Name, field.Value)),
            JsonValueKind.Null => [],
            _ => [(path, value)],
        };
}
