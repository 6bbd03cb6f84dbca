using System.Diagnostics;
using DiplomacyTracker.Ledger;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DiplomacyTracker.Benchmarks;

/// <summary>All measurements at one size. A data folder that is there already is used as it is.</summary>
internal sealed class Run(int size, string folder, Figures figures, IReadOnlyList<string> only)
{
    public async Task RunAsync()
    {
        var isNew = !Directory.Exists(folder);
        var (world, events) = Generator.Make(size);
        await using var host = await Host.OpenAsync(folder);
        if (isNew)
        {
            await host.StartAsync();
            await host.StopAsync();
            var started = Stopwatch.GetTimestamp();
            await Loading.LoadAsync(
                host.Services.GetRequiredService<IDocumentStore>(),
                host.Services.GetRequiredService<NpgsqlDataSource>(),
                events
            );
            figures.Add(size, "loading by COPY, events/s", size / Stopwatch.GetElapsedTime(started).TotalSeconds, "");
        }

        if (only.Contains("load", StringComparer.Ordinal))
            return;
        if (only.Contains("hold", StringComparer.Ordinal))
            await Task.Delay(Timeout.Infinite);

        if (isNew || Wants("rebuild") || only.Contains("built", StringComparer.Ordinal))
            await new Building(size, figures, host).RebuildAsync();
        await host.StartAsync();
        if (Wants("current"))
            await new Current(size, figures, host, world).MeasureAsync();
        if (Wants("random"))
            await new AtRandom(size, figures, host, world).MeasureAsync();
        await host.StopAsync();
    }

    private bool Wants(string part) => only.Count is 0 || only.Contains(part, StringComparer.Ordinal);
}
