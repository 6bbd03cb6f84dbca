using System.Text.Json.Nodes;
using DiplomacyTracker.Cli.Pages;
using Sent = DiplomacyTracker.Description.Examples;

namespace DiplomacyTracker.Cli.Records;

/// <summary>Every command's example as one types it, made from that of the API's description.</summary>
internal static class Examples
{
    /// <summary>The line, where the description has an example of that command.</summary>
    public static IReadOnlyList<string> Of(Taken taken) =>
        BodyOf(taken) is { } body
            ? [string.Join(' ', ["diplomacy record", taken.Name, .. Path(taken), .. Options(taken.Type, body)])]
            : [];

    /// <summary>What the example sends.</summary>
    public static JsonObject? BodyOf(Taken taken)
    {
        var described = taken.IsPlain ? taken.Route.Body?.Type ?? taken.Type : taken.Type;
        if (Sent.All.GetValueOrDefault(described.Name.Split('`')[0])?.DeepClone() is not JsonObject body)
            return null;

        // A command that says how far something has got has a sister that doesn't, and they share an example.
        if (!taken.IsPlain && taken.Route.Body?.Plain is not null)
            body["status"] = "held";
        return body;
    }

    private static IEnumerable<string> Path(Taken taken) =>
        taken.Route.Segments.Select(name =>
            name switch
            {
                "number" => "1",
                "eventId" => "018dbeb9-8400-7000-8000-0000000000e1",
                _ when taken.Kind is "summit" => "018dbeb9-8400-7000-8000-000000000003",
                _ when taken.Kind is "incident" => "018e4f2b-0400-7000-8000-000000000005",
                _ when taken.Kind is "statement" => "018deb78-2800-7000-8000-000000000004",
                _ when taken.Kind is "representation" => "cef64c6c-691e-5ec5-8fbc-289ed6bac38d",
                _ => "018dbeb9-8400-7000-8000-000000000002",
            }
        );

    private static IEnumerable<string> Options(Type command, JsonObject body) =>
        Fields
            .Of(command)
            .SelectMany(field => Options(field, body))
            .Concat(
                body.Items("report.sources")
                    .Take(1)
                    .SelectMany(source => ReportOptions.OfSource().SelectMany(field => Options(field, source)))
            );

    private static IEnumerable<string> Options(Field field, JsonNode body) =>
        (field.Form, body.At(string.Join('.', field.Path))) switch
        {
            (_, null) => [],
            (Form.Changes, JsonObject changes) => changes.Select(one => Option(field, $"{one.Key}={one.Value}")),
            (Form.Items, JsonArray items) => items.Select(item => Option(field, string.Join(',', Pairs(item, "")))),
            (Form.Many, JsonArray many) => many.Select(one => Option(field, $"{one}")),
            (_, var value) => [Option(field, $"{value}")],
        };

    private static IEnumerable<string> Pairs(JsonNode? item, string prefix) =>
        item is JsonObject fields
            ? fields.SelectMany(one => Pairs(one.Value, prefix.Length is 0 ? one.Key : $"{prefix}.{one.Key}"))
            : [$"{prefix}={item}"];

    private static string Option(Field field, string value) =>
        value.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_.:/=,+".Contains(letter, StringComparison.Ordinal))
            ? $"{field.Option} {value}"
            : $"{field.Option} \"{value}\"";
}
