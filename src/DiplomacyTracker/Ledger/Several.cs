namespace DiplomacyTracker.Ledger;

/// <summary>Whatever has more than two countries in it, as of an edition of the ledger: found for a pair without asking PostgreSQL.</summary>
/// <remarks>
/// There are few of them, and each belongs to thousands of pairs: so they are found by one country, and looked through for
/// the other. Nothing of what is here changes for positions up to that of the edition.
/// </remarks>
internal sealed class Several
{
    private readonly Dictionary<string, List<SeveralRow>> byCountry = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, IReadOnlyList<SeveralRow>> rows;

    /// <summary>All rows, as they were when the ledger had reached at least that edition.</summary>
    public Several(LedgerEdition edition, IEnumerable<SeveralRow> all)
    {
        Edition = edition;
        rows = all.GroupBy(row => row.Development)
            .ToDictionary(one => one.Key, IReadOnlyList<SeveralRow> (one) => [.. one]);
        foreach (var row in rows.Values.SelectMany(one => one))
        foreach (var country in row.Countries)
        {
            if (!byCountry.TryGetValue(country, out var some))
                byCountry[country] = some = [];
            some.Add(row);
        }
    }

    private Several(LedgerEdition edition, Several same) =>
        (Edition, byCountry, rows) = (edition, same.byCountry, same.rows);

    /// <summary>Of which edition.</summary>
    public LedgerEdition Edition { get; }

    /// <summary>Whether a development is among them, seen or not.</summary>
    public bool Has(Guid development) => rows.ContainsKey(development);

    /// <summary>The same, with some developments as they are now.</summary>
    public Several With(LedgerEdition edition, IReadOnlySet<Guid> changed, IReadOnlyList<SeveralRow> now) =>
        now.Count is 0 && !changed.Any(rows.ContainsKey)
            ? new(edition, this)
            : new(edition, rows.Where(one => !changed.Contains(one.Key)).SelectMany(one => one.Value).Concat(now));

    /// <summary>What is seen of those in which both have a part.</summary>
    public IEnumerable<SeveralRow> Of(string one, string other, AsOf asOf)
    {
        var (some, missing) = (Of(one), other);
        if (Of(other) is var fewer && fewer.Count < some.Count)
            (some, missing) = (fewer, one);
        return some.Where(row => row.IsSeen(asOf) && row.Has(missing));
    }

    private IReadOnlyList<SeveralRow> Of(string country) =>
        byCountry.TryGetValue(country, out var some) ? some : [];
}
