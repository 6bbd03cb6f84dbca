using DiplomacyTracker.Benchmarks.Inventing;
using Npgsql;

namespace DiplomacyTracker.Benchmarks;

/// <summary>The relation of today by HTTP, against fetching one row by its primary key; turn by turn.</summary>
internal sealed class Current(int size, Figures figures, Host host, Asking asking)
{
    private const int Rounds = 1500;

    public async Task MeasureAsync()
    {
        var chance = new Random(2);
        await using var connection = await host.ConnectAsync();
        var keys = await KeysAsync(connection);
        await using var byKey = new NpgsqlCommand(
            "select body from diplomacy.ledger where development = $1 and act = $2 and position_from = $3 and known_from = $4",
            connection
        );
        byKey.Parameters.Add(new NpgsqlParameter<Guid>());
        byKey.Parameters.Add(new NpgsqlParameter<string>());
        byKey.Parameters.Add(new NpgsqlParameter<long>());
        byKey.Parameters.Add(new NpgsqlParameter<DateTime>());
        byKey.Parameters[0].Value = Guid.Empty;
        (byKey.Parameters[1].Value, byKey.Parameters[2].Value, byKey.Parameters[3].Value) = (
            "",
            0L,
            DateTime.UnixEpoch
        );
        await byKey.PrepareAsync();

        var (row, nothing, relation, again, busiest) = (
            new Samples(),
            new Samples(),
            new Samples(),
            new Samples(),
            new Samples()
        );
        async Task RowAsync()
        {
            var key = keys[chance.Next(keys.Count)];
            (
                byKey.Parameters[0].Value,
                byKey.Parameters[1].Value,
                byKey.Parameters[2].Value,
                byKey.Parameters[3].Value
            ) = key;
            await byKey.ExecuteScalarAsync();
        }

        for (var round = -200; round < Rounds; round++)
        {
            if (round is 0)
                (row, nothing, relation, again, busiest) = (new(), new(), new(), new(), new());
            var pair = World.Same.Pairs[(round + 200) % World.Same.Pairs.Count];
            await row.AddAsync(RowAsync);
            await nothing.AddAsync(asking.NothingAsync);
            await relation.AddAsync(() => asking.NowAsync(pair));
            await row.AddAsync(RowAsync);
            await again.AddAsync(() => asking.NowAsync(pair));
            if (round % 10 is 0)
                await busiest.AddAsync(() => asking.NowAsync(World.Same.Busiest));
        }

        figures.Add(size, "row by primary key, p50", row.P50, "ms");
        figures.Add(size, "HTTP with nothing behind it, p50", nothing.P50, "ms");
        figures.Add(size, "current relation by HTTP, p50", relation.P50, "ms");
        figures.Add(size, "current relation of the busiest pair by HTTP, again, p50", busiest.P50, "ms");
        figures.Add(size, "current relation against a row by key, p50", relation.P50 / row.P50, "x", 5);
        figures.Add(size, "asked again with no new event, p50", again.P50 / row.P50, "x", 2);
    }

    private static async Task<IReadOnlyList<(Guid, string, long, DateTime)>> KeysAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(
            "select development, act, position_from, known_from from diplomacy.ledger order by md5(development::text) limit 2000",
            connection
        );
        await using var reader = await command.ExecuteReaderAsync();
        var keys = new List<(Guid, string, long, DateTime)>();
        while (await reader.ReadAsync())
            keys.Add((reader.GetGuid(0), reader.GetString(1), reader.GetInt64(2), reader.GetDateTime(3)));
        return keys;
    }
}
