using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Duplicates;

/// <summary>Reads developments out of the ledger, for comparing.</summary>
internal sealed class LedgerWholes(NpgsqlDataSource database)
{
    private const string Columns = "ledger.development, ledger.type, ledger.earliest, ledger.latest, ledger.body";

    /// <summary>Those of these ids that are seen.</summary>
    public async Task<IReadOnlyDictionary<Guid, Compared>> ReadAsync(
        IEnumerable<Guid> ids,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var sql = new LedgerSql(Columns, asOf)
            .And("ledger.act = 'whole'")
            .And("ledger.development = any(?)", [ids.Distinct().ToArray()]);
        return (await ReadAsync(sql, asOf, cancellation)).ToDictionary(one => one.Id);
    }

    /// <summary>What a question asks for, of whose columns these are the first.</summary>
    /// <param name="of">Puts in the conditions.</param>
    /// <param name="asOf">From where.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<Compared>> ReadAsync(
        Func<LedgerSql, Task<LedgerSql>> of,
        AsOf asOf,
        CancellationToken cancellation
    ) => await ReadAsync(await of(new LedgerSql(Columns, asOf).And("ledger.act = 'whole'")), asOf, cancellation);

    private async Task<IReadOnlyList<Compared>> ReadAsync(LedgerSql sql, AsOf asOf, CancellationToken cancellation)
    {
        await using var command = sql.Command(database);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var read = new List<Compared>();
        while (await reader.ReadAsync(cancellation))
        {
            var kind = Tracker.Kinds.Single(kind => kind.Name == reader.GetString(1));
            var folded = kind.Read(reader.GetString(4));
            var (back, texts) = (folded.Read(asOf.ValidAt), folded.Texts());
            read.Add(new(kind, reader.GetFieldValue<DateOnly>(2), reader.GetFieldValue<DateOnly>(3), back, texts));
        }

        return read;
    }
}
