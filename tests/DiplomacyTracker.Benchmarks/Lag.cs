using System.Collections.Concurrent;
using System.Diagnostics;

namespace DiplomacyTracker.Benchmarks;

/// <summary>How long after a commit the ledger has it: when little is going on, and when much is.</summary>
internal sealed class Lag(int size, Figures figures, Host host, double seconds)
{
    private const int Idle = 150;
    private const double Share = 0.7;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(3);

    public async Task MeasureAsync()
    {
        await host.StartAsync();
        await using var progressing = await Progressing.OpenAsync(host);
        await progressing.ReachAsync(await Loading.LastAsync(host));
        await IdleAsync(progressing);

        var visits = new ScheduledVisits(host);
        await new Writers(16, visits.BySendingAsync).WriteAsync(Warming);
        var highest = await new Writers(16, visits.BySendingAsync).WriteAsync(TimeSpan.FromSeconds(seconds / 2));
        await progressing.ReachAsync(await Loading.LastAsync(host));
        figures.Add(size, "highest rate of commands while the ledger is kept, a second", highest, "");
        await LoadedAsync(progressing, visits, highest * Share);
        await host.StopAsync();
    }

    private async Task IdleAsync(Progressing progressing)
    {
        var (visits, chance, lag) = (new ScheduledVisits(host), new Random(6), new Samples());
        for (var round = -10; round < Idle; round++)
        {
            using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(chance.Next(50, 300)));
            await pause.WaitForNextTickAsync();
            var receipt = await visits.SendAsync();
            var committed = Stopwatch.GetTimestamp();
            await progressing.ReachAsync(receipt.Position);
            if (round >= 0)
                lag.Add(Stopwatch.GetElapsedTime(committed));
        }

        figures.Add(size, "lag of the ledger when idle, p50", lag.P50 / 1000, "s");
        figures.Add(size, "lag of the ledger when idle, p99", lag.P99 / 1000, "s", 0.3);
    }

    /// <summary>Commands arrive at a rate whether or not those before them are through.</summary>
    private async Task LoadedAsync(Progressing progressing, ScheduledVisits visits, double rate)
    {
        using var ended = new CancellationTokenSource();
        var watching = progressing.WatchAsync(ended.Token);
        var committed = new ConcurrentBag<(long Position, long At)>();
        async Task SendAsync()
        {
            var receipt = await visits.SendAsync();
            committed.Add((receipt.Position, Stopwatch.GetTimestamp()));
        }

        var (started, sent, tasks) = (Stopwatch.GetTimestamp(), 0, new List<Task>());
        using (var tick = new PeriodicTimer(Tick))
            while (Stopwatch.GetElapsedTime(started).TotalSeconds is var passed && passed < seconds)
            {
                for (; sent < rate * passed; sent++)
                    tasks.Add(Task.Run(SendAsync));
                await tick.WaitForNextTickAsync();
            }

        await Task.WhenAll(tasks);
        await ended.CancelAsync();
        await watching;
        await progressing.ReachAsync(committed.Max(one => one.Position));

        var lag = new Samples();
        foreach (var (position, at) in committed)
            lag.Add(progressing.LagOf(position, at));
        figures.Add(size, "lag of the ledger at 70 % of that rate, p50", lag.P50 / 1000, "s");
        figures.Add(size, "lag of the ledger at 70 % of that rate, p99", lag.P99 / 1000, "s", 2);
    }
}
