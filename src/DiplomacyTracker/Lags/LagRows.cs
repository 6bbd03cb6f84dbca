using System.Runtime.CompilerServices;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Lags;

/// <summary>Asks the ledger for what has begun, with one statement.</summary>
internal sealed class LagRows(NpgsqlDataSource database, Filtering filtering)
{
    // What only was to be has not begun, whatever its date says.
    private static readonly string[] OnlyPlanned =
    [
        .. new[] { PlanStatus.Announced, PlanStatus.Confirmed, PlanStatus.Postponed, PlanStatus.Cancelled }.Select(
            Kebab.Of
        ),
    ];

    /// <summary>All of them in no order, each as soon as it is read.</summary>
    public async IAsyncEnumerable<(PageEnd End, Lag Lag)> FindAsync(
        LagFilters filters,
        int lateAfter,
        AsOf asOf,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var command = (await SqlAsync(filters, asOf, cancellation)).Command(database);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var kind = Tracker.Kinds.Single(kind => kind.Name == reader.GetString(2));
            if (LagFold.Of(kind, kind.Read(reader.GetString(3)), asOf, lateAfter) is { } lag)
                yield return (new(reader.GetFieldValue<DateOnly>(0), reader.GetGuid(1)), lag);
        }
    }

    private async Task<LedgerSql> SqlAsync(LagFilters filters, AsOf asOf, CancellationToken cancellation)
    {
        var types = filters.Type.Count > 0 ? filters.Type : LagEndpoints.Types;
        var sql = new LedgerSql("ledger.earliest, ledger.development, ledger.type, ledger.body", asOf)
            .And("ledger.act = 'whole'")
            .And("ledger.type = any(?)", [types.ToArray()])
            .And("ledger.aside is distinct from 'copy'")
            .And("ledger.statuses[1 + width_bucket(?, ledger.days)] <> all(?)", asOf.ValidAt, OnlyPlanned)
            .And("ledger.earliest between ? and ?", filters.From ?? DateOnly.MinValue, filters.To ?? asOf.ValidAt);
        if (filters.Pair is { } pair)
            sql.And("ledger.pair = ?", pair);
        Filters usual = new()
        {
            Country = filters.Country,
            Role = filters.Role,
            Person = filters.Person,
        };
        await filtering.AddAsync(sql, usual, asOf, cancellation);
        return sql;
    }
}
