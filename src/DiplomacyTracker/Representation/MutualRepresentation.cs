namespace DiplomacyTracker.Representation;

using static RepresentationStatus;

/// <summary>How two countries represent themselves to one another, in the terms of the Vienna Convention of 1961.</summary>
public sealed partial record MutualRepresentation : IDevelopment<MutualRepresentation>
{
    // csharpier-ignore
    /// <summary>What is legal when; asked for the status by what was done before, whenever that is told.</summary>
    public static readonly Lifecycle<RepresentationStatus> Legal = new("representation")
    {
        //                                 none         recognised   established  suspended    severed
        { nameof(RecordRepresentation),    Established, null,        null,        null,        null },
        { nameof(RecordRecognition),       Recognised,  Recognised,  Established, Suspended,   Severed },
        { nameof(EstablishRelations),      Established, Established, null,        null,        null },
        { nameof(OpenMission),             None,        Recognised,  Established, Suspended,   Severed },
        { nameof(CloseMission),            None,        Recognised,  Established, Suspended,   Severed },
        { nameof(SetLevel),                null,        Recognised,  Established, Suspended,   null },
        { nameof(PresentCredentials),      null,        Recognised,  Established, Suspended,   null },
        { nameof(RecallForConsultations),  null,        Recognised,  Established, Suspended,   null },
        { nameof(ReturnFromConsultations), null,        Recognised,  Established, Suspended,   null },
        { nameof(RecallHead),              null,        Recognised,  Established, Suspended,   null },
        { nameof(WithdrawHead),            null,        Recognised,  Established, Suspended,   null },
        { nameof(DeclarePersonaNonGrata),  null,        Recognised,  Established, Suspended,   Severed },
        { nameof(SuspendRelations),        null,        null,        Suspended,   Suspended,   null },
        { nameof(SeverRelations),          null,        null,        Severed,     Severed,     Severed },
        { nameof(ResumeRelations),         null,        null,        null,        Established, Established },
    };

    /// <inheritdoc />
    public static string Kind => "representation";

    /// <inheritdoc />
    public static bool Allows(string verb, string status) => Legal.Allows(verb, status);

    /// <inheritdoc />
    public static string Collection => Kind;

    /// <inheritdoc />
    public static IEnumerable<string> Statuses => Platform.Kebab.All<RepresentationStatus>();

    /// <inheritdoc />
    public static bool TakesPlace => false;

    /// <inheritdoc />
    public static IReadOnlyList<string> InForce { get; } = ["recognised", "established", "suspended", "severed"];

    /// <inheritdoc />
    public static IReadOnlyList<string> Done => [];

    /// <inheritdoc />
    public static MutualRepresentation Initial { get; } = new();

    /// <inheritdoc />
    public static IReadOnlyDictionary<string, Type> Facts { get; } =
        new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["representation-recorded"] = typeof(RepresentationRecorded),
            ["recognition-given"] = typeof(RecognitionGiven),
            ["relations-established"] = typeof(RelationsEstablished),
            ["mission-opened"] = typeof(MissionOpened),
            ["mission-closed"] = typeof(MissionClosed),
            ["level-set"] = typeof(LevelSet),
            ["credentials-presented"] = typeof(CredentialsPresented),
            ["head-recalled-for-consultations"] = typeof(HeadRecalledForConsultations),
            ["head-returned"] = typeof(HeadReturned),
            ["head-recalled"] = typeof(HeadRecalled),
            ["head-withdrawn"] = typeof(HeadWithdrawn),
            ["persona-non-grata-declared"] = typeof(PersonaNonGrataDeclared),
            ["relations-suspended"] = typeof(RelationsSuspended),
            ["relations-severed"] = typeof(RelationsSevered),
            ["relations-resumed"] = typeof(RelationsResumed),
        };

    /// <summary>The two countries, in the order of their codes; none as long as nothing is known.</summary>
    public IReadOnlyList<CountryCode> Between { get; init; } = [];

    /// <summary>What was done, in the order in which it became known.</summary>
    public IReadOnlyList<Deed> Deeds { get; init; } = [];

    /// <inheritdoc />
    public bool IsFounded => Between.Count > 0;

    /// <inheritdoc />
    public IEnumerable<DateOnly> Turns() => Deeds.SelectMany(deed => new[] { deed.On.Earliest, deed.On.OccurredOn() });

    /// <summary>What was done, in the order of the world.</summary>
    internal IEnumerable<Deed> InWorldOrder() => Deeds.Order(Deed.InWorldOrder);

    /// <summary>How they stand on a day.</summary>
    internal Standing At(DateOnly day) => Of(InWorldOrder().Where(deed => deed.On.HasOccurredBy(day)));

    /// <summary>How they stood before something else was done: by all that began earlier, or then and ended no later.</summary>
    internal Standing Before(EdtfDate on) => Of(InWorldOrder().Where(deed => !deed.IsAfter(on)));

    /// <summary>The other of the two.</summary>
    internal CountryCode OtherThan(CountryCode country) => Between[0] == country ? Between[^1] : Between[0];

    private Standing Of(IEnumerable<Deed> deeds) =>
        deeds.Aggregate(Standing.Before(Between), (standing, deed) => standing.Then(deed));
}
