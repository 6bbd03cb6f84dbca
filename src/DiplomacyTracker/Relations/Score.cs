namespace DiplomacyTracker.Relations;

/// <summary>A relation as numbers, each way, by rules that are published.</summary>
/// <param name="Methodology">The version of the rules.</param>
/// <param name="HalfLife">After so many days an act counts half.</param>
/// <param name="CutOffDays">Acts older than so many days count no more.</param>
/// <param name="MinimumActs">With fewer acts that count there is no number.</param>
/// <param name="OneToOther">By the acts of the country named first.</param>
/// <param name="OtherToOne">By the acts of the country named second.</param>
/// <param name="Mean">The mean of both ways; left out unless both have a number.</param>
public sealed record Score(
    string Methodology,
    int HalfLife,
    int CutOffDays,
    int MinimumActs,
    ScoreOneWay OneToOther,
    ScoreOneWay OtherToOne,
    decimal? Mean
);

/// <summary>The score of one towards the other.</summary>
/// <param name="Points">The sum of all contributions; left out below the minimum of acts.</param>
/// <param name="Acts">How many acts count.</param>
/// <param name="Reason">Why there is no number: too-few-acts.</param>
/// <param name="Band">How much the number depends on the rules and on single sources.</param>
/// <param name="NewestOn">The day by which the newest act that counts was done for certain.</param>
/// <param name="AgeInDays">How old that is, at least.</param>
/// <param name="Newest">The same as vague as it is known (EDTF).</param>
/// <param name="Aside">How many acts stand aside within the cut-off.</param>
/// <param name="WouldAdd">What those would add, were they confirmed by a source beyond doubt; copies would add nothing.</param>
public sealed record ScoreOneWay(
    decimal? Points,
    int Acts,
    string? Reason,
    Band? Band,
    DateOnly? NewestOn,
    int? AgeInDays,
    EdtfDate? Newest,
    int Aside,
    decimal WouldAdd
);

/// <summary>From where to where the number goes when the rules are turned a little.</summary>
/// <param name="Low">The lowest.</param>
/// <param name="High">The highest.</param>
/// <param name="Turns">Each turn, and the number that it gives.</param>
public sealed record Band(decimal Low, decimal High, IReadOnlyList<BandTurn> Turns);

/// <summary>One turn of the rules.</summary>
/// <param name="What">half-life-halved, half-life-doubled, weights-low, weights-high, without-source-low or without-source-high.</param>
/// <param name="Points">The number then.</param>
/// <param name="Source">Which source was left out.</param>
public sealed record BandTurn(string What, decimal Points, string? Source = null);
