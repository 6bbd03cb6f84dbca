namespace DiplomacyTracker.Relations;

/// <summary>Rows of the ledger by each of their countries, in the order of their days. Never changes.</summary>
internal sealed class ByCountry<T>
{
    private readonly Func<T, Guid> development;
    private readonly Func<T, IReadOnlyList<string>> countries;
    private readonly Func<T, DateOnly> day;
    private readonly Dictionary<string, IReadOnlyList<T>> lists;
    private readonly Dictionary<Guid, IReadOnlyList<T>> byDevelopment;

    /// <summary>All rows.</summary>
    /// <param name="development">Whose each is.</param>
    /// <param name="countries">Who is in it.</param>
    /// <param name="day">Where it stands in order.</param>
    /// <param name="all">Each once.</param>
    public ByCountry(
        Func<T, Guid> development,
        Func<T, IReadOnlyList<string>> countries,
        Func<T, DateOnly> day,
        IEnumerable<T> all
    )
        : this(development, countries, day, [], [], all) { }

    private ByCountry(
        Func<T, Guid> development,
        Func<T, IReadOnlyList<string>> countries,
        Func<T, DateOnly> day,
        Dictionary<string, IReadOnlyList<T>> lists,
        Dictionary<Guid, IReadOnlyList<T>> byDevelopment,
        IEnumerable<T> more
    )
    {
        (this.development, this.countries, this.day) = (development, countries, day);
        (this.lists, this.byDevelopment) = (lists, byDevelopment);
        var added = more.ToList();
        foreach (var one in added.GroupBy(development))
            byDevelopment[one.Key] = [.. one];
        foreach (
            var one in added
                .SelectMany(row => countries(row).Select(country => (country, row)))
                .GroupBy(one => one.country, StringComparer.Ordinal)
        )
            lists[one.Key] =
            [
                .. lists.GetValueOrDefault(one.Key, []).Concat(one.Select(pair => pair.row)).OrderBy(day),
            ];
    }

    /// <summary>Whether there is anything of a development.</summary>
    public bool Has(Guid one) => byDevelopment.ContainsKey(one);

    /// <summary>The same, with some developments as they are now.</summary>
    public ByCountry<T> With(IReadOnlySet<Guid> changed, IReadOnlyList<T> now)
    {
        var gone = changed.Where(Has).SelectMany(one => byDevelopment[one]).ToList();
        if (gone.Count is 0 && now.Count is 0)
            return this;

        var left = new Dictionary<string, IReadOnlyList<T>>(lists, StringComparer.Ordinal);
        foreach (var country in gone.SelectMany(countries).Distinct(StringComparer.Ordinal))
            left[country] = [.. lists[country].Where(row => !changed.Contains(development(row)))];
        var others = new Dictionary<Guid, IReadOnlyList<T>>(byDevelopment);
        foreach (var one in changed)
            others.Remove(one);
        return new(development, countries, day, left, others, now);
    }

    /// <summary>The shorter of the lists of two countries, and the one whose list it isn't.</summary>
    public (IReadOnlyList<T> Some, string Missing) OfEither(string one, string other)
    {
        var (these, those) = (lists.GetValueOrDefault(one, []), lists.GetValueOrDefault(other, []));
        return these.Count <= those.Count ? (these, other) : (those, one);
    }

    /// <summary>The first place from which on all are so; how many there are, where none is.</summary>
    public static int First(IReadOnlyList<T> rows, Func<T, bool> isSo)
    {
        var (from, to) = (0, rows.Count);
        while (from < to)
            if ((from + to) / 2 is var middle && isSo(rows[middle]))
                to = middle;
            else
                from = middle + 1;
        return from;
    }
}
