using System.Diagnostics;
using DiplomacyTracker.Benchmarks.Inventing;

namespace DiplomacyTracker.Benchmarks;

/// <summary>How fast the daemon brings the ledger up with events that arrived while it wasn't there, against reading them.</summary>
internal sealed class Arriving(int size, Figures figures, Host host, DateOnly until)
{
    private const int Many = 10_000;

    public async Task MeasureAsync()
    {
        // Of another seed: no stream of it is there yet.
        await Loading.AppendAsync(host, Generator.Make(Many, until, seed: 2).Events);
        var reading = await Reading.RateAsync(host);
        var last = await Loading.LastAsync(host);

        await using var progressing = await Progressing.OpenAsync(host);
        var before = await progressing.PositionAsync();
        await host.StartAsync();
        await progressing.ReachAsync(last);
        await host.StopAsync();

        reading = Math.Max(reading, await Reading.RateAsync(host));
        // From its first step on: how long it takes until it begins is measured as the time to a ready server.
        var (first, end) = (progressing.Seen.First(seen => seen.Position > before), progressing.Seen[^1]);
        var rate = (end.Position - first.Position) / Stopwatch.GetElapsedTime(first.At, end.At).TotalSeconds;
        figures.Add(size, "projecting as they arrive, events/s", rate, "");
        figures.Add(size, "projecting as they arrive against reading", rate / reading, "x", 0.03, atMost: false);
    }
}
