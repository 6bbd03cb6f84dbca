using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Promises;

/// <summary>Asks the ledger for what was announced and is concluded or overdue: few statements, whatever is asked.</summary>
internal sealed class PromiseRows(NpgsqlDataSource database, Filtering filtering)
{
    private const int Most = 5000;

    private const string Acts = """
        select development, split_part(act, '/', 2), body from diplomacy.ledger
        where act <> 'whole' and development = any($1) and known_from <= $2 and $2 < known_to
          and position_from <= $3 and $3 < position_to and occurred <= $4
          and aside is distinct from 'unsupported'
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

        var read = wholes.ConvertAll(whole => (whole.End, whole.Kind, Folded: whole.Kind.Read(whole.Body)));
        var first = await new FirstPlans(database, asOf).FindAsync(
            [.. read.Select(one => new Planned(one.End.Id, one.Kind, one.Folded.View(asOf.ValidAt).Sources))],
            cancellation
        );
        var acts = (await ActsAsync([.. first.Keys], asOf, cancellation)).ToLookup(
            act => act.Development,
            act => act.Deed
        );
        return
        [
            .. from one in read
            where first.ContainsKey(one.End.Id)
            let plan = first[one.End.Id]
            select new PromiseRow(
                one.End,
                one.Kind,
                one.Folded.Headlines().Whole,
                one.Folded.Read(asOf.ValidAt),
                plan.View,
                plan.At,
                [.. acts[one.End.Id]]
            ),
        ];
    }

    private async Task<List<(PageEnd End, IKind Kind, string Body)>> WholesAsync(
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

    private async Task<List<(Guid Development, PlanDeed Deed)>> ActsAsync(
        Guid[] developments,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        await using var command = database.CreateCommand(Acts);
        foreach (var value in new object[] { developments, asOf.KnownAt, asOf.Position, asOf.ValidAt })
            command.Parameters.Add(new() { Value = value });
        return await ReadAsync(command, ActOf, cancellation);
    }

    private static async Task<List<T>> ReadAsync<T>(
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

    private static (Guid Development, PlanDeed Deed) ActOf(NpgsqlDataReader reader) =>
        (reader.GetGuid(0), new(reader.GetString(1), PlanDeed.SourcesOf(reader.GetString(2))));
}
