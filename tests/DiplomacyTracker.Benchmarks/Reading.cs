using System.Diagnostics;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.Benchmarks;

/// <summary>Reading and deserialising events as they are stored, which nothing that folds them can do without.</summary>
internal static class Reading
{
    private const int Most = 50_000;
    private const int Page = 1000;

    /// <summary>Events a second, over the first of the log.</summary>
    public static async Task<double> RateAsync(Host host)
    {
        await using var session = host.Services.GetRequiredService<IDocumentStore>().QuerySession();
        var (started, read, last) = (Stopwatch.GetTimestamp(), 0, 0L);
        while (true)
        {
            var page = await session
                .Events.QueryAllRawEvents()
                .Where(e => e.Sequence > last)
                .OrderBy(e => e.Sequence)
                .Take(Page)
                .ToListAsync();
            if (page.Count is 0 || read >= Most)
                return read / Stopwatch.GetElapsedTime(started).TotalSeconds;
            (read, last) = (read + page.Count, page[^1].Sequence);
        }
    }
}
