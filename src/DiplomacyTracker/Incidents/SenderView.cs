using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Incidents;

/// <summary>One who imposes a sanction, or did.</summary>
/// <param name="Country">Who.</param>
/// <param name="Status">How it stands with them.</param>
/// <param name="On">Since when.</param>
/// <param name="Targets">On whom they impose it.</param>
/// <param name="Measures">What they still impose, as far as that is said.</param>
/// <param name="Reason">Why it stands so, in words.</param>
public sealed record SenderView(
    CountryCode Country,
    SanctionStatus Status,
    EdtfDate On,
    IReadOnlyList<CountryCode> Targets,
    IReadOnlyList<SanctionMeasure> Measures,
    string? Reason
)
{
    /// <summary>Which measures were taken away and not brought back.</summary>
    internal IReadOnlyList<SanctionMeasure> Eased { get; init; } = [];

    /// <summary>Whether it was eased without a word on which measures: what would make it whole again isn't known then.</summary>
    internal bool IsEasedSomehow { get; init; }

    /// <summary>From when on it is to be in force, as long as it is only announced and anybody says.</summary>
    public EdtfDate? InForceFrom { get; init; }

    /// <summary>What it has announced of what is in force: that it will extend, ease or lift it.</summary>
    public IReadOnlyList<ChangeAhead> Ahead { get; init; } = [];

    /// <summary>How it stood before it announced it anew; null where it never had been in force.</summary>
    internal SenderView? Former { get; init; }

    internal bool IsInForce => Status is SanctionStatus.Imposed or SanctionStatus.Eased;

    /// <summary>One of whom nothing was known before that move.</summary>
    internal static SenderView Before(Move move) =>
        new(
            move.By ?? throw new InvalidOperationException("Somebody does it."),
            SanctionStatus.None,
            move.On,
            [],
            [],
            Reason: null
        );

    /// <summary>It announces that it will impose it; what it imposes already, goes on.</summary>
    internal SenderView Announce(Move move, EdtfDate on) =>
        IsInForce
            ? this
            : (Status is SanctionStatus.Announced or SanctionStatus.Postponed ? this : Before(move))
                .More(move)
                .Await(SanctionStatus.Announced, move with { On = on }, move.On) with
            {
                Former = Status is SanctionStatus.Lifted ? this : Former,
            };

    /// <summary>It says otherwise about what it has announced; what it imposes already, goes on.</summary>
    internal SenderView Await(SanctionStatus status, Move move, EdtfDate? from) =>
        IsInForce ? this : To(status, move) with { InForceFrom = from };

    /// <summary>It calls off what it has announced: what had been lifted before that, is lifted.</summary>
    internal SenderView CallOff(Move move) =>
        IsInForce ? this : Former ?? Await(SanctionStatus.Cancelled, move, from: null);

    internal SenderView To(SanctionStatus status, Move move) =>
        this with
        {
            Status = status,
            On = move.On,
            Reason = move.Words,
        };

    /// <summary>Whether one of these two imposes it on the other, or did.</summary>
    internal bool IsBetween(CountryCode one, CountryCode other) =>
        Country == one ? Targets.Contains(other) : Country == other && Targets.Contains(one);

    /// <summary>It is eased: by these measures, or somehow.</summary>
    internal SenderView Less(Move move) =>
        To(SanctionStatus.Eased, move) with
        {
            Measures = [.. Measures.Except(move.Measures)],
            Eased = [.. Eased.Union(move.Measures)],
            IsEasedSomehow = IsEasedSomehow || move.Measures.Count is 0,
        };

    /// <summary>It is imposed with all that was ever taken away.</summary>
    internal SenderView Whole(Move move) =>
        To(SanctionStatus.Imposed, move) with
        {
            Eased = [],
            IsEasedSomehow = false,
        };

    /// <summary>It is extended; what is eased is imposed again once all that was taken away is back.</summary>
    internal SenderView Extended(Move move)
    {
        var more = More(move) with { Eased = [.. Eased.Except(move.Measures)] };
        return Status is not SanctionStatus.Eased ? more with { Reason = move.Words ?? Reason }
            : more is { Eased: [], IsEasedSomehow: false } ? more.Whole(move)
            : more;
    }

    internal SenderView More(Move move) =>
        this with
        {
            Targets = [.. Targets.Union(move.Towards)],
            Measures = [.. Measures.Union(move.Measures)],
        };
}

/// <summary>A change of a sanction in force, announced for a later day.</summary>
/// <param name="Change">What will be done: extended, eased or lifted.</param>
/// <param name="From">From when on; null where it was put off, and nobody says to when.</param>
/// <param name="Targets">On whom further it will be imposed.</param>
/// <param name="Measures">By which measures it will be extended or eased.</param>
public sealed record ChangeAhead(
    MoveKind Change,
    EdtfDate? From,
    IReadOnlyList<CountryCode> Targets,
    IReadOnlyList<SanctionMeasure> Measures
);

/// <summary>Something that doesn't fit what was before it.</summary>
/// <param name="Event">The event that reports it.</param>
/// <param name="Act">What was done.</param>
/// <param name="Message">What doesn't fit, in words.</param>
public sealed record OddMove(Guid Event, string Act, string Message);
