namespace DiplomacyTracker.Agreements;

// The names of these types and properties are the stored format: add freely, rename only with an upcaster.

/// <summary>What is reported of an agreement when it is first heard of. What its parties did are facts of their own.</summary>
public interface IAgreementFounded : IFounding, IConditional
{
    /// <summary>Its name.</summary>
    string Title { get; }

    /// <summary>Between whom.</summary>
    IReadOnlyList<CountryCode> Parties { get; }

    /// <summary>Its sort.</summary>
    AgreementKind Kind { get; }

    /// <summary>What it is about, in words.</summary>
    string? Summary { get; }

    /// <summary>What allies promise in it.</summary>
    IReadOnlyList<Obligation> Obligations { get; }

    /// <summary>Who keeps it, as written.</summary>
    string? Depositary { get; }

    /// <summary>Where its text stands.</summary>
    Uri? Text { get; }
}

/// <summary>An agreement begins to be negotiated.</summary>
public sealed record NegotiationsOpened(
    Report Report,
    string Title,
    IReadOnlyList<CountryCode> Parties,
    AgreementKind Kind,
    string? Summary,
    IReadOnlyList<Obligation> Obligations,
    string? Depositary,
    Uri? Text,
    Certainty? Certainty,
    IReadOnlyList<Condition> Conditions,
    EdtfDate On
) : IAgreementFounded;

/// <summary>An agreement is first heard of when it is further on than negotiated.</summary>
public sealed record AgreementRecorded(
    Report Report,
    string Title,
    IReadOnlyList<CountryCode> Parties,
    AgreementKind Kind,
    string? Summary,
    IReadOnlyList<Obligation> Obligations,
    string? Depositary,
    Uri? Text,
    IReadOnlyList<Condition> Conditions
) : IAgreementFounded;

/// <summary>One or several sign, together and on one day.</summary>
public sealed record AgreementSigned(Report Report, IReadOnlyList<Party> By, EdtfDate On, Place? Place = null) : IFact;

/// <summary>One party ratifies.</summary>
public sealed record AgreementRatified(Report Report, CountryCode By, EdtfDate On, EdtfDate? InForceFrom = null)
    : IFact;

/// <summary>One country joins those who made it.</summary>
public sealed record AgreementAcceded(Report Report, CountryCode By, EdtfDate On, EdtfDate? InForceFrom = null) : IFact;

/// <summary>It enters into force; for some parties only where they are named.</summary>
public sealed record AgreementEnteredIntoForce(Report Report, EdtfDate On, IReadOnlyList<CountryCode> For) : IFact;

/// <summary>It is put aside for the time being, by one party or for all.</summary>
public sealed record AgreementSuspended(Report Report, EdtfDate On, CountryCode? By = null, string? Reason = null)
    : IFact;

/// <summary>It is applied again, by one party or by all.</summary>
public sealed record AgreementResumed(Report Report, EdtfDate On, CountryCode? By = null) : IFact;

/// <summary>One party gives notice, and stays bound until that takes effect.</summary>
public sealed record AgreementDenounced(
    Report Report,
    CountryCode By,
    EdtfDate On,
    EdtfDate? Effective = null,
    string? Reason = null
) : IFact;

/// <summary>One party that has given notice leaves on another day than it said.</summary>
public sealed record DenunciationExtended(
    Report Report,
    CountryCode By,
    EdtfDate On,
    EdtfDate Effective,
    string? Reason = null
) : IFact;

/// <summary>One party takes its notice back, and stays bound.</summary>
public sealed record DenunciationRevoked(Report Report, CountryCode By, EdtfDate On, string? Reason = null) : IFact;

/// <summary>It ends for all, by all of them together or by one.</summary>
public sealed record AgreementTerminated(Report Report, EdtfDate On, string? Reason = null, CountryCode? By = null)
    : IFact;
