using System.Globalization;
using DiplomacyTracker.Benchmarks.Inventing;
using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Benchmarks;

/// <remarks>Before and rows: what the window of the busiest pair holds, of the smallest and of the largest.</remarks>
/// <summary>The same questions to the smallest and to the largest size, turn by turn: does it get slower as it grows?</summary>
internal sealed class Across(Figures figures, Asking small, Asking large, double before, double rows)
{
    private const int Warming = 300;
    private const int Rounds = 1500;

    public async Task MeasureAsync()
    {
        var chance = new Random(4);
        var (few, many, busy, busyOfFew) = (new Samples(), new Samples(), new Samples(), new Samples());
        for (var round = -Warming; round < Rounds; round++)
        {
            if (round is 0)
                (few, many, busy, busyOfFew) = (new(), new(), new(), new());
            var pair = World.Same.AnyPair(chance);
            await few.AddAsync(() => small.AtAsync(pair, small.AnyMoment(chance)));
            await many.AddAsync(() => large.AtAsync(pair, large.AnyMoment(chance)));
            await busy.AddAsync(() => large.AtAsync(World.Same.Busiest, large.AnyMoment(chance)));
            await busyOfFew.AddAsync(() => small.AtAsync(World.Same.Busiest, small.AnyMoment(chance)));
        }

        var at = small.Size.ToString("N0", CultureInfo.InvariantCulture);
        void Add(string what, double value, double? aim = null)
        {
            if (aim is { } most)
                figures.Add(large.Size, what, value, "x", most);
            else
                figures.Add(large.Size, what, value, "x");
        }

        Add($"random pair at random, p99, against a random pair at {at}", many.P99 / few.P99, 2);
        Add($"busiest pair at random, p99, against a random pair at {at}", busy.P99 / few.P99, 2);
        Add($"random pair at random, p50, against a random pair at {at}", many.P50 / few.P50);
        Add($"busiest pair at random, p50, against the busiest at {at}", busy.P50 / busyOfFew.P50);
        Add($"rows in the busiest pair's window, against {at}", rows / Math.Max(1, before));
        figures.Add(
            large.Size,
            "cost of a further row in the busiest pair's window, p50",
            (busy.P50 - busyOfFew.P50) / (rows - before) * 1000,
            "µs"
        );
    }
}
