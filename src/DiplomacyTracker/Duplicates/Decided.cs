using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Duplicates;

/// <summary>Finds developments of which it was decided whether they are one.</summary>
internal sealed class Decided(LedgerWholes wholes, Filtering filtering)
{
    private const int Most = 250;

    /// <summary>So many of them, in their order.</summary>
    /// <param name="filters">Which.</param>
    /// <param name="after">Behind this one.</param>
    /// <param name="count">How many.</param>
    /// <param name="asOf">From where.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<(PageEnd End, AlikePair Item)>> FindAsync(
        DuplicateFilters filters,
        PageEnd? after,
        int count,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var found = new List<(PageEnd End, AlikePair Item)>();
        var from = after;
        while (found.Count < count)
        {
            var deciding = await wholes.ReadAsync(
                sql => AskAsync(sql, filters, from, asOf, cancellation),
                asOf,
                cancellation
            );
            var links = deciding
                .SelectMany(one => LinksOf(one, filters), (one, link) => (One: one, Link: link))
                .ToList();
            var others = await wholes.ReadAsync(links.Select(pair => pair.Link.To), asOf, cancellation);
            foreach (var (one, link) in links)
                if (IsBehind(one, link, after))
                    found.Add((EndOf(one, link), Item(one, link, others.GetValueOrDefault(link.To), filters.State)));
            if (deciding.Count < Most)
                break;

            // The last one's links have all been told.
            from = new(deciding[^1].Latest, deciding[^1].Id, Act: null);
        }

        return [.. found.Take(count)];
    }

    private async Task<LedgerSql> AskAsync(
        LedgerSql sql,
        DuplicateFilters filters,
        PageEnd? from,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        sql.And(
            filters.State is DuplicateState.Accepted ? "ledger.aside = 'copy'" : "ledger.distinct_from is not null"
        );
        if (filters.Type.Count > 0)
            sql.And("ledger.type = any(?)", [filters.Type.ToArray()]);
        await filtering.AddAsync(sql, new() { Country = filters.Country }, asOf, cancellation);
        if (from is not null)
            sql.And($"(ledger.latest, ledger.development) {(from.Act is null ? "<" : "<=")} (?, ?)", from.Day, from.Id);
        return sql.Then("order by ledger.latest desc, ledger.development desc limit ?", Most);
    }

    private static IEnumerable<Link> LinksOf(Compared one, DuplicateFilters filters) =>
        one
            .Read.View.Links.Where(link => link.Relation == RelationOf(filters.State))
            .Where(link => filters.Development is not { } wanted || one.Id == wanted || link.To == wanted)
            .DistinctBy(link => link.To)
            .OrderByDescending(link => $"{link.To}", StringComparer.Ordinal);

    /// <summary>The relation by which a decision is recorded.</summary>
    internal static LinkRelation RelationOf(DuplicateState state) =>
        state is DuplicateState.Accepted ? LinkRelation.DuplicateOf : LinkRelation.DistinctFrom;

    private static bool IsBehind(Compared one, Link link, PageEnd? after) =>
        after?.Act is not { } act || one.Id != after.Id || string.CompareOrdinal($"{link.To}", act) < 0;

    private static PageEnd EndOf(Compared one, Link link) => new(one.Latest, one.Id, $"{link.To}");

    private static AlikePair Item(Compared one, Link link, Compared? other, DuplicateState state)
    {
        var verdict = other is null ? new(Strength: null, []) : Judge.On(one, other);
        return new(
            state,
            one.Kind.Name,
            one.Read.View,
            other?.Read.View,
            verdict.Strength,
            verdict.Reasons,
            other is null ? [] : Differences.Between(one.Read.View, other.Read.View),
            new(one.Id, link.Event, link.Reason)
        );
    }
}
