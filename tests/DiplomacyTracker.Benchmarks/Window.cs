using DiplomacyTracker.Benchmarks.Inventing;
using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Benchmarks;

/// <summary>What the window of the busiest pair holds.</summary>
internal static class Window
{
    /// <summary>Acts of the pair in a year, on average, in all their versions.</summary>
    public static async Task<double> RowsAsync(Host host)
    {
        await using var connection = await host.ConnectAsync();
        await using var command = new NpgsqlCommand(
            "select count(*) / 20.0 from diplomacy.ledger where act <> 'whole' and plover is not null and pair = $1",
            connection
        );
        var (one, other) = World.Same.Busiest;
        command.Parameters.Add(new() { Value = Pairs.Key(one, other) });
        return Convert.ToDouble(await command.ExecuteScalarAsync(), null);
    }
}
