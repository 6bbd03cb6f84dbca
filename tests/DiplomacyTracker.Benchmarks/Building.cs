using System.Diagnostics;
using DiplomacyTracker.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.Benchmarks;

/// <summary>How fast the ledger is built, against reading and deserialising the same events.</summary>
internal sealed class Building(int size, Figures figures, Host host)
{
    public async Task RebuildAsync()
    {
        var reading = await Reading.RateAsync(host);
        var started = Stopwatch.GetTimestamp();
        var report = await host.Services.GetRequiredService<LedgerRebuild>().RunAsync();
        var rebuilding = size / Stopwatch.GetElapsedTime(started).TotalSeconds;
        reading = Math.Max(reading, await Reading.RateAsync(host));
        figures.Add(size, "reading raw events, events/s", reading, "");
        figures.Add(size, "rebuilding, events/s", rebuilding, "");
        figures.Add(size, "rows of the ledger", report.RowsAfter, "");
        figures.Add(size, "rebuilding against reading", rebuilding / reading, "x", 0.10, atMost: false);
    }
}
