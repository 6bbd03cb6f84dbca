using DiplomacyTracker.Ledger;
using MediatR;

namespace DiplomacyTracker.Replay;

/// <summary>How things came to be known, or to be recorded, step by step.</summary>
/// <param name="Span">Along which axis, from where to where.</param>
/// <param name="Filters">Of which developments.</param>
/// <param name="Axes">From where; along the axis of the replay it is the last moment that may be told.</param>
/// <param name="Page">Which part.</param>
public sealed record ReadReplay(ReplaySpan Span, ReplayFilters Filters, Axes Axes, PageAsked Page)
    : IRequest<Page<ReplayStep>>;

/// <summary>The axis that moves while the other one stands still.</summary>
public enum ReplayAxis
{
    /// <summary>K moves: what became publicly known, by all that is recorded.</summary>
    Known,

    /// <summary>R moves: what was recorded, and what it changed.</summary>
    Recorded,
}

/// <summary>A stretch of an axis, with both its ends.</summary>
/// <param name="Axis">Which.</param>
/// <param name="From">An instant; or, along the log, a position. Left out: the beginning.</param>
/// <param name="To">Likewise. Left out: the vantage.</param>
/// <param name="After">Behind this step.</param>
/// <param name="Day">V, the same for all steps; left out: each is told on the day of its knownAt.</param>
public sealed record ReplaySpan(ReplayAxis Axis, RecordedAt? From, RecordedAt? To, StepId? After, DateOnly? Day);

/// <summary>Which developments: each one given must hold of what is seen before the step or after it.</summary>
public sealed record ReplayFilters
{
    /// <summary>A country that has a part in it.</summary>
    public string? Country { get; init; }

    /// <summary>Two countries on opposite sides of it; what is linked to such a development is told as its context.</summary>
    public (string One, string Other)? Pair { get; init; }

    /// <summary>A person who has a part in it: a name in any spelling known, or a person's id.</summary>
    public string? Person { get; init; }

    /// <summary>One development.</summary>
    public Guid? Development { get; init; }

    /// <summary>Developments of one of these kinds.</summary>
    public IReadOnlyList<string> Type { get; init; } = [];
}
