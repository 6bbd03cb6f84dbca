using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DiplomacyTracker.Platform;

/// <summary>A hosted service that is not waited for without end when the host stops.</summary>
/// <remarks>
/// Marten's daemon waits for the query that looks for new events, and was seen to wait for ever on a busy machine: the
/// answer had been sent, and Npgsql, cancelled at that moment, still waited for it. Whatever it does is in a transaction.
/// </remarks>
internal sealed partial class BoundedStop(IHostedService service, TimeProvider clock, ILogger<BoundedStop> logger)
    : IHostedService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => service.StartAsync(cancellationToken);

    /// <summary>Waits until it has stopped, and goes on without it after ten seconds.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await service.StopAsync(cancellationToken).WaitAsync(Patience, clock, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            LogLeft(service.GetType().Name, Patience.TotalSeconds);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Service} didn't stop within {Seconds} s and is left as it is")]
    private partial void LogLeft(string service, double seconds);
}

internal static class BoundedStops
{
    /// <summary>Adds services, and bounds how long each hosted one among them may take to stop.</summary>
    public static IServiceCollection AddWithBoundedStop(
        this IServiceCollection services,
        Action<IServiceCollection> add
    )
    {
        var before = services.Count;
        add(services);
        foreach (var index in Enumerable.Range(before, services.Count - before))
            if (
                services[index] is { ServiceType: var type, ImplementationFactory: { } make }
                && type == typeof(IHostedService)
            )
                services[index] = ServiceDescriptor.Singleton<IHostedService>(provider =>
                    ActivatorUtilities.CreateInstance<BoundedStop>(provider, (IHostedService)make(provider))
                );
        return services;
    }
}
