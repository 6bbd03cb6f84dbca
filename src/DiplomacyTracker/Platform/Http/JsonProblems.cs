using System.Text.Json;
using System.Text.RegularExpressions;

namespace DiplomacyTracker.Platform.Http;

/// <summary>What is wrong with JSON that somebody sent, with the field, and what belongs there instead.</summary>
internal static partial class JsonProblems
{
    public static Problem Of(JsonException exception)
    {
        var field = FieldOf(exception);
        if (Unmapped().Match(exception.Message) is { Success: true } unmapped)
            return new(
                400,
                "unknown-field",
                $"There is no field '{unmapped.Groups["name"]}' here{Fields(unmapped.Groups["type"].Value, "; there are: ")}.",
                Joined(field, unmapped)
            );
        if (Missing().Match(exception.Message) is { Success: true } missing)
            return new(400, "missing-field", $"'{missing.Groups["name"]}' is missing.", Joined(field, missing));
        if (exception.Message.StartsWith("Duplicate property", StringComparison.Ordinal))
            return new(400, "duplicate-field", "This field is given twice.", field);
        if (
            exception.InnerException is FormatException
            && exception.Message.Contains("System.Guid", StringComparison.Ordinal)
        )
            return new(400, "invalid-id", "An id is a UUID, such as 018dbeb9-8400-7000-8000-000000000001.", field);
        return Mistaken().Match(exception.Message) is { Success: true } mistaken
            ? new(
                400,
                "wrong-type",
                $"{Expected(exception.InnerException?.Message ?? mistaken.Groups["type"].Value)} is expected here.",
                field
            )
            : new(400, "wrong-type", "This value is not of the type that belongs here.", field);
    }

    /// <summary>"$.report.sources[0].url" is "report.sources[0].url" to those who sent it.</summary>
    public static string? FieldOf(JsonException exception) =>
        exception.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : null;

    private static string Joined(string? field, Match name)
    {
        var last = name.Groups["name"].Value;
        return field is null || field == last || field.EndsWith($".{last}", StringComparison.Ordinal)
            ? field ?? last
            : $"{field}.{last}";
    }

    /// <summary>What belongs there, by the type; where a number or the like can't be read, only the message within tells of which.</summary>
    private static string Expected(string type) =>
        type.Contains("List`1", StringComparison.Ordinal) || type.EndsWith("[]", StringComparison.Ordinal)
            ? "A list, in [ ],"
        : type.Contains("boolean", StringComparison.OrdinalIgnoreCase) ? "true or false, without quotes,"
        : type.Contains("Int32", StringComparison.Ordinal) || type.Contains("as a number", StringComparison.Ordinal)
            ? "A whole number"
        : Fields(type, " with fields such as ") is { Length: > 0 } fields ? $"An object, in {{ }},{fields},"
        : "Another type of value";

    /// <summary>The names of what may stand in an object, behind some words; nothing where that isn't known.</summary>
    private static string Fields(string type, string before) =>
        typeof(JsonProblems).Assembly.GetType(type) is { } known
        && TrackerJson
            .Strict.GetTypeInfo(known)
            .Properties.Where(property => property.Set is not null || property.AssociatedParameter is not null)
            .Select(property => property.Name)
            .ToList()
            is { Count: > 0 } names
            ? $"{before}{string.Join(", ", names)}"
            : "";

    [GeneratedRegex(
        "property '(?<name>[^']*)' could not be mapped .* in type '(?<type>[^']*)'",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Unmapped();

    [GeneratedRegex("missing required properties including: '(?<name>[^']*)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Missing();

    [GeneratedRegex(@"could not be converted to (?<type>.+?)\. Path:", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mistaken();
}
