namespace DiplomacyTracker.Relations;

/// <summary>Where a pair stands by its score, the greatest first; equals share a place.</summary>
/// <param name="Place">By the rules that were asked for; left out where it has no score by them.</param>
/// <param name="ByTheRules">By those of the methodology as they are; likewise.</param>
public sealed record PairRank(int? Place, int? ByTheRules)
{
    internal IEnumerable<(int Now, int Then)> Both() => Place is { } now && ByTheRules is { } then ? [(now, then)] : [];
}

/// <summary>What turned rules do to the order of pairs. Pure.</summary>
internal static class Ranking
{
    /// <summary>The same lines with their places.</summary>
    /// <param name="lines">All of them.</param>
    /// <param name="byTheRules">How a pair scores by the rules as they are.</param>
    public static IReadOnlyList<PairInBrief> Of(
        IReadOnlyList<PairInBrief> lines,
        Func<(string One, string Other), PairScore?> byTheRules
    )
    {
        List<decimal?> then = [.. lines.Select(line => byTheRules(($"{line.One}", $"{line.Other}"))?.Points)];
        var (places, untouched) = (Places(lines.Select(line => line.Score?.Points)), Places(then));
        return
        [
            .. lines.Zip(
                then,
                (line, points) => line with { Rank = new(Place(places, line.Score?.Points), Place(untouched, points)) }
            ),
        ];
    }

    /// <summary>How many twos of those that have a score by both rules stand in the other order; null where none was ranked.</summary>
    public static int? Flips(IReadOnlyList<PairInBrief> lines)
    {
        if (!lines.Any(line => line.Rank is not null))
            return null;

        int[] then =
        [
            .. lines
                .Select(line => line.Rank)
                .OfType<PairRank>()
                .SelectMany(rank => rank.Both())
                .Order()
                .Select(both => both.Then),
        ];
        return Inversions(then);
    }

    /// <summary>How many numbers stand before a smaller one: counted in a tree of sums, since there are pairs by the ten thousand.</summary>
    private static int Inversions(IReadOnlyCollection<int> numbers)
    {
        var (sums, seen, inversions) = (new int[numbers.DefaultIfEmpty().Max() + 1], 0, 0);
        foreach (var number in numbers)
        {
            inversions += seen++;
            for (var at = number; at > 0; at -= at & -at)
                inversions -= sums[at];
            for (var at = number; at < sums.Length; at += at & -at)
                sums[at]++;
        }

        return inversions;
    }

    private static int? Place(Dictionary<decimal, int> places, decimal? points) =>
        points is { } number ? places[number] : null;

    private static Dictionary<decimal, int> Places(IEnumerable<decimal?> points)
    {
        var places = new Dictionary<decimal, int>();
        foreach (var (index, number) in points.OfType<decimal>().OrderDescending().Index())
            places.TryAdd(number, index + 1);
        return places;
    }
}
