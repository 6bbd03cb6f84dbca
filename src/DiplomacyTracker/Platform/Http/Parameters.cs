using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DiplomacyTracker.Platform.Http;

/// <summary>A parameter that a route takes. What isn't listed is refused by name.</summary>
/// <param name="Name">As in the url.</param>
/// <param name="Meaning">In a line.</param>
/// <param name="Example">A value.</param>
internal sealed record Parameter(string Name, string Meaning, string Example);

/// <summary>The parameters of a route, for the check and for its description.</summary>
internal sealed record Takes(IReadOnlyList<Parameter> Parameters);

internal static class ParameterChecks
{
    /// <summary>Lists the parameters that a route takes; all others are refused, and so is one given twice.</summary>
    public static RouteHandlerBuilder Taking(this RouteHandlerBuilder route, params IEnumerable<Parameter> parameters)
    {
        var takes = new Takes([.. parameters]);
        route.WithMetadata(takes);
        return route.AddEndpointFilter(
            (context, next) =>
            {
                Check(context.HttpContext.Request.Query, takes);
                return next(context);
            }
        );
    }

    /// <summary>The value of a parameter, null where it isn't given.</summary>
    /// <exception cref="MalformedException">It is given, and empty or endless.</exception>
    public static string? Parameter(this HttpRequest request, string name) =>
        request.Query.TryGetValue(name, out var values)
            ? values.ToString() is { Length: > 0 and <= 10_000 } value && !value.Any(char.IsControl)
                ? value
                : throw new MalformedException("invalid-parameter", $"Leave {name} out, or give it a value.", name)
            : null;

    private static void Check(IQueryCollection query, Takes takes)
    {
        foreach (var (name, values) in query)
        {
            if (takes.Parameters.All(parameter => parameter.Name != name))
                throw new MalformedException(
                    "unknown-parameter",
                    $"There is no parameter {Excerpt.Of(name)} here. There is: {Known(takes)}.",
                    name
                );
            if (values.Count > 1)
                throw new MalformedException("repeated-parameter", $"Give {name} once.", name);
        }
    }

    private static string Known(Takes takes) =>
        takes.Parameters.Count > 0 ? string.Join(", ", takes.Parameters.Select(parameter => parameter.Name)) : "none";
}
