namespace DiplomacyTracker.Relations;

/// <summary>How many pairs of countries stand, in a table.</summary>
/// <param name="Items">The pairs, each once, its countries in alphabetical order.</param>
/// <param name="From">Acts are counted from this day on ...</param>
/// <param name="To">... up to this one.</param>
/// <param name="Since">With what it is compared, where that was asked for.</param>
/// <param name="Next">The cursor of the next part; left out at the end.</param>
/// <param name="AsOf">From where.</param>
public sealed record Matrix(
    IReadOnlyList<PairInBrief> Items,
    DateOnly From,
    DateOnly To,
    ComparedWith? Since,
    string? Next,
    AsOf AsOf
)
{
    /// <summary>How many twos of pairs stand in the other order than by the methodology as it is; only where its rules were turned.</summary>
    public int? Flips { get; init; }
}

/// <summary>The other end of a change.</summary>
/// <param name="Axis">Which axis lies between.</param>
/// <param name="ValidAt">V there.</param>
/// <param name="KnownAt">K there.</param>
public sealed record ComparedWith(MatrixAxis Axis, DateOnly ValidAt, DateTimeOffset KnownAt);

/// <summary>The axis along which things change.</summary>
public enum MatrixAxis
{
    /// <summary>V: what the world did between two days, by what is known now.</summary>
    Valid,

    /// <summary>K: what became known meanwhile of the same days.</summary>
    Known,
}

/// <summary>By what pairs are put in order.</summary>
public enum MatrixSort
{
    /// <summary>By the codes of the two.</summary>
    Pair,

    /// <summary>By all acts between them.</summary>
    Total,

    /// <summary>By acts of cooperation.</summary>
    Cooperation,

    /// <summary>By acts of conflict.</summary>
    Conflict,

    /// <summary>By the mean of both ways; where only one way has a number, by that.</summary>
    Score,

    /// <summary>By the change of the score; without scores, by that of the total.</summary>
    Change,
}

/// <summary>Two countries in a line.</summary>
/// <param name="One">The first by its code.</param>
/// <param name="Other">The second.</param>
/// <param name="NoData">True where nothing is recorded of the two over these days; that is not the same as nothing done.</param>
/// <param name="Counts">What they did; left out where nothing is recorded.</param>
/// <param name="Score">That as a number; only where it was asked for and something is recorded.</param>
/// <param name="Change">How much that has changed; only where it was asked for and there is something to compare.</param>
public sealed record PairInBrief(
    CountryCode One,
    CountryCode Other,
    bool? NoData,
    PairCounts? Counts,
    PairScore? Score,
    PairChange? Change
)
{
    /// <summary>Its place by score; only where rules were turned.</summary>
    public PairRank? Rank { get; init; }
}

/// <summary>How often two countries acted towards one another.</summary>
/// <param name="Total">All acts that count; what both did together counts once.</param>
/// <param name="Cooperation">Those of cooperation.</param>
/// <param name="Conflict">Those of conflict.</param>
/// <param name="OneToOther">By the first; left out where nothing is recorded of it.</param>
/// <param name="OtherToOne">By the second; likewise.</param>
public sealed record PairCounts(
    int Total,
    int Cooperation,
    int Conflict,
    CountsOneWay? OneToOther,
    CountsOneWay? OtherToOne
)
{
    /// <summary>Acts of cooperation less acts of conflict.</summary>
    internal int Balance => Cooperation - Conflict;
}

/// <summary>The score of two countries, without its band and reasons: the relation explains it.</summary>
/// <param name="OneToOther">By the acts of the first.</param>
/// <param name="OtherToOne">By the acts of the second.</param>
/// <param name="Mean">The mean of both ways; left out unless both have a number.</param>
public sealed record PairScore(PointsOneWay OneToOther, PointsOneWay OtherToOne, decimal? Mean)
{
    /// <summary>The mean, or the only way that has a number.</summary>
    internal decimal? Points => Mean ?? OneToOther.Points ?? OtherToOne.Points;
}

/// <summary>The score of one towards the other.</summary>
/// <param name="Points">The number; left out below the minimum of acts.</param>
/// <param name="Acts">How many acts count.</param>
/// <param name="Reason">Why there is no number: too-few-acts.</param>
public sealed record PointsOneWay(decimal? Points, int Acts, string? Reason);

/// <summary>How much has changed, from then to now.</summary>
/// <param name="Total">The total of acts.</param>
/// <param name="Balance">Acts of cooperation less acts of conflict: one more threat is -1.</param>
/// <param name="OneToOther">By the first.</param>
/// <param name="OtherToOne">By the second.</param>
/// <param name="Mean">The mean of the scores; left out unless there was one at both ends.</param>
public sealed record PairChange(int Total, int Balance, ChangeOneWay OneToOther, ChangeOneWay OtherToOne, decimal? Mean)
{
    /// <summary>By what changes are put in order: that of the score, or that of the total.</summary>
    internal decimal? By(bool score) => score ? Mean ?? OneToOther.Points ?? OtherToOne.Points : Total;
}

/// <summary>The change in one direction.</summary>
/// <param name="Total">Of the acts.</param>
/// <param name="Balance">Of the acts of cooperation less those of conflict.</param>
/// <param name="Points">Of the score; left out unless there was one at both ends.</param>
public sealed record ChangeOneWay(int Total, int Balance, decimal? Points);
