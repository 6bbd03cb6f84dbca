using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Developments;

/// <summary>How a condition turned out. Until then, what hangs on it is shown and not counted.</summary>
public sealed record ResolveCondition<TState> : Command<TState>
    where TState : IDevelopment<TState>
{
    /// <summary>Met, failed or moot.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The condition's number.</summary>
    internal int Number { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<TState> story)
    {
        if (Outcome is Outcome.Open)
            throw new RefusedException("unknown-value", "A condition resolves to met, failed or moot.", "outcome");
        if (story.Dossier.Condition(Number) is not { } condition)
            throw new RefusedException(
                "unknown-condition",
                $"No condition {Number} was known at {story.Report.KnownAt:u}.",
                "conditions"
            );

        var before = story.Last<ConditionResolved>(resolved => resolved.Number == Number);
        return before is not null && condition.Outcome == Outcome
            ? story.AlreadySo(before.Id)
            : [new ConditionResolved(story.Report, Number, Outcome)];
    }
}
