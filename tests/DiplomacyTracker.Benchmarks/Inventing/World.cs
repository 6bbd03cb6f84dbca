using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Benchmarks.Inventing;

/// <summary>The countries of today, and how often each pair of them has to do with one another.</summary>
/// <remarks>By Zipf's law, so that the busiest pair has about 3 %; the exponent follows from the number of pairs.</remarks>
internal sealed class World
{
    private const double Exponent = 0.79;

    /// <summary>That of the first seed, in which everybody lives who measures.</summary>
    public static World Same { get; } = new(new Random(1));

    private readonly double[] upTo;

    public World(Random chance)
    {
        Countries =
        [
            .. Gazetteer
                .All.Where(country => country.Since is not null && country.Until is null && country.Alpha2 is not null)
                .Select(country => CountryCode.Parse(country.Code)),
        ];
        var ranks = Countries.ToArray();
        chance.Shuffle(ranks);
        ByWeight = ranks;
        // Great powers meet one another most; beyond that it is chance.
        Pairs =
        [
            .. ranks
                .SelectMany(
                    (one, i) =>
                        ranks.Take(i).Select((other, j) => (One: other, Other: one, Weight: (i + 1.0) * (j + 1)))
                )
                .OrderBy(pair => pair.Weight * (0.5 + chance.NextDouble()))
                .Select(pair =>
                    string.CompareOrdinal(pair.One.Value, pair.Other.Value) < 0
                        ? (pair.One, pair.Other)
                        : (pair.Other, pair.One)
                ),
        ];
        upTo = new double[Pairs.Count];
        var sum = 0.0;
        for (var rank = 0; rank < upTo.Length; rank++)
            upTo[rank] = sum += Math.Pow(rank + 1, -Exponent);
    }

    public IReadOnlyList<CountryCode> Countries { get; }

    /// <summary>The same, the weightiest first.</summary>
    public IReadOnlyList<CountryCode> ByWeight { get; }

    /// <summary>All pairs, the busiest first, each in the order of the codes.</summary>
    public IReadOnlyList<(CountryCode One, CountryCode Other)> Pairs { get; }

    public (CountryCode One, CountryCode Other) Busiest => Pairs[0];

    /// <summary>Any of the pairs, the busy no likelier than the others.</summary>
    public (CountryCode One, CountryCode Other) AnyPair(Random chance) => Pairs[chance.Next(Pairs.Count)];

    /// <summary>One of the pairs, the busier the likelier.</summary>
    public (CountryCode One, CountryCode Other) Pair(Random chance)
    {
        var found = Array.BinarySearch(upTo, chance.NextDouble() * upTo[^1]);
        return Pairs[found < 0 ? ~found : found];
    }

    /// <summary>So many different countries, the weightier the likelier.</summary>
    public IReadOnlyList<CountryCode> Some(int count, Random chance)
    {
        var some = new HashSet<CountryCode>();
        while (some.Count < Math.Min(count, Countries.Count))
            some.Add(ByWeight[(int)(Math.Pow(chance.NextDouble(), 1.5) * ByWeight.Count)]);
        return [.. some];
    }
}
