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
            $"{schema}.ledger_party (development, known_from, position_from, {Content.PartyColumns})",
            rows.Opened.Where(opened => opened.Rectangle.Look.PartyEnds.Count > 0),
            PutParties,
            cancellation
        );
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

    private static void PutParties(BinaryRow row, LedgerRow opened)
    {
        var begin = 0;
        foreach (var end in opened.Rectangle.Look.PartyEnds)
        {
            row.Count(PartyHeader + Content.PartyColumnCount);
            row.Uuid(opened.Development);
            row.Moment(opened.Rectangle.KnownFrom);
            row.Big(opened.From);
            row.Values(opened.Rectangle.Look.Parties[begin..end]);
            begin = end;
        }
    }
}
