using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace DiplomacyTracker.Description;

/// <summary>What stands in the path of a route and isn't described yet, as commands read it themselves.</summary>
internal static partial class RoutePlaces
{
    /// <summary>Puts them in front of the other parameters.</summary>
    public static void Describe(OpenApiOperation operation, string path)
    {
        var parameters = operation.Parameters ??= [];
        var missing = Places()
            .Matches(path)
            .Select(place => place.Groups["name"].Value)
            .Where(name => !parameters.Any(known => known.In is ParameterLocation.Path && known.Name == name));
        foreach (var (index, name) in missing.ToList().Index())
            parameters.Insert(
                index,
                new OpenApiParameter
                {
                    Name = name,
                    In = ParameterLocation.Path,
                    Required = true,
                    Schema = name switch
                    {
                        "number" => new OpenApiSchema { Type = JsonSchemaType.Integer },
                        _ when name.EndsWith("id", StringComparison.OrdinalIgnoreCase) => new OpenApiSchema
                        {
                            Type = JsonSchemaType.String,
                            Format = "uuid",
                        },
                        _ => new OpenApiSchema { Type = JsonSchemaType.String },
                    },
                }
            );
    }

    [GeneratedRegex(@"\{(?<name>\w+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Places();
}
