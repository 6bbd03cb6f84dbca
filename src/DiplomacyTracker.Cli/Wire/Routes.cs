using DiplomacyTracker.Platform.Http;

namespace DiplomacyTracker.Cli.Wire;

/// <summary>A route of the API, as it describes itself.</summary>
/// <param name="Pattern">Such as <c>/api/visits/{id:guid}</c>.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Summary">In a line.</param>
/// <param name="Segments">The names of what stands in the path, in order.</param>
/// <param name="Parameters">What it takes behind the question mark.</param>
/// <param name="Body">The command that it takes, if any.</param>
internal sealed record Route(
    string Pattern,
    string Method,
    string Summary,
    IReadOnlyList<string> Segments,
    IReadOnlyList<Parameter> Parameters,
    TakesBody? Body
)
{
    /// <summary>The path with its values in place.</summary>
    public string Filled(IReadOnlyDictionary<string, string> values) =>
        string.Join(
            '/',
            Pattern
                .Split('/')
                .Select(step =>
                    step is ['{', .. var name, '}'] ? Uri.EscapeDataString(values[name.Split(':')[0]]) : step
                )
        );
}

/// <summary>All routes of the API, as <c>routes.json</c> tells them: a test prints it, so that it never lags behind.</summary>
/// <remarks>Asking the routes themselves (<see cref="MappedRoutes"/>) takes a second, before anything was done.</remarks>
internal static class Routes
{
    private static readonly Lazy<IReadOnlyList<Route>> Told = new(Read);

    /// <summary>In the order of the table of contents.</summary>
    public static IReadOnlyList<Route> All => Told.Value;

    /// <summary>The route of that method and pattern, where values of the path are written without their types.</summary>
    public static Route Get(string pattern) =>
        All.Single(route => route.Method is "GET" && Untyped(route.Pattern) == pattern);

    private static string Untyped(string pattern) =>
        string.Join('/', pattern.Split('/').Select(step => step is ['{', ..] ? $"{step.Split(':', '}')[0]}}}" : step));

    private static IReadOnlyList<Route> Read()
    {
        using var file =
            typeof(Routes).Assembly.GetManifestResourceStream("routes.json")
            ?? throw new InvalidOperationException("The build left out routes.json.");
        return RouteFile.Read(file);
    }
}
