namespace DiplomacyTracker.Benchmarks;

/// <summary>All pairs among the fifty weightiest countries: as of a random past day against today, turn by turn.</summary>
internal sealed class Matrix(int size, Figures figures, Asking asking)
{
    private const int Warming = 4;
    private const int Rounds = 40;

    public async Task MeasureAsync()
    {
        var chance = new Random(5);
        var (today, past) = (new Samples(), new Samples());
        for (var round = -Warming; round < Rounds; round++)
        {
            if (round is 0)
                (today, past) = (new(), new());
            await today.AddAsync(() => asking.MatrixAsync(knownAt: null));
            var day = asking.AnyDay(chance);
            await past.AddAsync(() => asking.MatrixAsync(day));
        }

        figures.Add(size, "matrix of 50 countries today, p50", today.P50, "ms");
        figures.Add(size, "matrix of 50 countries on a random past day, p50", past.P50, "ms");
        figures.Add(size, "matrix of 50 countries on a random past day, p99", past.P99, "ms");
        figures.Add(size, "matrix of a past day against today, p50", past.P50 / today.P50, "x", 2);
    }
}
