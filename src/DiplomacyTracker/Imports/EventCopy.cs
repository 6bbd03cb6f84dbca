using DiplomacyTracker.Platform;
using JasperFx.Events;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>Writes events into the log by binary COPY, in the transaction of a connection that has the log alone.</summary>
/// <param name="connection">It.</param>
internal sealed class EventCopy(NpgsqlConnection connection)
{
    private const int StreamColumns = 4;
    private const string Channel = "mt_events_appended";

    private readonly BinaryCopy copy = new(connection);

    /// <summary>Moves developments that are there to their next version, and adds those that are not.</summary>
    /// <exception cref="PostgresException">One is there already: 23505. Somebody is at one of them: 55P03.</exception>
    /// <exception cref="EventStreamUnexpectedMaxEventIdException">Somebody has recorded something of one since.</exception>
    public async Task MoveAsync(IReadOnlyList<Appended> all, CancellationToken cancellation)
    {
        List<Appended> old = [.. all.Where(one => one.Version > 0)];
        var moved =
            old.Count > 0
                ? await connection.ExecuteAsync(
                    """
                    update diplomacy.mt_streams as stream set version = next.version, timestamp = now()
                    from unnest($1, $2, $3) as next(id, was, version)
                    where stream.id = next.id and stream.version = next.was
                    """,
                    cancellation,
                    old.Select(one => one.Id).ToArray(),
                    old.Select(one => one.Version).ToArray(),
                    old.Select(one => one.Version + one.Facts.Count).ToArray()
                )
                : 0;
        if (moved != old.Count)
            throw new EventStreamUnexpectedMaxEventIdException(
                "Somebody has recorded something of a development since."
            );

        await copy.WriteAsync(
            "diplomacy.mt_streams (id, type, version, tenant_id)",
            all.Where(one => one.Version is 0),
            (row, one) =>
            {
                row.Count(StreamColumns);
                row.Uuid(one.Id);
                row.Text(one.Type);
                row.Big(one.Facts.Count);
                row.Text(JasperFx.StorageConstants.DefaultTenantId);
            },
            cancellation
        );
    }

    /// <summary>The next places of the log, unless somebody else takes them first.</summary>
    public async Task<long[]> NextPlacesAsync(int count, CancellationToken cancellation) =>
        await connection.ScalarAsync(
            """
            select array(select generate_series(first, first + $1 - 1)
                from (select last_value + is_called::int as first from diplomacy.mt_events_sequence) as next)
            """,
            cancellation,
            (long)count
        ) as long[]
        ?? [];

    /// <summary>Takes the next places of the log.</summary>
    public async Task<long[]> TakePlacesAsync(int count, CancellationToken cancellation) =>
        await connection.ScalarAsync(
            "select array_agg(nextval('diplomacy.mt_events_sequence')) from generate_series(1, $1)",
            cancellation,
            count
        ) as long[]
        ?? [];

    /// <summary>Writes the events, and wakes those who follow the log.</summary>
    /// <param name="facts">In their order.</param>
    /// <param name="places">Of each its place.</param>
    /// <param name="at">When they are recorded.</param>
    /// <param name="cancellation">Leaves it.</param>
    public async Task WriteAsync(
        IEnumerable<AppendedFact> facts,
        long[] places,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        await copy.WriteAsync(
            $"diplomacy.mt_events (seq_id, timestamp, {AppendedFact.Columns})",
            facts.Zip(places),
            (row, fact) =>
            {
                row.Count(AppendedFact.ColumnCount + 2);
                row.Big(fact.Second);
                row.Moment(at);
                row.Values(fact.First.Bytes);
            },
            cancellation
        );
        await connection.ExecuteAsync($"select pg_notify('{Channel}', '')", cancellation);
    }
}
