namespace DiplomacyTracker.Incidents;

/// <summary>Something done between countries without agreement: a clash, a test, an expulsion, a sanction.</summary>
public sealed partial record Incident : IDevelopment<Incident>
{
    private const IncidentStatus Reported = IncidentStatus.Reported;
    private const IncidentStatus Ongoing = IncidentStatus.Ongoing;
    private const IncidentStatus Resolved = IncidentStatus.Resolved;
    private const SanctionStatus Imposed = SanctionStatus.Imposed;
    private const SanctionStatus Eased = SanctionStatus.Eased;
    private const SanctionStatus Lifted = SanctionStatus.Lifted;
    private const SanctionStatus Postponed = SanctionStatus.Postponed;
    private const SanctionStatus Cancelled = SanctionStatus.Cancelled;

    // csharpier-ignore
    /// <summary>What is legal when, of all but sanctions.</summary>
    public static readonly Lifecycle<IncidentStatus> Legal = new("incident")
    {
        //                           none      announced postponed reported  ongoing   eased resolved  lifted cancelled
        { nameof(ReportIncident),    Reported, null,     null,     null,     null,     null, null,     null,  null },
        { nameof(RecordIncidentAct), null,     null,     null,     Ongoing,  Ongoing,  null, Resolved, null,  null },
        { nameof(AttributeIncident), null,     null,     null,     Reported, Ongoing,  null, Resolved, null,  null },
        { nameof(ResolveIncident),   null,     null,     null,     Resolved, Resolved, null, Resolved, null,  null },
        { nameof(ReopenIncident),    null,     null,     null,     null,     Ongoing,  null, Ongoing,  null,  null },
    };

    // csharpier-ignore
    /// <summary>What is legal when, of a sanction, for each of those who impose it.</summary>
    public static readonly Lifecycle<SanctionStatus> LegalForSender = new("sanction of one sender")
    {
        //                                 none     announced  postponed  imposed  eased    lifted   cancelled
        { nameof(ImposeSanction),          Imposed, null,      null,      null,    null,    null,    null },
        { nameof(JoinSanction),            Imposed, Imposed,   Imposed,   Imposed, Imposed, Imposed, Imposed },
        { nameof(PostponeSanction),        null,    Postponed, Postponed, null,    null,    null,    null },
        { nameof(CancelSanction),          null,    Cancelled, Cancelled, null,    null,    null,    Cancelled },
        { nameof(BringSanctionIntoForce),  null,    Imposed,   Imposed,   Imposed, null,    null,    null },
        { nameof(ExtendSanction),          null,    null,      null,      Imposed, Eased,   null,    null },
        { nameof(EaseSanction),            null,    null,      null,      Eased,   Eased,   Lifted,  null },
        { nameof(LiftSanction),            null,    null,      null,      Lifted,  Lifted,  Lifted,  null },
    };

    /// <inheritdoc />
    public static string Kind => "incident";

    /// <inheritdoc />
    public static bool Allows(string verb, string status) => Legal.Allows(verb, status);

    /// <inheritdoc />
    public static IEnumerable<string> Statuses => Platform.Kebab.All<IncidentStatus>();

    /// <inheritdoc />
    public static IEnumerable<string> Categories => Platform.Kebab.All<IncidentKind>();

    /// <inheritdoc />
    public static IReadOnlyList<string> InForce { get; } = ["ongoing", "eased"];

    /// <inheritdoc />
    public static IReadOnlyList<string> Binding { get; } = ["eased", "lifted"];

    /// <inheritdoc />
    public static IReadOnlyList<string> Pending { get; } = ["announced", "postponed"];

    /// <inheritdoc />
    public static IReadOnlyList<string> Done { get; } = ["reported", "resolved", "lifted"];

    /// <inheritdoc />
    public static Incident Initial { get; } = new();

    /// <inheritdoc />
    public static IReadOnlyDictionary<string, Type> Facts { get; } =
        new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["incident-reported"] = typeof(IncidentReported),
            ["sanction-imposed"] = typeof(SanctionImposed),
            ["incident-continued"] = typeof(IncidentContinued),
            ["incident-attributed"] = typeof(IncidentAttributed),
            ["incident-resolved"] = typeof(IncidentResolved),
            ["incident-reopened"] = typeof(IncidentReopened),
            ["sanction-joined"] = typeof(SanctionJoined),
            ["sanction-postponed"] = typeof(SanctionPostponed),
            ["sanction-cancelled"] = typeof(SanctionCancelled),
            ["sanction-entered-into-force"] = typeof(SanctionEnteredIntoForce),
            ["sanction-extended"] = typeof(SanctionExtended),
            ["sanction-eased"] = typeof(SanctionEased),
            ["sanction-lifted"] = typeof(SanctionLifted),
        };

    /// <summary>What was first said of it; null of a sanction, and as long as nothing is known.</summary>
    public IncidentReported? Report { get; init; }

    /// <summary>What was first said of a sanction.</summary>
    public SanctionImposed? Sanction { get; init; }

    /// <summary>The event that told of it first.</summary>
    public Guid Event { get; init; }

    /// <summary>What was done, in the order in which it became known.</summary>
    public IReadOnlyList<Move> Moves { get; init; } = [];

    /// <summary>Who is said to have done it, by whom.</summary>
    public IReadOnlyList<Attribution> Attributions { get; init; } = [];

    /// <summary>What it hangs on, by number.</summary>
    public IReadOnlyList<int> HangsOn { get; init; } = [];

    /// <inheritdoc />
    public bool IsFounded => Report is not null || Sanction is not null;
}
