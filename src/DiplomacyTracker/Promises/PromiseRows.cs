using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Promises;

/// <summary>Asks the ledger for what was announced and is concluded or overdue: three statements, whatever is asked.</summary>
internal sealed class PromiseRows(NpgsqlDataSource database, Filtering filtering)
{
    private const int Most = 5000;

    private const string FirstPlans = """
        select distinct on (development) development, known_from, body from diplomacy.ledger
        where act = 'whole' and development = any($1) and known_from <= $2 and position_from <= $3 and $3 < position_to
          and earliest > '-infinity' and latest < 'infinity'
          and statuses[array_length(statuses, 1)] in ('announced', 'confirmed', 'postponed')
        order by development, known_from
        """;

    private const string Acts = """
        select development, split_part(act, '/', 2), body from diplomacy.ledger
        where act <> 'whole' and development = any($1) and known_from <= $2 and $2 < known_to
          and position_from <= $3 and $3 < position_to and occurred <= $4
          and split_part(act, '/', 2) in ('confirmed', 'postponed', 'rescheduled')
        order by development, occurred, act
        """;

    /// <summary>All of them, the latest first, without those that nobody announced.</summary>
    /// <exception cref="RefusedException">There are more than can be told at once.</exception>
    public async Task<IReadOnlyList<PromiseRow>> FindAsync(
        PromiseFilters filters,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var wholes = await WholesAsync(filters, asOf, cancellation);
        if (wholes.Count > Most)
            throw new RefusedException(
                "too-many-items",
                $"There are more than {Most}. Ask for fewer: by country, pair, type, or from and to.",
                "from"
            );

        object[] values = [wholes.Select(whole => whole.End.Id).ToArray(), asOf.KnownAt, asOf.Position];
        var first = (await RowsAsync(FirstPlans, values, FirstOf, cancellation)).ToDictionary(one => one.Development);
        var acts = (await RowsAsync(Acts, [.. values, asOf.ValidAt], ActOf, cancellation)).ToLookup(
            act => act.Development,
            act => act.Deed
        );
        return
        [
            .. from whole in wholes
            where first.ContainsKey(whole.End.Id)
            let plan = first[whole.End.Id]
            let folded = whole.Kind.Read(whole.Body)
            select new PromiseRow(
                whole.End,
                whole.Kind,
                folded.Headlines().Whole,
                folded.Read(asOf.ValidAt),
                whole.Kind.Read(plan.Body).View(DateOnly.MaxValue),
                plan.KnownFrom,
                [.. acts[whole.End.Id]]
            ),
        ];
    }

    private async Task<IReadOnlyList<(PageEnd End, IKind Kind, string Body)>> WholesAsync(
        PromiseFilters filters,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var types = Tracker.Kinds.Where(kind => kind.IsPlanned).Select(kind => kind.Name);
        if (filters.Type.Count > 0)
            types = types.Intersect(filters.Type, StringComparer.Ordinal);
        var sql = new LedgerSql("ledger.latest, ledger.development, ledger.type, ledger.body", asOf)
            .And("ledger.act = 'whole'")
            .And("ledger.type = any(?)", [types.ToArray()])
            .And("ledger.aside is distinct from 'copy'")
            .And(
                "(ledger.statuses[1 + width_bucket(?, ledger.days)] in ('held', 'cancelled')"
                    + " or ledger.phases[1 + width_bucket(?, ledger.days)] = 'overdue')",
                asOf.ValidAt,
                asOf.ValidAt
            );
        if (filters.Pair is { } pair)
            sql.And("ledger.pair = ?", pair);
        Filters usual = new()
        {
            Country = filters.Country,
            Role = filters.Role,
            Person = filters.Person,
            From = filters.From,
        };
        await filtering.AddAsync(sql, usual, asOf, cancellation);
        if (filters.To is { } to)
            sql.And("ledger.latest <= ?", to);
        sql.Then("order by ledger.latest desc, ledger.development desc limit ?", Most + 1);
        await using var command = sql.Command(database);
        return await ReadAsync(
            command,
            reader =>
                (
                    new PageEnd(reader.GetFieldValue<DateOnly>(0), reader.GetGuid(1)),
                    Tracker.Kinds.Single(kind => kind.Name == reader.GetString(2)),
                    reader.GetString(3)
                ),
            cancellation
        );
    }

    private async Task<IReadOnlyList<T>> RowsAsync<T>(
        string sql,
        IEnumerable<object> values,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancellation
    )
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return await ReadAsync(command, read, cancellation);
    }

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(
        NpgsqlCommand command,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancellation
    )
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(reader));
        return rows;
    }

    private static (Guid Development, DateTimeOffset KnownFrom, string Body) FirstOf(NpgsqlDataReader reader) =>
        (reader.GetGuid(0), reader.GetFieldValue<DateTimeOffset>(1), reader.GetString(2));

    private static (Guid Development, PlanDeed Deed) ActOf(NpgsqlDataReader reader) =>
        (reader.GetGuid(0), new(reader.GetString(1), PlanDeed.SourcesOf(reader.GetString(2))));
}
