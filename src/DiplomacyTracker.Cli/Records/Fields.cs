using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DiplomacyTracker.Cli.Records;

/// <summary>One value of a command's body, and the option that gives it.</summary>
/// <param name="Option">Such as <c>--visitor-person</c>.</param>
/// <param name="Path">Where it stands in the body: visitor, person.</param>
/// <param name="Type">Of the value; of lists, that of an item.</param>
/// <param name="Form">How it is typed.</param>
/// <param name="IsRequired">Whether the body has to have it.</param>
/// <param name="Meaning">In a line.</param>
internal sealed record Field(
    string Option,
    IReadOnlyList<string> Path,
    Type Type,
    Form Form,
    bool IsRequired,
    string Meaning
);

/// <summary>How a value is typed.</summary>
internal enum Form
{
    /// <summary>As it is.</summary>
    One,

    /// <summary>As it is, and again for each item.</summary>
    Many,

    /// <summary>As <c>key=value,key=value</c> or JSON, and again for each item.</summary>
    Items,

    /// <summary>As <c>field=text</c> or <c>field:=json</c>, and again for each.</summary>
    Changes,
}

/// <summary>The fields of a command, found by looking at its type.</summary>
internal static class Fields
{
    /// <summary>All fields but the report's.</summary>
    public static IEnumerable<Field> Of(Type command) =>
        command
            .GetProperties()
            .Where(property => property.Name is not ("Report" or "EqualityContract"))
            .Where(property => property.SetMethod is { IsPublic: true })
            .OrderByDescending(property => Depth(property.DeclaringType))
            .SelectMany(property => Of(property, "-", [], IsRequired(property), Meanings.Of(property)));

    /// <summary>The fields of a record that is one flag and its companions: <c>--visitor</c>, <c>--visitor-person</c>.</summary>
    public static IEnumerable<Field> Parts(Type type, Func<string, string> named, IReadOnlyList<string> path)
    {
        foreach (var (index, parameter) in Parameters(type).Index())
            if (type.GetProperty(parameter.Name ?? "") is { } property)
                foreach (
                    var field in Of(
                        property,
                        named(property.Name),
                        path,
                        isRequired: false,
                        Meanings.Of(parameter, type)
                    )
                )
                    yield return field with
                    {
                        IsRequired = index is 0 && path.Count > 0 && field.IsRequired,
                    };
    }

    /// <summary>The parameters of a record's constructor.</summary>
    public static IReadOnlyList<ParameterInfo> Parameters(Type type) =>
        type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)?.GetParameters() ?? [];

    /// <summary>Whether a type is one of several values under names of their own.</summary>
    public static bool IsRecord(Type type) =>
        type is { IsClass: true, IsAbstract: false }
        && type.GetCustomAttribute<JsonConverterAttribute>() is null
        && type.Namespace?.StartsWith(nameof(DiplomacyTracker), StringComparison.Ordinal) is true
        && Parameters(type).Count > 0;

    /// <summary>The name of a property as JSON has it.</summary>
    public static string Json(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static IEnumerable<Field> Of(
        PropertyInfo property,
        string prefix,
        IReadOnlyList<string> path,
        bool isRequired,
        string meaning
    )
    {
        var option = prefix.StartsWith("--", StringComparison.Ordinal)
            ? prefix
            : $"{prefix}-{JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name)}";
        IReadOnlyList<string> own = [.. path, Json(property.Name)];
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

        if (typeof(IDictionary).IsAssignableFrom(type) || type.Name.StartsWith("IReadOnlyDictionary", default))
            return [new(option, own, typeof(JsonElement), Form.Changes, isRequired, meaning)];
        if (type != typeof(string) && type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)))
        {
            var item = type.GetGenericArguments()[0];
            return [new(option, own, item, IsRecord(item) ? Form.Items : Form.Many, isRequired, meaning)];
        }

        return IsRecord(type)
            ? Companions(type, option, own, isRequired, meaning)
            : [new(option, own, type, Form.One, isRequired, meaning)];
    }

    /// <summary>The first value of a record goes by the record's own name.</summary>
    private static IEnumerable<Field> Companions(
        Type type,
        string option,
        IReadOnlyList<string> path,
        bool isRequired,
        string meaning
    )
    {
        var first = Parameters(type)[0].Name;
        return Parts(
                type,
                name => name == first ? option : $"{option}-{JsonNamingPolicy.KebabCaseLower.ConvertName(name)}",
                path
            )
            .Select(field =>
                field.Option == option ? field with { IsRequired = isRequired, Meaning = meaning } : field
            );
    }

    private static bool IsRequired(PropertyInfo property) =>
        property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;

    /// <summary>What a command says itself comes before what it has from those it is made of.</summary>
    private static int Depth(Type? type) => type is null ? 0 : 1 + Depth(type.BaseType);
}
