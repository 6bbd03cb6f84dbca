using System.Runtime.CompilerServices;
using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Promises;

/// <summary>Asks the ledger for what was announced and is concluded or overdue: a few statements for each thousand of them.</summary>
/// <param name="database">The ledger.</param>
/// <param name="filtering">Finds who is meant by a name.</param>
/// <param name="atOnce">How many are read at a time.</param>
internal sealed class PromiseRows(NpgsqlDataSource database, Filtering filtering, int atOnce = 2000)
{
    // What nobody announced before it took place is no promise, and of an archive that is nearly all.
    private const string WasPlanned = $"""
        exists (select from diplomacy.ledger as plan
            where plan.development = ledger.development and plan.known_from <= ? and plan.position_from <= ? and ? < plan.position_to
              and {FirstPlans.IsPlan})
        """;

    /// <summary>All of them in no order, without those that nobody announced; some at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<PromiseRow>> FindAsync(
        PromiseFilters filters,
        AsOf asOf,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        // No question is open while the next is asked: a crowd would wait for one another's connections.
        foreach (var part in (await IdsAsync(filters, asOf, cancellation)).Chunk(atOnce))
            yield return await RowsAsync(await WholesAsync(part, asOf, cancellation), asOf, cancellation);
    }

    /// <summary>Some of them in words, by their ids.</summary>
    public async Task<IReadOnlyDictionary<Guid, PromiseInWords>> TellAsync(
        IEnumerable<Guid> developments,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var told = new Dictionary<Guid, PromiseInWords>();
        foreach (var part in developments.Chunk(atOnce))
        foreach (var whole in await WholesAsync(part, asOf, cancellation))
            if (whole.Kind.Read(whole.Body) is var folded)
                told[whole.End.Id] = new(folded.Headlines().Whole, folded.Read(asOf.ValidAt));
        return told;
    }

    private async Task<IReadOnlyList<PromiseRow>> RowsAsync(
        List<Whole> wholes,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var read = wholes.ConvertAll(whole => (Whole: whole, Plan: PlanInBrief.Read(whole.Body)));
        var first = await new FirstPlans(database, asOf).FindAsync(
            [.. read.Select(one => new Planned(one.Whole.End.Id, one.Plan.Sources))],
            cancellation
        );
        var acts = await new PlanDeeds(database, asOf).FindAsync([.. first.Keys], cancellation);
        return
        [
            .. from one in read
            let id = one.Whole.End.Id
            where first.ContainsKey(id)
            select new PromiseRow(
                one.Whole.End,
                one.Whole.Kind,
                one.Whole.Status,
                one.Plan.Occurs,
                first[id],
                [.. acts[id]]
            ),
        ];
    }

    private async Task<List<Guid>> IdsAsync(PromiseFilters filters, AsOf asOf, CancellationToken cancellation)
    {
        var types = Tracker.Kinds.Where(kind => kind.IsPlanned).Select(kind => kind.Name);
        if (filters.Type.Count > 0)
            types = types.Intersect(filters.Type, StringComparer.Ordinal);
        var sql = new LedgerSql("ledger.development", asOf)
            .And("ledger.act = 'whole'")
            .And("ledger.type = any(?)", [types.ToArray()])
            .And("ledger.aside is distinct from 'copy'")
            .And(
                "(ledger.statuses[1 + width_bucket(?, ledger.days)] in ('held', 'cancelled')"
                    + " or ledger.phases[1 + width_bucket(?, ledger.days)] = 'overdue')",
                asOf.ValidAt,
                asOf.ValidAt
            )
            .And(WasPlanned, asOf.KnownAt, asOf.Position, asOf.Position);
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
        return await ReadAsync(sql, reader => reader.GetGuid(0), cancellation);
    }

    private Task<List<Whole>> WholesAsync(Guid[] developments, AsOf asOf, CancellationToken cancellation) =>
        ReadAsync(
            new LedgerSql(
                "ledger.latest, ledger.development, ledger.type, ledger.body, ledger.statuses[1 + width_bucket(?, ledger.days)]",
                asOf,
                given: asOf.ValidAt
            )
                .And("ledger.act = 'whole'")
                .And("ledger.development = any(?)", [developments]),
            Whole.Of,
            cancellation
        );

    private async Task<List<T>> ReadAsync<T>(
        LedgerSql sql,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancellation
    )
    {
        await using var command = sql.Command(database);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(reader));
        return rows;
    }

    private sealed record Whole(PageEnd End, IKind Kind, string Body, string Status)
    {
        public static Whole Of(NpgsqlDataReader reader) =>
            new(
                new(reader.GetFieldValue<DateOnly>(0), reader.GetGuid(1)),
                Tracker.Kinds.Single(kind => kind.Name == reader.GetString(2)),
                reader.GetString(3),
                reader.GetString(4)
            );
    }
}
