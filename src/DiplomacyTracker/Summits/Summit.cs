namespace DiplomacyTracker.Summits;

/// <summary>Several countries meet, in person or from afar.</summary>
public sealed partial record Summit : IDevelopment<Summit>
{
    // csharpier-ignore
    /// <summary>What is legal when. Who took part, and who stayed away, often becomes known when it is over.</summary>
    public static readonly Lifecycle<PlanStatus> Legal = new("summit")
    {
        //                           none                  announced             confirmed             underway             held             postponed             cancelled
        { nameof(AnnounceSummit),     PlanStatus.Announced, null,                 null,                 null,                null,            null,                 null },
        { nameof(RecordSummit),       PlanStatus.Held,      null,                 null,                 null,                null,            null,                 null },
        { nameof(ConfirmSummit),      null,                 PlanStatus.Confirmed, PlanStatus.Confirmed, null,                null,            PlanStatus.Confirmed, null },
        { nameof(SetProgramme),       null,                 PlanStatus.Announced, PlanStatus.Confirmed, PlanStatus.Underway, null,            PlanStatus.Postponed, null },
        { nameof(SetParticipation),   null,                 PlanStatus.Announced, PlanStatus.Confirmed, PlanStatus.Underway, PlanStatus.Held, PlanStatus.Postponed, null },
        { nameof(WithdrawFromSummit), null,                 PlanStatus.Announced, PlanStatus.Confirmed, PlanStatus.Underway, PlanStatus.Held, PlanStatus.Postponed, null },
        { nameof(RescheduleSummit),   null,                 PlanStatus.Announced, PlanStatus.Announced, null,                null,            PlanStatus.Announced, PlanStatus.Announced },
        { nameof(PostponeSummit),     null,                 PlanStatus.Postponed, PlanStatus.Postponed, null,                null,            PlanStatus.Postponed, null },
        { nameof(CancelSummit),       null,                 PlanStatus.Cancelled, PlanStatus.Cancelled, null,                null,            PlanStatus.Cancelled, PlanStatus.Cancelled },
        { nameof(OpenSummit),         null,                 PlanStatus.Underway,  PlanStatus.Underway,  PlanStatus.Underway, null,            null,                 null },
        { nameof(ConcludeSummit),     null,                 PlanStatus.Held,      PlanStatus.Held,      PlanStatus.Held,     PlanStatus.Held, null,                 null },
    };

    /// <inheritdoc />
    public static string Kind => "summit";

    /// <inheritdoc />
    public static bool Allows(string verb, string status) => Legal.Allows(verb, status);

    /// <inheritdoc />
    public static Summit Initial { get; } = new();

    /// <inheritdoc />
    public static IReadOnlyDictionary<string, Type> Facts { get; } =
        new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["summit-announced"] = typeof(SummitAnnounced),
            ["summit-recorded"] = typeof(SummitRecorded),
            ["summit-confirmed"] = typeof(SummitConfirmed),
            ["programme-set"] = typeof(ProgrammeSet),
            ["participation-set"] = typeof(ParticipationSet),
            ["participant-withdrew"] = typeof(ParticipantWithdrew),
            ["summit-rescheduled"] = typeof(SummitRescheduled),
            ["summit-postponed"] = typeof(SummitPostponed),
            ["summit-cancelled"] = typeof(SummitCancelled),
            ["summit-opened"] = typeof(SummitOpened),
            ["summit-concluded"] = typeof(SummitConcluded),
        };

    /// <summary>Its name; null as long as nothing is known.</summary>
    public string? Title { get; init; }

    /// <summary>What it is about.</summary>
    public string? Theme { get; init; }

    /// <summary>Who calls it.</summary>
    public IReadOnlyList<CountryCode> Conveners { get; init; } = [];

    /// <summary>Where it takes place.</summary>
    public Place? Host { get; init; }

    /// <summary>What is to happen there.</summary>
    public IReadOnlyList<ProgrammePoint> Programme { get; init; } = [];

    /// <summary>When, and how far it has got.</summary>
    public Plan Plan { get; init; } = Plan.None;

    /// <summary>All that was said of who takes part, in the order in which it became known.</summary>
    public IReadOnlyList<Participant> Said { get; init; } = [];

    /// <summary>Who turned away, in the same order.</summary>
    public IReadOnlyList<Withdrawal> Withdrawals { get; init; } = [];

    /// <summary>What it hangs on as a whole, by number.</summary>
    public IReadOnlyList<int> HangsOn { get; init; } = [];

    /// <inheritdoc />
    public bool IsFounded => Title is not null;

    /// <summary>Who takes part or was to: of each participant what was last said.</summary>
    public IEnumerable<Participant> Participants() =>
        Said.GroupBy(participant => participant.Participation.Key()).Select(said => said.Last());

    /// <summary>The countries that have a part in it.</summary>
    public IEnumerable<CountryCode> Countries() =>
        Said.Select(participant => participant.Participation.Country)
            .Concat(Conveners)
            .Concat(Host is { } host ? [host.Country] : [])
            .Distinct()
            .Order();

    /// <inheritdoc />
    public IEnumerable<DateOnly> Turns() =>
        Plan.Turns().Concat(Withdrawals.Select(withdrawal => withdrawal.Said.On.OccurredOn()));
}

/// <summary>Somebody who takes part, or was to.</summary>
/// <param name="Event">The event that says so.</param>
/// <param name="On">When it was said.</param>
/// <param name="Participation">How.</param>
/// <param name="Condition">The number of the condition on which it hangs, if it hangs on one.</param>
/// <param name="Withdrawal">How they turned away, if they did.</param>
public sealed record Participant(
    Guid Event,
    EdtfDate On,
    Participation Participation,
    int? Condition,
    Withdrawal? Withdrawal = null
);

/// <summary>Somebody turned away.</summary>
/// <param name="Event">The event that says so.</param>
/// <param name="Said">What it says.</param>
public sealed record Withdrawal(Guid Event, ParticipantWithdrew Said);
