using System.Text.Encodings.Web;
using System.Text.Json;
using DiplomacyTracker.Platform.Http;

namespace DiplomacyTracker.Cli.Wire;

/// <summary>Routes as JSON: an array, a line each.</summary>
internal static class RouteFile
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file that tells of these routes.</summary>
    public static string Write(IEnumerable<Route> routes) => $"[\n{string.Join(",\n", routes.Select(Line))}\n]\n";

    /// <summary>The routes that a file tells of.</summary>
    /// <exception cref="InvalidOperationException">It names a command that there is not.</exception>
    public static IReadOnlyList<Route> Read(Stream file)
    {
        using var told = JsonDocument.Parse(file);
        return [.. told.RootElement.EnumerateArray().Select(Read)];
    }

    private static string Line(Route route)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Readable))
        {
            json.WriteStartObject();
            json.WriteString("method", route.Method);
            json.WriteString("pattern", route.Pattern);
            json.WriteString("summary", route.Summary);
            if (route.Body is { } body)
            {
                json.WriteString("takes", $"{body.Type}");
                if (body.Plain is not null)
                    json.WriteString("plain", $"{body.Plain}");
            }

            json.WriteStartArray("segments");
            foreach (var segment in route.Segments)
                json.WriteStringValue(segment);
            json.WriteEndArray();
            json.WriteStartArray("parameters");
            foreach (var parameter in route.Parameters)
            {
                json.WriteStartArray();
                json.WriteStringValue(parameter.Name);
                json.WriteStringValue(parameter.Meaning);
                json.WriteStringValue(parameter.Example);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(line.ToArray());
    }

    private static Route Read(JsonElement told) =>
        new(
            Text(told.GetProperty("pattern")),
            Text(told.GetProperty("method")),
            Text(told.GetProperty("summary")),
            [.. told.GetProperty("segments").EnumerateArray().Select(Text)],
            [
                .. told.GetProperty("parameters")
                    .EnumerateArray()
                    .Select(one => new Parameter(Text(one[0]), Text(one[1]), Text(one[2]))),
            ],
            told.TryGetProperty("takes", out var takes)
                ? new(Command(takes), told.TryGetProperty("plain", out var plain) ? Command(plain) : null)
                : null
        );

    private static Type Command(JsonElement name) =>
        typeof(Tracker).Assembly.GetType(Text(name), throwOnError: false)
        ?? throw new InvalidOperationException($"routes.json is older than the API: there is no {name}.");

    private static string Text(JsonElement value) => value.GetString() ?? "";
}
