using DiplomacyTracker.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DiplomacyTracker.Cli.Wire;

/// <summary>All routes of the API, as they tell of themselves.</summary>
internal static class MappedRoutes
{
    /// <summary>In the order of the table of contents.</summary>
    public static IReadOnlyList<Route> All()
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
