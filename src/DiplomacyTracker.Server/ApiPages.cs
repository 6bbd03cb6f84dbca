using DiplomacyTracker.Description;
using Scalar.AspNetCore;

namespace DiplomacyTracker.Server;

/// <summary>The description of the API, for programs at /openapi/v1.json and for people at /docs; nothing is loaded from elsewhere.</summary>
internal static class ApiPages
{
    public static void AddDescription(this IServiceCollection services) =>
        services.AddOpenApi("v1", options => options.DescribeTracker());

    public static void MapDescription(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi();
        routes.MapScalarApiReference(
            "/docs",
            options =>
                options
                    .WithTitle("DiplomacyTracker")
                    .DisableDefaultFonts()
                    .DisableTelemetry()
                    .DisableAgent()
                    .HideDeveloperTools()
        );
    }
}
