using DiplomacyTracker.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

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

/// <summary>All routes of the API: the terminal offers what they say of themselves, and so it never lags behind.</summary>
internal static class Routes
{
    private static readonly Lazy<IReadOnlyList<Route>> Mapped = new(Map);

    /// <summary>In the order of the table of contents.</summary>
    public static IReadOnlyList<Route> All => Mapped.Value;

    /// <summary>The route of that method and pattern, where values of the path are written without their types.</summary>
    public static Route Get(string pattern) =>
        All.Single(route => route.Method is "GET" && Untyped(route.Pattern) == pattern);

    private static string Untyped(string pattern) =>
        string.Join('/', pattern.Split('/').Select(step => step is ['{', ..] ? $"{step.Split(':', '}')[0]}}}" : step));

    private static List<Route> Map()
    {
        var unused = new ServiceCollection();
        unused.AddLogging().AddRouting().AddTracker("Host=localhost");
        var routes = new Table(unused.BuildServiceProvider());
        routes.MapTracker();
        return [.. routes.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(Of)];
    }

    private static Route Of(RouteEndpoint endpoint)
    {
        var metadata = endpoint.Metadata;
        return new(
            $"/{endpoint.RoutePattern.RawText?.Trim('/')}",
            metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET",
            metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary ?? "",
            [.. endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name)],
            metadata.GetMetadata<Takes>()?.Parameters ?? [],
            metadata.GetMetadata<TakesBody>()
        );
    }

    private sealed class Table(IServiceProvider services) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => services;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);
    }
}
