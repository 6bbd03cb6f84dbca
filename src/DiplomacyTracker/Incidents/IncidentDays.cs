using DiplomacyTracker.Developments;

namespace DiplomacyTracker.Incidents;

public sealed partial record Incident
{
    /// <summary>How it stood on a day.</summary>
    internal IncidentState At(DateOnly day) => After(step => step.On.HasOccurredBy(day));

    /// <summary>How it stands by all that is known.</summary>
    internal IncidentState Latest() => At(DateOnly.MaxValue);

    /// <summary>The same for decisions about a day: what was to come after it, needn't have come.</summary>
    internal IncidentState Before(DateOnly day) => After(step => !step.IsLater || step.On.OccurredOn() <= day);

    /// <inheritdoc />
    /// <remarks>A sanction that is announced is in force by itself some day. What is done may be of tomorrow already, where it is done.</remarks>
    public DateOnly ReadOn(DateOnly known) =>
        HistoryDay.Of(
            known,
            Moves
                .SelectMany(Step.Of)
                .Where(step => !step.IsLater)
                .Select(step => step.On)
                .Concat(Attributions.Select(claim => claim.On))
        );

    /// <inheritdoc />
    public IEnumerable<DateOnly> Turns() =>
        Moves
            .SelectMany(Step.Of)
            .Select(step => step.On)
            .Concat(Attributions.Select(claim => claim.On))
            .Select(on => on.OccurredOn());

    /// <summary>When it took place; of what goes on, since when until when.</summary>
    internal EdtfDate? Occurs()
    {
        var latest = Latest();
        var first = Report?.Occurs ?? InForceFrom(latest);
        return latest.Status switch
        {
            _ when first is null => null,
            IncidentStatus.Ongoing or IncidentStatus.Eased => EdtfDate.Span(first.Start(), null) ?? first,
            IncidentStatus.Resolved or IncidentStatus.Lifted => EdtfDate.Span(first.Start(), latest.Since?.End())
                ?? first,
            _ => first,
        };
    }

    /// <summary>How sure it is: what is reported to be in force is no rumour any more.</summary>
    internal Certainty? Certainty() =>
        Moves.Any(move => move.What is MoveKind.InForce)
            ? DiplomacyTracker.Certainty.Certain
            : Report?.Certainty ?? Sanction?.Certainty;

    /// <summary>Since when a sanction is in force; as long as it never is, since when it was to be.</summary>
    private EdtfDate? InForceFrom(IncidentState latest) =>
        Sanction is not { Announced: not null } announced
            ? Sanction?.On
            : latest
                .Begun.Where(begun => begun.Move.What is MoveKind.Imposed or MoveKind.Joined)
                .Select(begun => begun.On)
                .Concat(Moves.Where(move => move is { What: MoveKind.Joined, Announced: null }).Select(move => move.On))
                .OrderBy(on => on.Earliest)
                .ThenBy(on => on.Latest)
                .ThenBy(on => on.Text, StringComparer.Ordinal)
                .FirstOrDefault()
                ?? announced.On;

    private IncidentState After(Func<Step, bool> hasOccurred) =>
        Moves
            .SelectMany(Step.Of)
            .Where(hasOccurred)
            .Order(Step.InWorldOrder)
            .Aggregate(IncidentState.Before, (state, step) => state.Then(step));
}
