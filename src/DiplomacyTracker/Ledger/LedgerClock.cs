using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>Writes when the log was where: running maxima, which a clock set back can't disturb.</summary>
/// <param name="connection">An open one, in whatever transaction.</param>
/// <param name="schema">Of the tables: those that answer, or those beside.</param>
internal sealed class LedgerClock(NpgsqlConnection connection, string schema = TrackerServices.Schema)
{
    private const int Columns = 3;

    /// <summary>Goes on from the last that it has.</summary>
    /// <param name="ticks">Of positions behind that.</param>
    /// <param name="cancellation">Leaves it.</param>
    public async Task AddAsync(IReadOnlyList<Tick> ticks, CancellationToken cancellation)
    {
        if (ticks.Count is 0)
            return;

        var (recorded, known) = await LastAsync(cancellation);
        await AddAsync("ledger_clock", ticks.OrderBy(tick => tick.Position).Select(Running), cancellation);

        Tick Running(Tick tick) =>
            new(tick.Position, recorded = Later(recorded, tick.RecordedAt), known = Later(known, tick.KnownAt));
    }

    /// <summary>Adds each by itself to a table of that shape.</summary>
    public Task AddAsync(string table, IEnumerable<Tick> ticks, CancellationToken cancellation) =>
        new BinaryCopy(connection).WriteAsync(
            $"{schema}.{table} (position, recorded_at, known_at)",
            ticks,
            Put,
            cancellation
        );

    private async Task<(DateTimeOffset Recorded, DateTimeOffset Known)> LastAsync(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select recorded_at, known_at from {schema}.ledger_clock order by position desc limit 1",
            connection
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? (new(reader.GetDateTime(0)), reader.IsDBNull(1) ? DateTimeOffset.MinValue : new(reader.GetDateTime(1)))
            : default;
    }

    private static void Put(BinaryRow row, Tick tick)
    {
        row.Count(Columns);
        row.Big(tick.Position);
        row.Moment(tick.RecordedAt);
        row.Moment(tick.KnownAt);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
