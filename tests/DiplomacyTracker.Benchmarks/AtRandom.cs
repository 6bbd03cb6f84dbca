using DiplomacyTracker.Countries;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DiplomacyTracker.Benchmarks;

/// <summary>The relation from a random place on all three axes, of a random pair and of the busiest.</summary>
internal sealed class AtRandom(int size, Figures figures, Host host, World world)
{
    private const string Random = "relation at random (V, K, R) of a random pair";
    private const string Busiest = "relation at random (V, K, R) of the busiest pair";
    private const int Rounds = 1000;

    public async Task MeasureAsync()
    {
        var chance = new Random(3);
        await using var source = new NpgsqlDataSourceBuilder(host.Database.ConnectionString).Build();
        var (random, busiest, nothing) = (new Samples(), new Samples(), new Samples());
        for (var round = -200; round < Rounds; round++)
        {
            if (round is 0)
                (random, busiest, nothing) = (new(), new(), new());
            var pair = world.Pairs[chance.Next(world.Pairs.Count)];
            await random.AddAsync(() => GetAsync(chance, pair));
            await busiest.AddAsync(() => GetAsync(chance, world.Busiest));
            await nothing.AddAsync(() => host.Http.GetByteArrayAsync("/nothing"));
        }

        figures.Add(size, "HTTP with nothing behind it, p99", nothing.P99, "ms");
        figures.Add(size, $"{Random}, p50", random.P50, "ms");
        figures.Add(size, $"{Random}, p99", random.P99, "ms");
        figures.Add(size, $"{Busiest}, p50", busiest.P50, "ms");
        figures.Add(size, $"{Busiest}, p99", busiest.P99, "ms");
        figures.Add(size, "rows in the busiest pair's window", await WindowAsync(source), "");
    }

    public static void Compare(Figures figures)
    {
        var values = figures.Values;
        if (!values.ContainsKey($"{Random}, p99 @5000") || !values.ContainsKey($"{Random}, p99 @500000"))
            return;

        figures.Add(
            500_000,
            $"{Random}, p99, against 5,000",
            values[$"{Random}, p99 @500000"] / values[$"{Random}, p99 @5000"],
            "x",
            2
        );
        figures.Add(
            500_000,
            $"{Busiest}, p50, against 5,000",
            values[$"{Busiest}, p50 @500000"] / values[$"{Busiest}, p50 @5000"],
            "x"
        );
        var rows =
            values["rows in the busiest pair's window @500000"]
            / Math.Max(1, values["rows in the busiest pair's window @5000"]);
        figures.Add(500_000, "rows in its window, against 5,000", rows, "x");
    }

    private Task GetAsync(Random chance, (CountryCode One, CountryCode Other) pair)
    {
        var known = new DateOnly(2006, 1, 1).AddDays(chance.Next(19 * 365));
        var valid = known.AddDays(chance.Next(-400, 60));
        var position = chance.Next(size / 10, size);
        return host.Http.GetByteArrayAsync(
            $"/api/relations/{pair.One}/{pair.Other}?validAt={valid:yyyy-MM-dd}&knownAt={known:yyyy-MM-dd}&recordedAt=position:{position}"
        );
    }

    /// <summary>Acts of the pair in a year, on average.</summary>
    private async Task<double> WindowAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            "select count(*) / 20.0 from diplomacy.ledger where act <> 'whole' and plover is not null and pair = $1"
        );
        command.Parameters.Add(new() { Value = $"{world.Busiest.One}-{world.Busiest.Other}" });
        return Convert.ToDouble(await command.ExecuteScalarAsync(), null);
    }
}
