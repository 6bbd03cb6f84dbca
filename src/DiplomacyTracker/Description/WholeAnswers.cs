using System.Text.Json.Serialization.Metadata;
using DiplomacyTracker.Ledger;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DiplomacyTracker.Description;

/// <summary>What answers have that their types don't show: one development its version and vantage, and nothing where there is nothing.</summary>
internal static class WholeAnswers
{
    /// <summary>What may be null is left out then.</summary>
    public static void LeaveOut(OpenApiSchema schema, JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.IsGetNullable))
            schema.Required?.Remove(property.Name);
    }

    /// <summary>The view, and beside its fields version and asOf.</summary>
    public static async Task DescribeAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellation
    )
    {
        if (
            operation.Responses?["200"].Content?["application/json"]
            is not OpenApiMediaType { Schema: { } view } content
        )
            return;

        var vantage = await context.GetOrCreateSchemaAsync(typeof(AsOf), parameterDescription: null, cancellation);
        content.Schema = new OpenApiSchema
        {
            AllOf =
            [
                view,
                new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string>(["version", "asOf"], StringComparer.Ordinal),
                    Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                    {
                        ["version"] = new OpenApiSchema
                        {
                            Type = JsonSchemaType.Integer,
                            Description = "The number of its events, as If-Match takes it.",
                        },
                        ["asOf"] = vantage,
                    },
                },
            ],
        };
    }
}
