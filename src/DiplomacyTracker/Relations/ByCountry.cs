using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Relations;

/// <summary>Rows of the ledger by development, and developments by each of their countries. Never changes.</summary>
/// <remarks>
/// A development of many countries has dozens of rows, of which one moment sees one: so those in which two countries have a part
/// are found first, and of their rows only where they are seen from is looked at.
/// </remarks>
internal sealed class ByCountry<T>
    where T : IOfSeveral
{
    private readonly Dictionary<Guid, int> places;
    private readonly List<RowsOfOne> developments;
    private readonly Dictionary<string, int[]> lists;

    /// <summary>All rows, each once.</summary>
    public ByCountry(IReadOnlyList<T> all)
        : this([], [], new(StringComparer.Ordinal)) => Add(all);

    private ByCountry(Dictionary<Guid, int> places, List<RowsOfOne> developments, Dictionary<string, int[]> lists) =>
        (this.places, this.developments, this.lists) = (places, developments, lists);

    /// <summary>Whether there is anything of a development.</summary>
    public bool Has(Guid development) => places.ContainsKey(development);

    /// <summary>The same, with all rows of some developments as they are now: the ledger forgets none.</summary>
    public ByCountry<T> With(IReadOnlyList<T> now)
    {
        if (now.Count is 0)
            return this;

        var with = new ByCountry<T>(new(places), [.. developments], new(lists, StringComparer.Ordinal));
        with.Add(now);
        return with;
    }

    /// <summary>What is seen of that in which two countries have a part, and that can't have been over before a day.</summary>
    public IEnumerable<T> Of(string one, string other, AsOf asOf, DateOnly from)
    {
        var (position, known) = (asOf.Position, asOf.KnownAt.UtcDateTime);
        foreach (var place in OfBoth(lists.GetValueOrDefault(one, []), lists.GetValueOrDefault(other, [])))
        {
            var rows = developments[place];
            for (var row = 0; row < rows.Seen.Length; row++)
                if (
                    rows.Seen[row] is var (seen, latest)
                    && seen.IsSeen(position, known)
                    && latest >= from
                    && (rows.IsOfTheSame || Has(rows.Rows[row], one) && Has(rows.Rows[row], other))
                )
                    yield return rows.Rows[row];
        }
    }

    private static bool Has(T row, string country) =>
        row.Countries.AsSpan().BinarySearch(country, StringComparer.Ordinal) >= 0;

    /// <summary>What is in two lists, both in their order.</summary>
    private static IEnumerable<int> OfBoth(int[] these, int[] those)
    {
        for (var (here, there) = (0, 0); here < these.Length && there < those.Length; )
            if (these[here] < those[there])
                here++;
            else if (these[here] > those[there])
                there++;
            else
            {
                yield return these[here++];
                there++;
            }
    }

    private void Add(IReadOnlyList<T> now)
    {
        var added = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var rows in now.GroupBy(row => row.Development))
        {
            if (!places.TryGetValue(rows.Key, out var place))
            {
                places[rows.Key] = place = developments.Count;
                developments.Add(default);
            }

            developments[place] = RowsOfOne.Of([.. rows]);
            foreach (var country in rows.SelectMany(row => row.Countries).Distinct(StringComparer.Ordinal))
                if (added.TryGetValue(country, out var some))
                    some.Add(place);
                else
                    added[country] = [place];
        }

        foreach (var (country, some) in added)
            lists[country] = [.. some.Union(lists.GetValueOrDefault(country, [])).Order()];
    }

    /// <param name="Seen">From where each is seen, and its last possible day.</param>
    /// <param name="Rows">All rows of a development.</param>
    /// <param name="IsOfTheSame">The same countries have a part in each.</param>
    private readonly record struct RowsOfOne((Extent Seen, DateOnly Latest)[] Seen, T[] Rows, bool IsOfTheSame)
    {
        public static RowsOfOne Of(T[] rows) =>
            new(
                [.. rows.Select(row => (row.Seen, row.Latest))],
                rows,
                Array.TrueForAll(rows, row => row.Countries.SequenceEqual(rows[0].Countries, StringComparer.Ordinal))
            );
    }
}

/// <summary>A row of the ledger in which several countries have a part.</summary>
internal interface IOfSeveral
{
    /// <summary>Whose it is.</summary>
    Guid Development { get; }

    /// <summary>From where it is seen.</summary>
    Extent Seen { get; }

    /// <summary>Its last possible day.</summary>
    DateOnly Latest { get; }

    /// <summary>Who stand opposite one another, in alphabetical order.</summary>
    string[] Countries { get; }
}
