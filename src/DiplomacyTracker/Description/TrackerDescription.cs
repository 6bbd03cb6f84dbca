using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DiplomacyTracker.Description;

/// <summary>Tells the description of the API what it can't see by itself: parameters, bodies, examples, problems.</summary>
public static class TrackerDescription
{
    /// <summary>Describes all of it.</summary>
    public static void DescribeTracker(this OpenApiOptions options)
    {
        options.CreateSchemaReferenceId = NameOf;
        options.AddSchemaTransformer(
            (schema, context, _) =>
            {
                DescribeValue(schema, context.JsonTypeInfo.Type);
                WholeAnswers.LeaveOut(schema, context.JsonTypeInfo);
                return Task.CompletedTask;
            }
        );
        options.AddOperationTransformer(DescribeAsync);
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info.Title = "DiplomacyTracker";
                document.Info.Version = typeof(TrackerDescription).Assembly.GetName().Version?.ToString(3) ?? "0";
                document.Info.Description =
                    "A record of diplomacy that never forgets. Every read takes three axes of time: validAt, knownAt, recordedAt.";
                return Task.CompletedTask;
            }
        );
    }

    private static async Task DescribeAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellation
    )
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        RoutePlaces.Describe(operation, context.Description.RelativePath ?? "");
        foreach (var parameter in metadata.OfType<Takes>().SelectMany(takes => takes.Parameters))
            (operation.Parameters ??= []).Add(
                new OpenApiParameter
                {
                    Name = parameter.Name,
                    In = ParameterLocation.Query,
                    Description = parameter.Meaning,
                    Example = JsonValue.Create(parameter.Example),
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                }
            );

        if (metadata.OfType<ReadsWhole>().Any())
            await WholeAnswers.DescribeAsync(operation, context, cancellation);
        if (metadata.OfType<TakesBody>().FirstOrDefault() is { } body)
            await DescribeBodyAsync(operation, context, body, cancellation);
        if (metadata.OfType<TakesFile>().FirstOrDefault() is { } file)
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = "The file itself; or multipart/form-data with one file.",
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    [file.MediaType] = new() { Example = file.Beginning },
                },
            };
        (operation.Responses ??= [])["default"] = new OpenApiResponse
        {
            Description = "A problem (RFC 9457) with a stable code, the field and the fix.",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/problem+json"] = new(),
            },
        };
    }

    private static async Task DescribeBodyAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        TakesBody body,
        CancellationToken cancellation
    )
    {
        var content = new OpenApiMediaType
        {
            Schema = await context.GetOrCreateSchemaAsync(body.Type, parameterDescription: null, cancellation),
            Example = Examples.All.GetValueOrDefault(Stem(body.Type))?.DeepClone(),
        };
        // A route that also takes the plain verb does without.
        if (content.Schema is OpenApiSchema { Required: { } required })
            required.Remove("status");
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/json"] = content,
            },
        };
        foreach (var (name, meaning) in Headers)
            (operation.Parameters ??= []).Add(
                new OpenApiParameter
                {
                    Name = name,
                    In = ParameterLocation.Header,
                    Description = meaning,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                }
            );
    }

    private static readonly (string Name, string Meaning)[] Headers =
    [
        ("Idempotency-Key", "The same key and body again gives the first answer again; kept for 30 days."),
        ("If-Match", "The ETag that you have read; 412 if the development has changed since."),
    ];

    /// <summary>Values that are one text in JSON, whatever they are in here.</summary>
    private static void DescribeValue(OpenApiSchema schema, Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)JsonValue.Create(Kebab.Of(name)))];
        }
        else if (type == typeof(string))
            schema.Type = JsonSchemaType.String;
        else if (Examples.Values.TryGetValue(type, out var example))
        {
            schema.Type = JsonSchemaType.String;
            schema.Examples = [JsonValue.Create(example)];
        }
    }

    /// <summary>Commands that every kind has are described once.</summary>
    private static string? NameOf(JsonTypeInfo type) =>
        type.Type.IsGenericType && type.Type.Namespace?.EndsWith(".Developments", StringComparison.Ordinal) is true
            ? Stem(type.Type)
            : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    private static string Stem(Type type) => type.Name.Split('`')[0];
}
