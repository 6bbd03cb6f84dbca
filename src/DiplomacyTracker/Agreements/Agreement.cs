namespace DiplomacyTracker.Agreements;

/// <summary>What two or more countries agreed on: a treaty, an alliance, a memorandum.</summary>
public sealed partial record Agreement : IDevelopment<Agreement>
{
    // csharpier-ignore
    /// <summary>What is legal when: the status is that on the day of the act, for much becomes known decades later.</summary>
    public static readonly Lifecycle<AgreementStatus> Legal = new("agreement")
    {
        //                             none                         negotiating                 signed                      ratified                    in force                   suspended                  denounced                   terminated
        { nameof(OpenNegotiations),   AgreementStatus.Negotiating, null,                       null,                       null,                       null,                      null,                      null,                       null },
        { nameof(RecordAgreement),    AgreementStatus.Signed,      null,                       null,                       null,                       null,                      null,                      null,                       null },
        { nameof(SignAgreement),      AgreementStatus.Signed,      AgreementStatus.Signed,     AgreementStatus.Signed,     AgreementStatus.Signed,     AgreementStatus.InForce,   AgreementStatus.Suspended, null,                       null },
        { nameof(RatifyAgreement),    AgreementStatus.Signed,      AgreementStatus.Signed,     AgreementStatus.Ratified,   AgreementStatus.Ratified,   AgreementStatus.InForce,   AgreementStatus.Suspended, AgreementStatus.InForce,    null },
        { nameof(AccedeToAgreement),  AgreementStatus.Signed,      null,                       AgreementStatus.Signed,     AgreementStatus.Ratified,   AgreementStatus.InForce,   AgreementStatus.Suspended, AgreementStatus.InForce,    null },
        { nameof(BringIntoForce),     AgreementStatus.InForce,     AgreementStatus.InForce,    AgreementStatus.InForce,    AgreementStatus.InForce,    AgreementStatus.InForce,   null,                      null,                       null },
        { nameof(SuspendAgreement),   null,                        null,                       null,                       null,                       AgreementStatus.Suspended, AgreementStatus.Suspended, null,                       null },
        { nameof(ResumeAgreement),    null,                        null,                       null,                       null,                       AgreementStatus.InForce,   AgreementStatus.InForce,   null,                       null },
        { nameof(DenounceAgreement),  null,                        null,                       AgreementStatus.Signed,     AgreementStatus.Ratified,   AgreementStatus.Denounced, AgreementStatus.Denounced, AgreementStatus.Denounced,  null },
        { nameof(ExtendDenunciation), null,                        null,                       AgreementStatus.Signed,     AgreementStatus.Ratified,   AgreementStatus.InForce,   AgreementStatus.Suspended, null,                       null },
        { nameof(RevokeDenunciation), null,                        null,                       AgreementStatus.Signed,     AgreementStatus.Ratified,   AgreementStatus.InForce,   AgreementStatus.Suspended, null,                       null },
        { nameof(TerminateAgreement), null,                        null,                       AgreementStatus.Terminated, AgreementStatus.Terminated, AgreementStatus.Terminated, AgreementStatus.Terminated, AgreementStatus.Terminated, AgreementStatus.Terminated },
    };

    /// <inheritdoc />
    public static string Kind => "agreement";

    /// <inheritdoc />
    public static bool Allows(string verb, string status) => Legal.Allows(verb, status);

    /// <inheritdoc />
    public static IReadOnlyList<string> InForce { get; } = ["in-force", "suspended"];

    /// <inheritdoc />
    public static IReadOnlyList<string> Binding { get; } = ["in-force", "suspended", "denounced", "terminated"];

    /// <inheritdoc />
    public static IReadOnlyList<string> Pending { get; } = ["negotiating", "signed", "ratified"];

    /// <inheritdoc />
    public static IReadOnlyList<string> Done { get; } = ["denounced", "terminated"];

    /// <inheritdoc />
    public static Agreement Initial { get; } = new();

    /// <inheritdoc />
    public static IReadOnlyDictionary<string, Type> Facts { get; } =
        new Dictionary<string, Type>(StringComparer.Ordinal)
        {
            ["negotiations-opened"] = typeof(NegotiationsOpened),
            ["agreement-recorded"] = typeof(AgreementRecorded),
            ["agreement-signed"] = typeof(AgreementSigned),
            ["agreement-ratified"] = typeof(AgreementRatified),
            ["agreement-acceded"] = typeof(AgreementAcceded),
            ["agreement-entered-into-force"] = typeof(AgreementEnteredIntoForce),
            ["agreement-suspended"] = typeof(AgreementSuspended),
            ["agreement-resumed"] = typeof(AgreementResumed),
            ["agreement-denounced"] = typeof(AgreementDenounced),
            ["denunciation-extended"] = typeof(DenunciationExtended),
            ["denunciation-revoked"] = typeof(DenunciationRevoked),
            ["agreement-terminated"] = typeof(AgreementTerminated),
        };

    /// <summary>Its name; null as long as nothing is known.</summary>
    public string? Title { get; init; }

    /// <summary>Its sort.</summary>
    public AgreementKind Sort { get; init; } = AgreementKind.Unclassified;

    /// <summary>What it is about.</summary>
    public string? Summary { get; init; }

    /// <summary>What allies promise in it.</summary>
    public IReadOnlyList<Obligation> Obligations { get; init; } = [];

    /// <summary>Who keeps it, as written.</summary>
    public string? Depositary { get; init; }

    /// <summary>Where its text stands.</summary>
    public Uri? Text { get; init; }

    /// <summary>How sure those were who told of negotiations.</summary>
    public Certainty? Said { get; init; }

    /// <summary>Between whom, by what began the record.</summary>
    public IReadOnlyList<CountryCode> Named { get; init; } = [];

    /// <summary>What was done about it, in the order in which it became known.</summary>
    public IReadOnlyList<Deed> Deeds { get; init; } = [];

    /// <summary>What it hangs on, by number.</summary>
    public IReadOnlyList<int> HangsOn { get; init; } = [];

    /// <inheritdoc />
    public bool IsFounded => Title is not null;

    /// <summary>All who are known to have a part in it.</summary>
    public IEnumerable<CountryCode> Parties() => Named.Concat(Deeds.SelectMany(deed => deed.Countries())).Distinct();

    /// <summary>How sure it is: whatever is done after negotiations is no rumour any more.</summary>
    public Certainty? Certainty() =>
        Said is not null && Deeds.Any(deed => deed.What is not DeedKind.Opened)
            ? DiplomacyTracker.Certainty.Certain
            : Said;
}
