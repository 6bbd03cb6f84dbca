using DiplomacyTracker.Demo;
using DiplomacyTracker.Platform;
using MediatR;

namespace DiplomacyTracker.Server;

/// <summary>With <c>--demo</c>: records the demonstration before the first request, unless other things are recorded already.</summary>
internal sealed partial class DemoOnStart(
    IServiceScopeFactory scopes,
    IConfiguration configuration,
    ILogger<DemoOnStart> logger
) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!configuration.GetValue<bool>("demo"))
            return;

        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new LoadDemo("demo"), cancellationToken);
        }
        catch (ConflictException conflict)
        {
            LogLeftOut(conflict.Message);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "The demonstration was left out. {Reason}")]
    private partial void LogLeftOut(string reason);
}
