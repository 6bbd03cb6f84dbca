using DiplomacyTracker.Platform;
using DiplomacyTracker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DiplomacyTracker.Tests.Platform;

/// <summary>Whoever stops the tracker is not left waiting for a part of it that never ends.</summary>
public sealed class BoundedStopTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_part_that_never_stops_is_left_after_ten_seconds()
    {
        var clock = new FakeTimeProvider();
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<ILogger<BoundedStop>>(NullLogger<BoundedStop>.Instance)
            .AddWithBoundedStop(added => added.AddSingleton<IHostedService>(_ => new Endless()))
            .BuildServiceProvider();

        var stopping = services.GetRequiredService<IHostedService>().StopAsync(CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(stopping.IsCompleted);

        clock.Advance(TimeSpan.FromSeconds(1));
        await stopping.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void The_daemon_of_the_tracker_is_such_a_part() =>
        Assert.NotEmpty(tracker.Services.GetServices<IHostedService>().OfType<BoundedStop>());

    private sealed class Endless : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => new TaskCompletionSource().Task;
    }
}
