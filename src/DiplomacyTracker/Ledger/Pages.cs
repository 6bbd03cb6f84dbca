namespace DiplomacyTracker.Ledger;

/// <summary>A part of a list.</summary>
/// <param name="Items">At most as many as asked for.</param>
/// <param name="Next">The cursor of the next part; left out at the end. It fixes the vantage and the filters.</param>
/// <param name="AsOf">From where.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next, AsOf AsOf);

/// <summary>Where a page ends: everything behind it comes later.</summary>
/// <param name="Day">By which the list is ordered.</param>
/// <param name="Id">Of the development, which decides where days are equal.</param>
/// <param name="Act">Of acts: which.</param>
/// <param name="Rank">Of what was searched for: how well it fits, which comes first.</param>
public sealed record PageEnd(DateOnly Day, Guid Id, string? Act = null, float? Rank = null);

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Limit">At most so many items.</param>
/// <param name="After">Behind this one.</param>
/// <param name="Parameters">What was asked for at first, to be carried on in the cursor.</param>
public sealed record PageAsked(int Limit, PageEnd? After, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>The address of the list, to be carried on in the cursor.</summary>
    public string? List { get; init; }

    /// <summary>Cuts off the one item too many, by which we know that there are more.</summary>
    internal Page<T> Cut<T>(IReadOnlyList<(PageEnd End, T Item)> rows, AsOf asOf) =>
        new(
            [.. rows.Take(Limit).Select(row => row.Item)],
            rows.Count > Limit ? new Cursor(asOf, Parameters, rows[Limit - 1].End) { List = List }.Written() : null,
            asOf
        );
}
