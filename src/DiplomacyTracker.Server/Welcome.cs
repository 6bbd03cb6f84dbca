using DiplomacyTracker.Platform.EmbeddedPostgres;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace DiplomacyTracker.Server;

/// <summary>Says where the tracker listens, and what to try first.</summary>
internal sealed class Welcome(
    IHostApplicationLifetime lifetime,
    IServer server,
    Database database,
    IConfiguration configuration
) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => Say(Console.Out));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Say(TextWriter output)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (addresses.FirstOrDefault() is not { } address)
            return;

        var demo = configuration.GetValue<bool>("demo");
        output.WriteLine(
            $"""

            DiplomacyTracker listens on {address}, on {database.Place}.

            Three first things to try:
              {(demo ? $"curl '{address}/api/timeline'" : $"curl -X POST '{address}/api/demo'")}
              curl '{address}/api/visits?country=KOR&knownAt=2024-02-20'
              open  {address}/ (the API: {address}/docs)

            Ctrl-C stops it; what was recorded stays.

            """
        );
    }
}
