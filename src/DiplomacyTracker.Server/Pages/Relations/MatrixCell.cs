using DiplomacyTracker.Relations;

namespace DiplomacyTracker.Server.Pages.Relations;

/// <summary>What a matrix shows of each pair.</summary>
/// <param name="IsActs">The balance of acts instead of the score.</param>
/// <param name="IsChange">How much that changed, instead of how it is.</param>
public sealed record MatrixShown(bool IsActs, bool IsChange);

/// <summary>A cell of the matrix: a number with its sign and colour, or none.</summary>
/// <param name="Number">What it is, in points or acts; null where there is no number.</param>
/// <param name="Acts">How many acts count between the two.</param>
internal sealed record MatrixCell(decimal? Number, int Acts)
{
    // From how many points, or acts, a colour is stronger.
    private static readonly decimal[] Steps = [0.05m, 2, 6, 12];

    /// <summary>The cell of a pair; null: nothing is recorded of it.</summary>
    public static MatrixCell Of(PairInBrief? pair, MatrixShown shown) =>
        new(Figure(pair, shown), pair?.Counts?.Total ?? 0);

    /// <summary>The class of its colour: h4 for the worst to c4 for the best, n0 for neither, none for no number.</summary>
    public string Colour => ColourOf(Number);

    /// <summary>The class of a number's colour.</summary>
    public static string ColourOf(decimal? number)
    {
        if (number is not { } known)
            return "none";
        var strength = Steps.Count(step => Math.Abs(known) >= step);
        return strength is 0 ? "n0" : $"{(known < 0 ? 'h' : 'c')}{strength}";
    }

    /// <summary>A number with its sign, and the minus of print.</summary>
    public static string Signed(decimal number, IFormatProvider culture) =>
        number switch
        {
            0 => "0",
            _ => (number > 0 ? "+" : "−")
                + Math.Abs(number).ToString(number == decimal.Truncate(number) ? "0" : "0.0", culture),
        };

    private static decimal? Figure(PairInBrief? pair, MatrixShown shown) =>
        (pair, shown) switch
        {
            (null or { NoData: true }, { IsChange: false }) => null,
            (_, { IsActs: true, IsChange: true }) => pair?.Change?.Balance,
            (_, { IsActs: true }) => pair?.Counts?.Balance,
            (_, { IsChange: true }) => Rounded(pair?.Change?.By(score: true)),
            _ => Rounded(pair?.Score?.Points),
        };

    private static decimal? Rounded(decimal? points) => points is { } known ? decimal.Round(known, 1) : null;
}
