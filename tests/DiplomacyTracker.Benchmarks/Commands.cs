using System.Globalization;

namespace DiplomacyTracker.Benchmarks;

/// <summary>ScheduleVisit with an idempotency key, against bare Marten doing the same appends and inserts by hand; turn by turn.</summary>
/// <remarks>Nobody keeps the ledger meanwhile: it would take from whichever side happens to be at work.</remarks>
internal sealed class Commands(int size, Figures figures, Host host, double seconds)
{
    private const int Rounds = 30;
    private const double Aim = 0.85;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(2);

    public async Task MeasureAsync()
    {
        await host.StartAsync(keepsLedger: false);
        var visits = new ScheduledVisits(host);
        foreach (var writers in (int[])[1, 16])
            await CompareAsync(writers, "through the mediator", visits, visits.BySendingAsync);
        await CompareAsync(16, "by HTTP", visits, visits.ByHttpAsync);
        await host.StopAsync();
    }

    private async Task CompareAsync(int count, string way, ScheduledVisits visits, Func<Task> ours)
    {
        await new Writers(count, visits.ByHandAsync).WriteAsync(Warming);
        await new Writers(count, ours).WriteAsync(Warming);
        var (hand, own) = (new Writers(count, visits.ByHandAsync), new Writers(count, ours));
        var (slice, ratios) = (TimeSpan.FromSeconds(seconds / Rounds), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            // Whoever is second in one round is first in the next.
            var (first, second) = round % 2 is 0 ? (hand, own) : (own, hand);
            var (one, other) = (await first.WriteAsync(slice), await second.WriteAsync(slice));
            ratios.Add(round % 2 is 0 ? other / one : one / other);
        }

        var what = $"ScheduleVisit {way}, {count.ToString(CultureInfo.InvariantCulture)} at once";
        ratios.Sort();
        figures.Add(size, $"{what}, a second", own.Rate, "");
        figures.Add(size, $"{what}, p50", own.Took.P50, "ms");
        figures.Add(size, $"{what}, p99", own.Took.P99, "ms");
        figures.Add(size, $"{what}: the same by bare Marten, a second", hand.Rate, "");
        figures.Add(size, $"{what}: the same by bare Marten, p50", hand.Took.P50, "ms");
        figures.Add(size, $"{what}: the same by bare Marten, p99", hand.Took.P99, "ms");
        figures.Add(
            size,
            $"{what}, against bare Marten",
            (ratios[(Rounds - 1) / 2] + ratios[Rounds / 2]) / 2,
            "x",
            Aim,
            atMost: false
        );
    }
}
