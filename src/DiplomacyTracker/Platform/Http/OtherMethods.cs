using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.Platform.Http;

/// <summary>By which methods something is there that isn't there by the one asked with.</summary>
/// <remarks>Routing would say so itself if no route of files took whatever is left.</remarks>
internal static class OtherMethods
{
    /// <summary>The methods, in alphabetical order; none where there is nothing, or something by this method that has no such id.</summary>
    public static IReadOnlyList<string> Of(HttpContext context)
    {
        if (context.GetEndpoint() is not null)
            return [];

        var policies = context.RequestServices.GetRequiredService<ParameterPolicyFactory>();
        var methods = context
            .RequestServices.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(route => IsFor(route, context, policies))
            .SelectMany(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal)
            .ToList();
        return methods.Contains(context.Request.Method, StringComparer.OrdinalIgnoreCase) ? [] : methods;
    }

    private static bool IsFor(RouteEndpoint route, HttpContext context, ParameterPolicyFactory policies)
    {
        var (pattern, values) = (route.RoutePattern, new RouteValueDictionary());
        return !pattern.Parameters.Any(parameter => parameter.IsCatchAll)
            && new TemplateMatcher(new RouteTemplate(pattern), []).TryMatch(context.Request.Path, values)
            && pattern.Parameters.All(parameter =>
                parameter
                    .ParameterPolicies.Select(policy => policies.Create(parameter, policy))
                    .OfType<IRouteConstraint>()
                    .All(constraint =>
                        constraint.Match(context, route: null, parameter.Name, values, RouteDirection.IncomingRequest)
                    )
            );
    }
}
