using System.Globalization;
using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Relations;

/// <summary>The rules by which a relation is put into a number, published as docs/methodology.md and /api/methodology.</summary>
/// <param name="Version">Its name.</param>
/// <param name="HalfLife">After so many days an act counts half.</param>
/// <param name="CutOff">After so many half-lives an act counts no more.</param>
/// <param name="MinimumActs">With fewer acts that count there is no number: no data is not neutral.</param>
/// <param name="Window">Acts are counted over so many days up to the day.</param>
/// <param name="Reliabilities">What the reliability of a source counts, of one.</param>
/// <param name="Credibilities">What the credibility of what it says counts, of one.</param>
/// <param name="Ungraded">What a source counts that nobody graded, for those who ask to have it counted.</param>
/// <param name="Weights">What each act weighs.</param>
public sealed record Methodology(
    string Version,
    int HalfLife,
    int CutOff,
    int MinimumActs,
    int Window,
    IReadOnlyDictionary<string, decimal> Reliabilities,
    IReadOnlyDictionary<int, decimal> Credibilities,
    decimal Ungraded,
    IReadOnlyList<Weight> Weights
)
{
    /// <summary>The one in use.</summary>
    public static Methodology Current { get; } = Made(Vantages.Methodology, Read("weights-1.csv"));

    /// <summary>All that are published, the one in use first; see <see cref="Vantages.Methodologies"/>.</summary>
    /// <remarks>
    /// The second is the first with the weights of Goldstein (1992) wherever CAMEO has a code: to compare with what was
    /// published by them. It rewards announcements, which is why it is not the one in use.
    /// </remarks>
    public static IReadOnlyList<Methodology> All { get; } =
    [
        Current,
        Made(
            Vantages.Methodologies[1],
            Current.Weights.Select(weight =>
                weight.Goldstein is { } points ? weight with { Points = points, Note = null } : weight
            )
        ),
    ];

    /// <summary>The one of that version.</summary>
    public static Methodology Of(string version) => All.Single(one => one.Version == version);

    private readonly Dictionary<(string, Plover), Weight> byAct = Weights.ToDictionary(weight =>
        (weight.Act, weight.Plover)
    );

    /// <summary>What an act weighs: its own row, or that of its PLOVER code for acts of any kind.</summary>
    /// <param name="act">As "visit/held".</param>
    /// <param name="plover">What it amounts to.</param>
    public Weight WeightOf(string act, Plover plover) =>
        byAct.TryGetValue((act, plover), out var own) ? own : byAct[(Weight.AnyAct, plover)];

    /// <summary>What a source counts, of one; null where nobody graded it. Of two grades the mean, of one that one.</summary>
    /// <remarks>
    /// The two grades are no independent measurements (Baker and others 1968: 87 % of ratings lie on the diagonal), so
    /// multiplying them would take the same doubt off twice.
    /// </remarks>
    public decimal? CredibilityOf(Source source) =>
        (
            Reliabilities.TryGetValue($"{source.Reliability}", out var of),
            Credibilities.TryGetValue(source.Credibility, out var what)
        ) switch
        {
            (true, true) => (of + what) / 2,
            (true, false) => of,
            (false, true) => what,
            _ => null,
        };

    private static Methodology Made(string version, IEnumerable<Weight> weights) =>
        new(
            version,
            HalfLife: 180,
            CutOff: 4,
            MinimumActs: 5,
            Window: 365,
            new Dictionary<string, decimal>(StringComparer.Ordinal)
            {
                ["A"] = 1.0m,
                ["B"] = 0.8m,
                ["C"] = 0.6m,
                ["D"] = 0.4m,
                ["E"] = 0.2m,
            },
            new Dictionary<int, decimal>
            {
                [1] = 1.0m,
                [2] = 0.8m,
                [3] = 0.6m,
                [4] = 0.4m,
                [5] = 0.2m,
            },
            Ungraded: 0.5m,
            [.. weights]
        );

    private static IReadOnlyList<Weight> Read(string name) =>
        [.. Resources.Lines(name).Skip(1).Select(line => line.Split(',', 6)).Select(Weight.Of)];
}

/// <summary>What an act weighs in the score.</summary>
/// <param name="Act">Of which kind and what was done, as "visit/held"; * for acts of any kind.</param>
/// <param name="Plover">What it amounts to.</param>
/// <param name="Points">For the full act, of today, by a source beyond doubt.</param>
/// <param name="Cameo">The nearest code of CAMEO, if there is one.</param>
/// <param name="Goldstein">What Goldstein's scale gives for that code.</param>
/// <param name="Note">Why ours departs from it.</param>
public sealed record Weight(string Act, Plover Plover, decimal Points, string? Cameo, decimal? Goldstein, string? Note)
{
    internal const string AnyAct = "*";

    internal static Weight Of(string[] cells) =>
        new(
            cells[0],
            Platform.Kebab.Parse<Plover>(cells[1]),
            decimal.Parse(cells[2], CultureInfo.InvariantCulture),
            cells[3].Length > 0 ? cells[3] : null,
            cells[4].Length > 0 ? decimal.Parse(cells[4], CultureInfo.InvariantCulture) : null,
            cells[5].Length > 0 ? cells[5] : null
        );
}
