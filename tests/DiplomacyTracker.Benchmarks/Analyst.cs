using System.Diagnostics;
using System.Text.Json;
using DiplomacyTracker.Benchmarks.Inventing;
using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Benchmarks;

/// <summary>The same question as of the same random moments to us, by HTTP, and to DuckDB over the same rows, in this process.</summary>
/// <remarks>Both count alike, which is made sure of; DuckDB need not show what the facts are, nor put anything into JSON.</remarks>
internal sealed class Analyst(int size, Figures figures, Host host, Asking asking, string file)
{
    private const int Warming = 20;
    private const int Rounds = 200;

    public async Task MeasureAsync()
    {
        using var duck = await AnalystTables.LoadAsync(host, file);
        try
        {
            await MeasureAsync(duck);
        }
        finally
        {
            duck.Dispose();
            File.Delete(file);
        }
    }

    private async Task MeasureAsync(AnalystTables duck)
    {
        var chance = new Random(8);
        var (ours, theirs, oursBusy, theirsBusy) = (new Samples(), new Samples(), new Samples(), new Samples());
        for (var round = -Warming; round < Rounds; round++)
        {
            if (round is 0)
                (ours, theirs, oursBusy, theirsBusy) = (new(), new(), new(), new());
            await CompareAsync(World.Same.AnyPair(chance), asking.AnyMoment(chance), duck, ours, theirs);
            await CompareAsync(World.Same.Busiest, asking.AnyMoment(chance), duck, oursBusy, theirsBusy);
        }

        figures.Add(size, "the same as of then by DuckDB, random pair, p50", theirs.P50, "ms");
        figures.Add(size, "the same as of then by DuckDB, random pair, p99", theirs.P99, "ms");
        figures.Add(size, "the same as of then by DuckDB, busiest pair, p50", theirsBusy.P50, "ms");
        figures.Add(size, "DuckDB against us, random pair, p50", theirs.P50 / ours.P50, "x", 10, atMost: false);
        figures.Add(
            size,
            "DuckDB against us, busiest pair, p50",
            theirsBusy.P50 / oursBusy.P50,
            "x",
            10,
            atMost: false
        );
    }

    private async Task CompareAsync(
        (CountryCode One, CountryCode Other) pair,
        Moment moment,
        AnalystTables duck,
        Samples ours,
        Samples theirs
    )
    {
        var started = Stopwatch.GetTimestamp();
        var answer = await asking.AtAsync(pair, moment);
        ours.Add(Stopwatch.GetElapsedTime(started));

        started = Stopwatch.GetTimestamp();
        var counted = duck.Ask(pair, moment);
        theirs.Add(Stopwatch.GetElapsedTime(started));

        using var relation = JsonDocument.Parse(answer);
        var counts = relation.RootElement.GetProperty("counts");
        (int, int) expected = (Total(counts, "oneToOther"), Total(counts, "otherToOne"));
        if (counted != expected)
            throw new InvalidOperationException(
                $"{pair} at {moment}: we count {expected}, and the analyst counts {counted}."
            );
    }

    private static int Total(JsonElement counts, string way) => counts.GetProperty(way).GetProperty("total").GetInt32();
}
