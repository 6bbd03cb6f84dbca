namespace DiplomacyTracker.Summits;

/// <summary>A summit as a reader sees it.</summary>
public sealed record SummitView : PlannedView
{
    internal SummitView(PlanState state, EdtfDate? occurs)
        : base("summit", state, occurs) { }

    /// <summary>Its name.</summary>
    public string? Title { get; init; }

    /// <summary>What it is about.</summary>
    public string? Theme { get; init; }

    /// <summary>Who calls it.</summary>
    public IReadOnlyList<CountryCode> Conveners { get; init; } = [];

    /// <summary>Where it takes place.</summary>
    public Place? Host { get; init; }

    internal override Place? Where => Host;

    /// <summary>Who takes part, or was to.</summary>
    public IReadOnlyList<ParticipantView> Participants { get; init; } = [];

    /// <summary>How many of them count: those who hang on nothing that is open, and have not turned away.</summary>
    public int ParticipantsCounted => Participants.Count(participant => participant.Counted);

    /// <summary>What is to happen there.</summary>
    public IReadOnlyList<ProgrammePoint> Programme { get; init; } = [];
}

/// <summary>Somebody who takes part in a summit, or was to, as a reader sees them.</summary>
/// <param name="Event">The event that says so.</param>
/// <param name="Country">For which country.</param>
/// <param name="Person">Who, as written.</param>
/// <param name="Office">As written.</param>
/// <param name="Mode">In which way.</param>
/// <param name="Certainty">How sure.</param>
/// <param name="Condition">On what it hangs, and how that stands.</param>
/// <param name="Withdrawn">Whether they have turned away by that day.</param>
/// <param name="Reason">Why, if they have.</param>
/// <param name="Counted">Whether they count.</param>
public sealed record ParticipantView(
    Guid Event,
    CountryCode Country,
    string? Person,
    string? Office,
    ParticipationMode Mode,
    Certainty? Certainty,
    NumberedCondition? Condition,
    bool Withdrawn,
    string? Reason,
    bool Counted
);

public sealed partial record Summit
{
    /// <inheritdoc />
    public IEnumerable<Stance> Stances(IEnumerable<DateOnly> days) => days.Select(day => Stance.Of(Plan.At(day)));

    /// <inheritdoc />
    public DevelopmentView View(Dossier dossier, DateOnly day)
    {
        var state = Plan.At(day);
        return new SummitView(state, Plan.Occurs())
        {
            Title = Title,
            Theme = Theme,
            Conveners = Conveners,
            Host = Host,
            Participants = [.. Participants().Select(participant => Participant(participant, dossier, day))],
            Programme = Programme,
        }.With(Plan, state, IsConditional(dossier));
    }

    private bool IsConditional(Dossier dossier) =>
        HangsOn.Any(number => dossier.Condition(number) is { Outcome: Outcome.Open or Outcome.Failed });

    private static ParticipantView Participant(Participant participant, Dossier dossier, DateOnly day)
    {
        var (country, mode, person, office, certainty, _) = participant.Participation;
        var withdrawn = participant.Withdrawal?.Said.On.HasOccurredBy(day) is true;
        return new(
            participant.Event,
            country,
            person,
            office,
            mode,
            certainty,
            dossier.Condition(participant.Condition),
            withdrawn,
            withdrawn ? participant.Withdrawal?.Said.Reason : null,
            Counted: !withdrawn && HoldsTrue(participant, dossier)
        );
    }

    /// <summary>A condition that no longer matters is not met either: whoever comes then is said to come without it.</summary>
    private static bool HoldsTrue(Participant participant, Dossier dossier) =>
        participant.Condition is null || dossier.Condition(participant.Condition)?.IsMet() is true;
}
