using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>Writes finished rows into the tables of the ledger by binary COPY, in whatever transaction the connection is in.</summary>
/// <remarks>
/// There is no other way into these tables: the daemon, a rebuild and whoever records much at once write the same bytes.
/// The rows are true only if no entry of their developments below their last position is missing. So whoever writes into
/// the tables that answer keeps everybody else from recording until the transaction with the events, these rows and the
/// daemon's progress is through.
/// </remarks>
/// <param name="connection">An open one.</param>
/// <param name="schema">Of the tables: those that answer, or those beside.</param>
internal sealed class LedgerCopy(NpgsqlConnection connection, string schema = TrackerServices.Schema)
{
    private const int RowHeader = 6;
    private const int PartyHeader = 3;

    private readonly BinaryCopy copy = new(connection);

    /// <summary>Ends rows that are there, and adds those that are not.</summary>
    /// <exception cref="PostgresException">A row is there already: 23505.</exception>
    public async Task WriteAsync(LedgerRows rows, CancellationToken cancellation)
    {
        await EndAsync(rows.Ended, cancellation);
        await AddAsync(rows, cancellation);
        await new LedgerClock(connection, schema).AddAsync(rows.Clock, cancellation);
    }

    /// <summary>Adds rows alone, and no clock.</summary>
    public async Task AddAsync(LedgerRows rows, CancellationToken cancellation)
    {
        await copy.WriteAsync(
            $"{schema}.ledger (development, act, known_from, known_to, position_from, position_to, {Content.Columns})",
            rows.Opened,
            Put,
            cancellation
        );
        await copy.WriteAsync(
            $"{schema}.ledger_party (development, parties, position, {Content.PartyColumns})",
            await MissingAsync(rows.Parties, cancellation),
            PutParties,
            cancellation
        );
        if (rows.Unread.Count > 0)
            await connection.ExecuteAsync(
                $"insert into {schema}.ledger_unread select * from unnest($1, $2, $3) on conflict do nothing",
                cancellation,
                rows.Unread.Select(one => one.Development).ToArray(),
                rows.Unread.Select(one => one.Position).ToArray(),
                rows.Unread.Select(one => one.Reason).ToArray()
            );
    }

    /// <summary>Those that are not there yet.</summary>
    private async Task<IEnumerable<PartySet>> MissingAsync(IReadOnlyList<PartySet> sets, CancellationToken cancellation)
    {
        var maybe = sets.Where(set => set.MayBeThere).ToList();
        if (maybe.Count is 0)
            return sets;

        await using var command = new NpgsqlCommand(
            $"""
            select distinct development, parties from {schema}.ledger_party
            join unnest($1, $2) as asked(development, parties) using (development, parties)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = maybe.Select(set => set.Development).ToArray() });
        command.Parameters.Add(new() { Value = maybe.Select(set => set.Look.PartySet ?? 0).ToArray() });
        var there = new HashSet<(Guid, long?)>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            there.Add((reader.GetGuid(0), reader.GetInt64(1)));
        return sets.Where(set => !there.Contains((set.Development, set.Look.PartySet)));
    }

    private async Task EndAsync(IReadOnlyList<Ended> ended, CancellationToken cancellation)
    {
        if (ended.Count > 0)
            await connection.ExecuteAsync(
                $"""
                update {schema}.ledger as ledger set position_to = ended.position_to
                from unnest($1, $2, $3, $4) as ended(development, act, known_from, position_to)
                where ledger.development = ended.development and ledger.act = ended.act
                  and ledger.known_from = ended.known_from and ledger.position_to = {LedgerRow.Forever}
                """,
                cancellation,
                ended.Select(row => row.Development).ToArray(),
                ended.Select(row => row.Act).ToArray(),
                ended.Select(row => row.KnownFrom.UtcDateTime).ToArray(),
                ended.Select(row => row.Position).ToArray()
            );
    }

    private static void Put(BinaryRow row, LedgerRow opened)
    {
        row.Count(RowHeader + Content.ColumnCount);
        row.Uuid(opened.Development);
        row.Text(opened.Rectangle.Act);
        row.Moment(opened.Rectangle.KnownFrom);
        row.Moment(opened.Rectangle.KnownTo);
        row.Big(opened.From);
        row.Big(opened.To);
        row.Values(opened.Rectangle.Look.Columns);
    }

    private static void PutParties(BinaryRow row, PartySet set)
    {
        var begin = 0;
        foreach (var end in set.Look.PartyEnds)
        {
            row.Count(PartyHeader + Content.PartyColumnCount);
            row.Uuid(set.Development);
            row.Big(set.Look.PartySet ?? 0);
            row.Big(set.Position);
            row.Values(set.Look.Parties[begin..end]);
            begin = end;
        }
    }
}
