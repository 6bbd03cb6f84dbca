using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;

namespace DiplomacyTracker.Developments;

/// <summary>One field, and what it said before and says now.</summary>
/// <param name="Field">The name of the field as in the request that recorded it.</param>
/// <param name="Old">What it said; null for nothing.</param>
/// <param name="New">What it says now; null for nothing.</param>
public sealed record Change(string Field, JsonElement? Old, JsonElement? New);

/// <summary>Facts as JSON objects, which is what corrections are about.</summary>
internal static class Changes
{
    private static readonly string[] NotCorrectable = ["report", "concerns", "conditions", "condition"];

    /// <summary>The fact with the new values in place.</summary>
    public static IFact Applied(IFact fact, IReadOnlyCollection<Change> changes)
    {
        if (changes.Count is 0)
            return fact;

        var body = Body(fact);
        foreach (var change in changes)
            body[change.Field] = change.New is { } value ? JsonNode.Parse(value.GetRawText()) : null;

        return (IFact?)body.Deserialize(fact.GetType(), TrackerJson.Lenient) ?? fact;
    }

    /// <summary>The new values by field; JSON's null where one is taken away.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Values(IEnumerable<Change> changes) =>
        changes
            .GroupBy(change => change.Field, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last().New ?? Nothing, StringComparer.Ordinal);

    /// <summary>What is asked for, checked field by field against the fact as it reads now.</summary>
    /// <exception cref="RefusedException">A field doesn't exist, can't be corrected, or can't hold the value.</exception>
    /// <param name="fact">As it reads now.</param>
    /// <param name="fields">The values asked for.</param>
    /// <param name="under">The field of the request that has them.</param>
    public static IReadOnlyList<Change> Asked(
        IFact fact,
        IReadOnlyDictionary<string, JsonElement> fields,
        string under = "changes"
    )
    {
        var (body, names) = (Body(fact), Names(fact));
        var changes = new List<Change>();
        foreach (var (field, value) in fields.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!names.Contains(field, StringComparer.Ordinal))
                throw new RefusedException(
                    "unknown-field",
                    $"There is no {Excerpt.Of(field)} to correct here. There is: {string.Join(", ", names)}.",
                    under
                );

            var (old, @new) = (Normal(fact, field, Element(body[field]), under), Normal(fact, field, value, under));
            if (!JsonNode.DeepEquals(Node(old), Node(@new)))
                changes.Add(new(field, old, @new));
        }

        return changes;
    }

    /// <summary>In which of these fields a fact reads otherwise than another of its kind.</summary>
    public static IReadOnlyList<Change> Between(IFact recorded, IFact given, IEnumerable<string> fields)
    {
        var body = Body(given);
        return Asked(
            recorded,
            fields.ToDictionary(field => field, field => Element(body[field]) ?? Nothing, StringComparer.Ordinal)
        );
    }

    /// <summary>A value as that field writes it, whatever order and spaces it was stored with.</summary>
    public static JsonElement Written(IFact fact, string field, JsonElement value) =>
        Property(fact, field) is { } property
            ? JsonSerializer.SerializeToElement(
                value.Deserialize(property.PropertyType, TrackerJson.Lenient),
                property.PropertyType,
                TrackerJson.Lenient
            )
            : value;

    private static JsonElement Nothing { get; } = JsonSerializer.SerializeToElement<object?>(null);

    /// <summary>The fields that can be corrected.</summary>
    public static IReadOnlyList<string> Names(IFact fact) =>
        [
            .. fact.GetType()
                .GetProperties()
                .Where(property => property.CanWrite)
                .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
                .Except(NotCorrectable, StringComparer.Ordinal),
        ];

    /// <summary>The value as that field would write it, refused where the field can't hold it.</summary>
    private static JsonElement? Normal(IFact fact, string field, JsonElement? value, string under)
    {
        var property = Property(fact, field) ?? throw new InvalidOperationException(field);
        if (value is not { ValueKind: not JsonValueKind.Null } given)
            return IsOptional(property)
                ? null
                : throw new RefusedException(
                    "missing-field",
                    $"{field} can't be taken away, only corrected to another value.",
                    $"{under}.{field}"
                );

        try
        {
            var read = given.Deserialize(property.PropertyType, TrackerJson.Strict);
            return JsonSerializer.SerializeToElement(read, property.PropertyType, TrackerJson.Lenient);
        }
        catch (JsonException exception)
        {
            var said = Problems.Of(exception);
            throw exception is InvalidValueException invalid
                ? new RefusedException(invalid.Code, invalid.Message, $"{under}.{field}")
                : new RefusedException(
                    "wrong-type",
                    $"This is not what belongs into {field}: {said.Message} Write it as in the request that recorded it; /docs shows how.",
                    $"{under}.{field}"
                );
        }
    }

    private static PropertyInfo? Property(IFact fact, string field) =>
        fact.GetType()
            .GetProperties()
            .SingleOrDefault(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name) == field);

    private static bool IsOptional(PropertyInfo property) =>
        new NullabilityInfoContext().Create(property).WriteState is not NullabilityState.NotNull;

    /// <summary>The fact as a JSON object.</summary>
    public static JsonObject Body(IFact fact) =>
        JsonSerializer.SerializeToNode(fact, fact.GetType(), TrackerJson.Lenient) as JsonObject ?? [];

    private static JsonElement? Element(JsonNode? node) => node?.Deserialize<JsonElement>();

    private static JsonNode? Node(JsonElement? element) =>
        element is { } value ? JsonNode.Parse(value.GetRawText()) : null;
}
