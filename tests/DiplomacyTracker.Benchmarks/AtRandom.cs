using DiplomacyTracker.Benchmarks.Inventing;

namespace DiplomacyTracker.Benchmarks;

/// <summary>The relation from a random place on all three axes, of a random pair and of the busiest.</summary>
internal sealed class AtRandom(int size, Figures figures, Host host, Asking asking)
{
    private const string Random = "relation at random (V, K, R) of a random pair";
    private const string Busiest = "relation at random (V, K, R) of the busiest pair";
    private const int Warming = 200;
    private const int Rounds = 1000;

    public async Task MeasureAsync()
    {
        var chance = new Random(3);
        var (random, busiest, nothing) = (new Samples(), new Samples(), new Samples());
        for (var round = -Warming; round < Rounds; round++)
        {
            if (round is 0)
                (random, busiest, nothing) = (new(), new(), new());
            var pair = World.Same.AnyPair(chance);
            await random.AddAsync(() => asking.AtAsync(pair, asking.AnyMoment(chance)));
            await busiest.AddAsync(() => asking.AtAsync(World.Same.Busiest, asking.AnyMoment(chance)));
            await nothing.AddAsync(asking.NothingAsync);
        }

        figures.Add(size, "HTTP with nothing behind it, p99", nothing.P99, "ms");
        figures.Add(size, $"{Random}, p50", random.P50, "ms");
        figures.Add(size, $"{Random}, p99", random.P99, "ms");
        figures.Add(size, $"{Busiest}, p50", busiest.P50, "ms");
        figures.Add(size, $"{Busiest}, p99", busiest.P99, "ms");
        figures.Add(size, "rows in the busiest pair's window", await Window.RowsAsync(host), "");
    }
}
