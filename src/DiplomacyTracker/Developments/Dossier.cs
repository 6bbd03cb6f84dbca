namespace DiplomacyTracker.Developments;

/// <summary>What is known about a development of whatever kind: who says so, on what it hangs, what it has to do with.</summary>
public sealed record Dossier
{
    /// <summary>Nothing is known yet.</summary>
    public static readonly Dossier Empty = new();

    /// <summary>Since when it is known; null before.</summary>
    public DateTimeOffset? KnownSince { get; init; }

    /// <summary>When something was last said about it.</summary>
    public DateTimeOffset? LastKnownAt { get; init; }

    /// <summary>Who says what, each publication once, in the order in which it became known.</summary>
    public IReadOnlyList<Citation> Sources { get; init; } = [];

    /// <summary>On what it, or a part of it, hangs; by number.</summary>
    public IReadOnlyList<NumberedCondition> Conditions { get; init; } = [];

    /// <summary>What it has to do with other developments.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>What sources say otherwise than what is shown; of planned dates their kind remembers it itself.</summary>
    public IReadOnlyList<FieldClaim> Otherwise { get; init; } = [];

    /// <summary>How many sources that don't copy one another still say so.</summary>
    public int IndependentOrigins() =>
        Sources
            .Where(citation => !citation.Withdrawn)
            .Select(citation => citation.Source.OriginKey())
            .Distinct(StringComparer.Ordinal)
            .Count();

    /// <summary>The condition of that number, if it is seen.</summary>
    public NumberedCondition? Condition(int? number) =>
        Conditions.FirstOrDefault(condition => condition.Number == number);

    /// <summary>Works one more fact in, without its sources. Where we erred, nothing became known: such a retraction leaves no trace.</summary>
    internal Dossier With(Seen seen)
    {
        if (seen.Fact is Retracted { Scope: Scope.Record })
            return this;
        if (seen.Fact is Linked { Scope: Scope.Record } ours)
            return seen.IsTold ? this with { Links = [.. Links, LinkOf(seen, ours)] } : this;

        var next = this with
        {
            KnownSince = KnownSince ?? seen.KnownAt,
            LastKnownAt = seen
                .Reports.Select(support => support.Report.KnownAt)
                .Prepend(LastKnownAt ?? seen.KnownAt)
                .Max(),
        };
        next = seen.Fact switch
        {
            Linked linked when seen.IsTold => next with { Links = [.. Links, LinkOf(seen, linked)] },
            ConditionResolved resolved when seen.IsTold => next with
            {
                Conditions =
                [
                    .. Conditions.Select(condition =>
                        condition.Number == resolved.Number ? condition with { Outcome = resolved.Outcome } : condition
                    ),
                ],
            },
            var fact when Citations.Cites(fact) && FieldClaim.Of(seen) is { Count: > 0 } claims => next with
            {
                Otherwise = [.. Otherwise, .. claims],
            },
            _ => next,
        };

        return seen.Fact is IConditional conditional && seen.IsTold
            ? next with
            {
                Conditions =
                [
                    .. next.Conditions,
                    .. conditional.Conditions.Select(
                        (condition, index) =>
                            new NumberedCondition(
                                seen.FirstCondition + index,
                                condition.Text,
                                condition.DependsOn,
                                Outcome.Open,
                                seen.Id
                            )
                    ),
                ],
            }
            : next;
    }

    private static Link LinkOf(Seen seen, Linked linked) => new(seen.Id, linked.Relation, linked.To, linked.Reason);
}

/// <summary>A condition with the number by which it is resolved.</summary>
public sealed record NumberedCondition(int Number, string Text, Dependency? DependsOn, Outcome Outcome, Guid Event)
{
    /// <summary>Whether what hangs on it counts.</summary>
    public bool IsMet() => Outcome is Outcome.Met;
}

/// <summary>What a development has to do with another.</summary>
/// <param name="Event">The event that said so.</param>
/// <param name="Relation">What it has to do with it.</param>
/// <param name="To">The other development's id.</param>
/// <param name="Reason">Why, where somebody said so.</param>
public sealed record Link(Guid Event, LinkRelation Relation, Guid To, string? Reason = null);
