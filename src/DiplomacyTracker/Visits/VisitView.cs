namespace DiplomacyTracker.Visits;

/// <summary>A visit as a reader sees it.</summary>
public sealed record VisitView : PlannedView
{
    internal VisitView(PlanState state, EdtfDate? occurs)
        : base("visit", state, occurs) { }

    /// <summary>Who goes.</summary>
    public Party? Visitor { get; init; }

    /// <summary>Where to; of several legs the first.</summary>
    public Place? Host { get; init; }

    /// <summary>Where to, one after another.</summary>
    public IReadOnlyList<LegView> Legs { get; init; } = [];

    /// <summary>Its rank in protocol.</summary>
    public VisitKind Kind { get; init; }

    /// <summary>What for.</summary>
    public string? Purpose { get; init; }

    internal override Place? Where => Host;

    internal override IReadOnlyList<(Place Host, EdtfDate? Occurs)> Stops =>
        Legs.Select(leg => leg.Host.Country).Distinct().Skip(1).Any()
            ? [.. Legs.Select(leg => (leg.Host, leg.Occurs))]
            : [];

    /// <summary>Whom the visitor has met by that day.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];
}

/// <summary>One stop of a visit as a reader sees it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Host">Where.</param>
/// <param name="Occurs">When, where that is known of the stop itself.</param>
/// <param name="Status">That of the visit, unless this stop alone was put off or called off.</param>
/// <param name="Reason">Why, if it was.</param>
public sealed record LegView(int Number, Place Host, EdtfDate? Occurs, PlanStatus Status, string? Reason);

public sealed partial record Visit
{
    /// <inheritdoc />
    public IEnumerable<Stance> Stances(IEnumerable<DateOnly> days) => days.Select(day => Stance.Of(Plan.At(day)));

    /// <inheritdoc />
    public DevelopmentView View(Dossier dossier, DateOnly day)
    {
        var state = Plan.At(day);
        return new VisitView(state, Plan.Occurs())
        {
            Visitor = Visitor,
            Host = Legs.Count > 0 ? Legs[0].Host : null,
            Legs = [.. Legs.Select((leg, index) => Leg(index + 1, leg, state, day))],
            Kind = Rank,
            Purpose = Purpose,
            Meetings = [.. Meetings.Where(meeting => meeting.Occurs.HasOccurredBy(day))],
        }.With(Plan, state, IsConditional(dossier));
    }

    /// <inheritdoc />
    public Whole Whole(Dossier dossier) =>
        new(
            Plan.Occurs(),
            Platform.Kebab.Of(Rank),
            Plan.Certainty,
            Counts: !IsConditional(dossier),
            [
                .. Visitor is { } visitor
                    ? [new PartyRole(visitor.Country, "visitor", Side.Actor, visitor.Person)]
                    : Array.Empty<PartyRole>(),
                .. Hosts().Select(host => new PartyRole(host, "host", Side.Target)),
                .. Meetings
                    .SelectMany(meeting => meeting.With)
                    .Where(party => party.Person is not null)
                    .Select(party => new PartyRole(party.Country, "met", Side.None, party.Person))
                    .Distinct(),
            ]
        );

    /// <inheritdoc />
    public IEnumerable<Act> Acts(Dossier dossier)
    {
        foreach (var act in Plan.Told().Where(act => act.Verb is not nameof(RecordMeeting)))
            yield return new(
                act.Event,
                act.Name(),
                act.On,
                $"{Route()}: {act.Says()}",
                act.By ?? (act.To is PlanStatus.Underway or PlanStatus.Held ? Visitor?.Country : null),
                act.Plover(),
                act.Says()
            )
            {
                IsMutual = act.To is PlanStatus.Held,
                IsTentative = Plan.IsTentative(),
            };

        foreach (var meeting in Meetings)
            yield return new(
                meeting.Event,
                "meeting",
                meeting.Occurs,
                $"{Visitor} meets {Phrase.Join(", ", meeting.With)}",
                Visitor?.Country,
                Plover.Consult
            )
            {
                Towards = [.. meeting.With.Select(party => party.Country).Distinct()],
                IsMutual = true,
            };
    }

    /// <inheritdoc />
    public Phrase Headline() => Goes(Phrase.Join("; ", Legs.Select(leg => leg.Host.Phrase())));

    private Phrase Route() => Goes(Phrase.Join(", ", Hosts()));

    private Phrase Goes(Phrase where) => Phrase.Join(" to ", [$"{Visitor}", where]);

    private bool IsConditional(Dossier dossier) =>
        HangsOn.Any(number => dossier.Condition(number) is { Outcome: Outcome.Open or Outcome.Failed });

    private static LegView Leg(int number, LegState leg, PlanState visit, DateOnly day)
    {
        var own = leg.Plan.At(day);
        return new(
            number,
            leg.Host,
            leg.Plan.Planned,
            own.Status is PlanStatus.None ? visit.Status : own.Status,
            own.Reason
        );
    }
}
