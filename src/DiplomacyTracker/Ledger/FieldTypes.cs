using System.Text.Json.Serialization.Metadata;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

/// <summary>The columns that items of a type have, by the type of each field and whatever is in it: so they are the same in every file.</summary>
internal static class FieldTypes
{
    private static readonly Dictionary<Type, Type> Types = new()
    {
        [typeof(bool)] = typeof(bool),
        [typeof(int)] = typeof(long),
        [typeof(long)] = typeof(long),
        [typeof(decimal)] = typeof(double),
        [typeof(double)] = typeof(double),
        [typeof(DateOnly)] = typeof(DateOnly),
        [typeof(DateTimeOffset)] = typeof(DateTime),
    };

    /// <summary>All of them in the order of its JSON; a field within a field is <c>visitor.country</c>, anything else than the types above is text.</summary>
    public static IEnumerable<ParquetColumn> Of(Type item) => Of("", item, []);

    private static IEnumerable<ParquetColumn> Of(string path, Type type, IReadOnlyList<Type> around)
    {
        var told = TrackerJson.Lenient.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        return told.Kind is JsonTypeInfoKind.Object && !around.Contains(told.Type)
            ? told
                .Properties.Where(field => field.Get is not null)
                .OrderBy(field => field.Order)
                .SelectMany(field =>
                    Of(
                        path.Length > 0 ? $"{path}.{field.Name}" : field.Name,
                        field.PropertyType,
                        [.. around, told.Type]
                    )
                )
            : [new(path, Types.GetValueOrDefault(told.Type, typeof(string)))];
    }
}
