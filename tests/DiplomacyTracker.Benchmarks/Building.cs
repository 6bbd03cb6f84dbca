using System.Diagnostics;
using DiplomacyTracker.Ledger;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.Benchmarks;

/// <summary>How fast the ledger is built, against reading and deserialising the same events.</summary>
internal sealed class Building(int size, Figures figures, Host host)
{
    public async Task RebuildAsync()
    {
        var reading = await ReadAsync();
        var started = Stopwatch.GetTimestamp();
        var report = await host.Services.GetRequiredService<LedgerRebuild>().RunAsync();
        var rebuilding = size / Stopwatch.GetElapsedTime(started).TotalSeconds;
        reading = Math.Max(reading, await ReadAsync());
        figures.Add(size, "reading raw events, events/s", reading, "");
        figures.Add(size, "rebuilding, events/s", rebuilding, "");
        figures.Add(size, "rows of the ledger", report.RowsAfter, "");
        figures.Add(size, "rebuilding against reading", rebuilding / reading, "x", 0.10, atMost: false);
    }

    /// <summary>Events a second.</summary>
    private async Task<double> ReadAsync()
    {
        await using var session = host.Services.GetRequiredService<IDocumentStore>().QuerySession();
        var (started, read) = (Stopwatch.GetTimestamp(), 0L);
        while (true)
        {
            var page = await session
                .Events.QueryAllRawEvents()
                .Where(e => e.Sequence > read)
                .OrderBy(e => e.Sequence)
                .Take(1000)
                .ToListAsync();
            if (page.Count is 0 || read > 50_000)
                return read / Stopwatch.GetElapsedTime(started).TotalSeconds;
            read = page[^1].Sequence;
        }
    }
}
