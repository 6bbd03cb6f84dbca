using DiplomacyTracker.Countries;
using DiplomacyTracker.Relations;
using DiplomacyTracker.Server.Pages.Relations;

namespace DiplomacyTracker.Server.Pages.Network;

/// <summary>Two countries that have to do with each other.</summary>
/// <param name="One">The code of the first.</param>
/// <param name="Other">The code of the second.</param>
/// <param name="Acts">How many acts count between them.</param>
/// <param name="Number">Their balance or score; null where there is no number.</param>
/// <param name="Colour">The class of its colour.</param>
public sealed record Tie(string One, string Other, int Acts, decimal? Number, string Colour)
{
    /// <summary>"close" above zero, "strained" below it, else "even": each has a colour, a dash and a sign of its own.</summary>
    public string Kind =>
        Number switch
        {
            > 0 => "close",
            < 0 => "strained",
            _ => "even",
        };

    /// <summary>The sign that stands on it.</summary>
    public string Sign =>
        Number switch
        {
            > 0 => "+",
            < 0 => "−",
            _ => "=",
        };

    /// <summary>How broad it is drawn: by the order of magnitude of its acts.</summary>
    public double Width => Math.Min(9, Math.Round(1.5 + 1.3 * Math.Log2(Math.Max(Acts, 1)), 1));

    /// <summary>The tie of a pair; null where no act counts.</summary>
    internal static Tie? Of(PairInBrief pair, MatrixShown shown) =>
        MatrixCell.Of(pair, shown) is { Acts: > 0 } cell
            ? new(pair.One.Value, pair.Other.Value, cell.Acts, cell.Number, cell.Colour)
            : null;
}

/// <summary>Some ties and the countries at their ends, each with its place.</summary>
/// <param name="Ties">The strongest first.</param>
/// <param name="Countries">By region, then by code.</param>
/// <param name="Spots">Where each of the countries stands.</param>
public sealed record Web(IReadOnlyList<Tie> Ties, IReadOnlyList<string> Countries, IReadOnlyList<Spot> Spots)
{
    /// <summary>More than so many countries are a tangle.</summary>
    public const int MostCountries = 32;

    /// <summary>The first so many ties, as far as their countries find room, around a country or freely.</summary>
    public static Web Of(IEnumerable<Tie> all, int most, string? centre)
    {
        var (ties, countries) = (new List<Tie>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var tie in all)
        {
            var missing = (countries.Contains(tie.One) ? 0 : 1) + (countries.Contains(tie.Other) ? 0 : 1);
            if (ties.Count == most || countries.Count + missing > MostCountries)
                continue;
            ties.Add(tie);
            countries.UnionWith([tie.One, tie.Other]);
        }

        IReadOnlyList<string> ordered =
        [
            .. countries
                .OrderBy(code => Gazetteer.Find(code)?.Region ?? "", StringComparer.Ordinal)
                .ThenBy(code => code, StringComparer.Ordinal),
        ];
        var places = ordered.Select((code, index) => (code, index)).ToDictionary(StringComparer.Ordinal);
        return new(
            ties,
            ordered,
            centre is not null && places.TryGetValue(centre, out var middle)
                ? NetworkLayout.Around(ordered.Count, middle)
                : NetworkLayout.Free(
                    ordered.Count,
                    [.. ties.Select(tie => new Pull(places[tie.One], places[tie.Other], Strength(tie)))]
                )
        );
    }

    /// <summary>Where a country stands.</summary>
    public Spot At(string code) => Spots[Countries.TakeWhile(one => one != code).Count()];

    /// <summary>Who is close stands closer together than who is strained.</summary>
    private static double Strength(Tie tie) =>
        tie.Kind switch
        {
            "close" => 1.3,
            "strained" => 0.6,
            _ => 1,
        };
}
