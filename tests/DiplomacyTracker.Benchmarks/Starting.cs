using DiplomacyTracker.Benchmarks.Inventing;

namespace DiplomacyTracker.Benchmarks;

/// <summary>How long it takes until the server is ready, in a process of its own, and what it holds in memory then and later.</summary>
internal sealed class Starting(int size, Figures figures, string folder)
{
    private const int Starts = 5;
    private const int Questions = 3000;
    private static readonly TimeSpan Writing = TimeSpan.FromSeconds(5);

    /// <summary>On data that is there, its PostgreSQL not running.</summary>
    public async Task OnExistingAsync()
    {
        var ready = new Samples();
        for (var start = 0; start < Starts; start++)
        {
            await using var server = await ServerProcess.StartAsync(folder);
            ready.Add(server.Ready);
        }

        figures.Add(size, "process start to a ready server on an existing cluster, p50", ready.P50 / 1000, "s");
        figures.Add(size, "process start to a ready server on an existing cluster, longest", ready.Longest / 1000, "s");
        await MemoryAsync();
    }

    /// <summary>Where nothing is there yet.</summary>
    public static async Task OnNewAsync(Figures figures, string folder)
    {
        var ready = new Samples();
        for (var start = 0; start < Starts; start++)
        {
            await using (var server = await ServerProcess.StartAsync(folder))
                ready.Add(server.Ready);
            Directory.Delete(folder, recursive: true);
        }

        figures.Add(0, "process start to a ready server on a new cluster, p50", ready.P50 / 1000, "s");
        figures.Add(0, "process start to a ready server on a new cluster, longest", ready.Longest / 1000, "s");
    }

    private async Task MemoryAsync()
    {
        await using var server = await ServerProcess.StartAsync(folder);
        var before = Machine.ResidentOf(server.Id);
        var until = DateOnly.FromDateTime(DateTime.UtcNow);
        var (asking, chance) = (new Asking(server.Http, size, until), new Random(7));
        for (var question = 0; question < Questions; question++)
        {
            await asking.AtAsync(World.Same.AnyPair(chance), asking.AnyMoment(chance));
            await asking.NowAsync(World.Same.Pairs[question % 1000]);
            if (question % 100 is 0)
                await asking.MatrixAsync(knownAt: null);
        }

        await new Writers(16, () => ScheduledVisits.PostAsync(server.Http)).WriteAsync(Writing);
        figures.Add(size, "memory of the server when ready", before, "MiB");
        figures.Add(size, "memory of the server after questions and commands", Machine.ResidentOf(server.Id), "MiB");
    }
}
