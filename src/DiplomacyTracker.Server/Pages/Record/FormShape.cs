using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Server.Pages.Record;

/// <summary>What the form of a command asks for, found by looking at the command's type.</summary>
internal static class FormShape
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<FormField>> Shapes = new();

    // An id is made by the form; the order among facts of one moment is for programs.
    private static readonly string[] Unasked = ["Id", "EqualityContract", "Order"];

    /// <summary>The fields of a command, its own first and the report last.</summary>
    public static IReadOnlyList<FormField> Of(Recordable command) =>
        [
            .. command.Segments.Select(segment => new FormField(
                segment,
                segment is "eventId" ? FieldForm.Event : FieldForm.Number,
                typeof(string),
                IsRequired: true
            )),
            .. Shapes
                .GetOrAdd(command.Type, Read)
                // What is only scheduled has no other status than that.
                .Where(field => !command.IsPlain || field.Path is not "status")
                .Select(field => field with { Verb = command.Verb }),
        ];

    private static IReadOnlyList<FormField> Read(Type command) =>
        [
            .. command
                .GetProperties()
                .Where(property => property.SetMethod is { IsPublic: true } && !Unasked.Contains(property.Name))
                .OrderBy(property => property.Name is "Report")
                .ThenBy(property => property.Name is not "Title")
                .ThenByDescending(property => Depth(property.DeclaringType))
                .Select(property => Field(property, "", IsRequired(property))),
        ];

    private static FormField Field(PropertyInfo property, string within, bool isRequired)
    {
        var path = within + JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (IsChanges(type))
            return new(path, FieldForm.Changes, type, isRequired);
        if (type != typeof(string) && type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)))
        {
            var item = type.GetGenericArguments()[0];
            return new(path, FieldForm.List, item, isRequired) { Parts = [Value($"{path}[#]", item, isRequired)] };
        }

        return IsRecord(type) ? Value(path, type, isRequired) : new(path, FormOf(property, type), type, isRequired);
    }

    private static FormField Value(string path, Type type, bool isRequired) =>
        IsRecord(type)
            ? new(path, FieldForm.Group, type, isRequired)
            {
                Parts =
                [
                    .. from parameter in Parameters(type)
                    let property = type.GetProperty(parameter.Name ?? "")
                    where property is not null && !Unasked.Contains(property.Name)
                    select Field(property, $"{path}.", isRequired && !parameter.HasDefaultValue) with
                    {
                        IsNeeded = !parameter.HasDefaultValue,
                    },
                ],
            }
            : new(path, FormOf(null, type), type, isRequired);

    private static FieldForm FormOf(PropertyInfo? property, Type type) =>
        type == typeof(CountryCode) ? FieldForm.Country
        : type == typeof(EdtfDate) ? FieldForm.Date
        : type == typeof(PublicationTime) ? FieldForm.Published
        : type == typeof(Uri) ? FieldForm.Address
        : type == typeof(Guid)
            ? property?.Name is "Event" ? FieldForm.Event
                : FieldForm.Id
        : type == typeof(bool) ? FieldForm.Yes
        : type == typeof(int)
            ? property?.Name is nameof(Source.Credibility) ? FieldForm.Choice
                : FieldForm.Number
        : type.IsEnum ? FieldForm.Choice
        : property?.Name is "Person" ? FieldForm.Person
        : property?.Name is "Office" && type == typeof(string) ? FieldForm.Office
        : type == typeof(string) && property is not null && !IsShort(property) ? FieldForm.Lines
        : FieldForm.Line;

    /// <summary>Whether a type is several values under names of their own.</summary>
    private static bool IsRecord(Type type) =>
        type is { IsClass: true, IsAbstract: false }
        && type.GetCustomAttribute<JsonConverterAttribute>() is null
        && type.Namespace?.StartsWith(nameof(DiplomacyTracker), StringComparison.Ordinal) is true
        && Parameters(type).Length > 0;

    private static ParameterInfo[] Parameters(Type type) =>
        type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)?.GetParameters() ?? [];

    private static bool IsChanges(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>);

    private static bool IsShort(PropertyInfo property) =>
        property.GetCustomAttribute<JsonConverterAttribute>() is not null || property.Name is "Language" or "Status";

    private static bool IsRequired(PropertyInfo property) =>
        property.GetCustomAttribute<RequiredMemberAttribute>() is not null;

    /// <summary>What a command says itself comes before what it has from those it is made of.</summary>
    private static int Depth(Type? type) => type is null ? 0 : 1 + Depth(type.BaseType);
}
