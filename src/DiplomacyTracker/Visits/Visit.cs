namespace DiplomacyTracker.Visits;

/// <summary>A person who acts for a country goes to another country.</summary>
public sealed partial record Visit : IDevelopment<Visit>
{
    // csharpier-ignore
    /// <summary>What is legal when.</summary>
    public static readonly Lifecycle<PlanStatus> Legal = new("visit")
    {
        //                        none                  announced             confirmed             underway             held             postponed             cancelled
        { nameof(ScheduleVisit),   PlanStatus.Announced, null,                 null,                 null,                null,            null,                 null },
        { nameof(RecordVisit),     PlanStatus.Held,      null,                 null,                 null,                null,            null,                 null },
        { nameof(ConfirmVisit),    null,                 PlanStatus.Confirmed, PlanStatus.Confirmed, null,                null,            PlanStatus.Confirmed, null },
        { nameof(RescheduleVisit), null,                 PlanStatus.Announced, PlanStatus.Announced, null,                null,            PlanStatus.Announced, PlanStatus.Announced },
        { nameof(PostponeVisit),   null,                 PlanStatus.Postponed, PlanStatus.Postponed, null,                null,            PlanStatus.Postponed, null },
        { nameof(CancelVisit),     null,                 PlanStatus.Cancelled, PlanStatus.Cancelled, null,                null,            PlanStatus.Cancelled, PlanStatus.Cancelled },
        { nameof(BeginVisit),      null,                 PlanStatus.Underway,  PlanStatus.Underway,  PlanStatus.Underway, null,            null,                 null },
        { nameof(RecordMeeting),   null,                 PlanStatus.Underway,  PlanStatus.Underway,  PlanStatus.Underway, PlanStatus.Held, null,                 null },
        { nameof(ConcludeVisit),   null,                 PlanStatus.Held,      PlanStatus.Held,      PlanStatus.Held,     PlanStatus.Held, null,                 null },
    };

    /// <inheritdoc />
    public static string Kind => "visit";

    /// <inheritdoc />
    public static bool Allows(string verb, string status) => Legal.Allows(verb, status);

    /// <inheritdoc />
    public static Visit Initial { get; } = new();

    /// <inheritdoc />
    public static IReadOnlyDictionary<string, Type> Facts { get; } =
        new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["visit-scheduled"] = typeof(VisitScheduled),
            ["visit-recorded"] = typeof(VisitRecorded),
            ["visit-confirmed"] = typeof(VisitConfirmed),
            ["visit-rescheduled"] = typeof(VisitRescheduled),
            ["visit-postponed"] = typeof(VisitPostponed),
            ["visit-cancelled"] = typeof(VisitCancelled),
            ["visit-begun"] = typeof(VisitBegun),
            ["meeting-held"] = typeof(MeetingHeld),
            ["visit-concluded"] = typeof(VisitConcluded),
        };

    /// <summary>Who goes; null as long as nothing is known.</summary>
    public Party? Visitor { get; init; }

    /// <summary>Where to, one after another.</summary>
    public IReadOnlyList<LegState> Legs { get; init; } = [];

    /// <summary>Its rank in protocol.</summary>
    public VisitKind Rank { get; init; } = VisitKind.Unclassified;

    /// <summary>What for.</summary>
    public string? Purpose { get; init; }

    /// <summary>When, and how far it has got.</summary>
    public Plan Plan { get; init; } = Plan.None;

    /// <summary>Whom the visitor met.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    /// <summary>What it hangs on as a whole, by number.</summary>
    public IReadOnlyList<int> HangsOn { get; init; } = [];

    /// <inheritdoc />
    public bool IsFounded => Visitor is not null;

    /// <summary>The countries that are visited.</summary>
    public IEnumerable<CountryCode> Hosts() => Legs.Select(leg => leg.Host.Country).Distinct();

    /// <inheritdoc />
    public IEnumerable<DateOnly> Turns() =>
        Plan.Turns()
            .Concat(Legs.SelectMany(leg => leg.Plan.Turns()))
            .Concat(Meetings.Select(meeting => meeting.Occurs.OccurredOn()));
}
