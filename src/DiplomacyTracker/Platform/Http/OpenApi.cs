using Microsoft.AspNetCore.OpenApi;

namespace DiplomacyTracker.Platform.Http;

/// <summary>Tells the description what it can't see by itself.</summary>
public static class OpenApi
{
    /// <summary>Adds parameters, bodies and examples.</summary>
    public static void DescribeTracker(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
    }
}
