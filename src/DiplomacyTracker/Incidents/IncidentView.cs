using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Incidents;

/// <summary>An incident as a reader sees it.</summary>
public sealed record IncidentView : DevelopmentView
{
    internal IncidentView(IncidentStatus status, EdtfDate? occurs)
        : base("incident", Kebab.Of(status), occurs) { }

    /// <summary>What sort of incident it is.</summary>
    public IncidentKind Kind { get; init; }

    /// <summary>Since when it has had its status.</summary>
    public EdtfDate? Since { get; init; }

    /// <summary>Who did it, where that is beyond dispute.</summary>
    public IReadOnlyList<Party> Actors { get; init; } = [];

    /// <summary>Who was said to have done it by that day.</summary>
    public IReadOnlyList<Attribution> Attributions { get; init; } = [];

    /// <summary>Towards whom it was first of all.</summary>
    public IReadOnlyList<CountryCode> Targets { get; init; } = [];

    /// <summary>Who is touched by it, and neither acts nor is acted towards.</summary>
    public IReadOnlyList<CountryCode> Affected { get; init; } = [];

    /// <summary>Of a sanction: who had imposed it by that day, and how it stood with them.</summary>
    public IReadOnlyList<SenderView> Senders { get; init; } = [];

    /// <summary>What it amounts to, as said or as its kind has it.</summary>
    public Plover? Act { get; init; }

    /// <summary>The class of that act: in word or deed, with or against.</summary>
    public Quad? Quad => Act?.Quad();

    /// <summary>Where, as written.</summary>
    public string? Place { get; init; }

    /// <summary>What happened, in words of the record.</summary>
    public string? Summary { get; init; }

    /// <summary>Who was hurt, as written.</summary>
    public string? Casualties { get; init; }

    /// <summary>What more was done by that day, in the order in which it was.</summary>
    public IReadOnlyList<FurtherAct> Acts { get; init; } = [];

    /// <summary>How sure its sources are.</summary>
    public Certainty? Certainty { get; init; }

    /// <summary>How it was resolved, if it was by that day.</summary>
    public string? Outcome { get; init; }

    /// <summary>Hangs on a condition that is not met: shown, and not counted.</summary>
    public bool Conditional { get; init; }

    /// <summary>What doesn't fit what was before it.</summary>
    public IReadOnlyList<OddMove> Conflicts { get; init; } = [];

    /// <summary>Who acts towards whom by that day; of a sanction, as long as it is in force with the sender.</summary>
    internal IReadOnlyList<(CountryCode Actor, CountryCode Target)> Between { get; init; } = [];

    internal override bool Binds(CountryCode one, CountryCode other) => IsBetween(one, other);

    internal override EndBetween? EndedBetween(CountryCode one, CountryCode other) =>
        !IsBetween(one, other)
        && Senders
            .Where(sender => sender.Status is SanctionStatus.Lifted && sender.IsBetween(one, other))
            .MaxBy(sender => sender.On.OccurredOn())
            is { } last
            ? new(Kebab.Of(last.Status), last.Country, last.On)
            : null;

    internal override bool WillHold => Status is "announced" or "postponed";

    /// <summary>A sanction that one of these two has announced, or put off, and that is not in force with it.</summary>
    internal override bool? Awaits(CountryCode one, CountryCode other) =>
        !IsBetween(one, other)
        && Senders.Any(sender =>
            sender.Status is SanctionStatus.Announced or SanctionStatus.Postponed && sender.IsBetween(one, other)
        );

    private bool IsBetween(CountryCode one, CountryCode other) =>
        Between.Contains((one, other)) || Between.Contains((other, one));
}

public sealed partial record Incident
{
    /// <inheritdoc />
    public IEnumerable<Stance> Stances(IEnumerable<DateOnly> days) => days.Select(day => Stance.Of(At(day).Status));

    /// <inheritdoc />
    public DevelopmentView View(Dossier dossier, DateOnly day)
    {
        var state = At(day);
        return new IncidentView(state.Status, Occurs())
        {
            Kind = Sort(),
            Since = state.Since,
            Actors = Report?.Actors ?? [],
            Attributions = [.. Attributions.Where(claim => claim.On.HasOccurredBy(day))],
            Targets = Report?.Targets ?? Sanction?.Targets ?? [],
            Affected = Report?.Affected ?? [],
            Senders = [.. state.Senders.Select(sender => sender with { Ahead = [.. state.Ahead(sender.Country)] })],
            Act = Amounts(),
            Place = Report?.Place,
            Summary = Report?.Summary ?? Sanction?.Summary,
            Casualties = Report?.Casualties,
            Acts = [.. Further(day)],
            Certainty = Certainty(),
            Outcome = state.Outcome,
            Conditional = IsConditional(dossier),
            Conflicts = state.Conflicts,
            Between = [.. Sanction is null ? Sides(day) : InForceBetween(state)],
        };
    }

    private IEnumerable<FurtherAct> Further(DateOnly day) =>
        Moves
            .Where(move => move.What is MoveKind.Continued && move.On.HasOccurredBy(day))
            .Order(Move.InWorldOrder)
            .Select(move => new FurtherAct(move.Event, move.By, Towards(move), move.Act, move.On, move.Words));

    private static IEnumerable<(CountryCode, CountryCode)> InForceBetween(IncidentState state) =>
        from sender in state.Senders
        where sender.IsInForce
        from target in sender.Targets
        select (sender.Country, target);

    private bool IsConditional(Dossier dossier) =>
        HangsOn.Any(number => dossier.Condition(number) is { Outcome: Outcome.Open or Outcome.Failed });
}
