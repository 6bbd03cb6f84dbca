namespace DiplomacyTracker.Incidents;

// The names of these types and properties are the stored format: add freely, rename only with an upcaster.

/// <summary>Something happens between countries that nobody had agreed upon.</summary>
/// <param name="Report">Who tells of it.</param>
/// <param name="Kind">What sort of incident it is.</param>
/// <param name="Actors">Who did it; empty where nobody knows or all deny it.</param>
/// <param name="Targets">Towards whom.</param>
/// <param name="Affected">Who is touched by it, and neither acts nor is acted towards.</param>
/// <param name="Act">What it amounts to; null where its kind says that.</param>
/// <param name="Place">Where, as written.</param>
/// <param name="Summary">What happens, in words of ours.</param>
/// <param name="Casualties">Who was hurt, as written.</param>
/// <param name="Occurs">When it happens; of what goes on, since when.</param>
/// <param name="Status">Reported, ongoing or resolved: how far it had got when it was first heard of.</param>
/// <param name="Certainty">How sure the source is; null where it doesn't say.</param>
/// <param name="Conditions">What it hangs on.</param>
public sealed record IncidentReported(
    Report Report,
    IncidentKind Kind,
    IReadOnlyList<Party> Actors,
    IReadOnlyList<CountryCode> Targets,
    IReadOnlyList<CountryCode> Affected,
    Plover? Act,
    string? Place,
    string Summary,
    string? Casualties,
    EdtfDate Occurs,
    IncidentStatus Status,
    Certainty? Certainty,
    IReadOnlyList<Condition> Conditions
) : IFounding, IConditional;

/// <summary>A country imposes measures on others.</summary>
/// <param name="Report">Who tells of it.</param>
/// <param name="By">Who imposes them.</param>
/// <param name="Targets">On whom.</param>
/// <param name="Measures">Which; empty where the source doesn't say.</param>
/// <param name="Summary">What for and how, in words of ours.</param>
/// <param name="Certainty">How sure the source is; null where it doesn't say.</param>
/// <param name="Conditions">What it hangs on.</param>
/// <param name="On">Since when it is in force.</param>
/// <param name="Act">What it amounts to, where that is said: else a sanction.</param>
/// <param name="Announced">When that was announced, where it is in force from a later day only.</param>
public sealed record SanctionImposed(
    Report Report,
    CountryCode By,
    IReadOnlyList<CountryCode> Targets,
    IReadOnlyList<SanctionMeasure> Measures,
    string Summary,
    Certainty? Certainty,
    IReadOnlyList<Condition> Conditions,
    EdtfDate On,
    Plover? Act = null,
    EdtfDate? Announced = null
) : IFounding, IConditional;

/// <summary>Something more is done in an incident, by whomever.</summary>
public sealed record IncidentContinued(
    Report Report,
    EdtfDate On,
    string Summary,
    IReadOnlyList<CountryCode> Towards,
    CountryCode? By = null,
    Plover? Act = null
) : IFact;

/// <summary>Somebody says who did it: a claim.</summary>
/// <param name="Report">Who tells of it.</param>
/// <param name="Actor">Who is said to have done it.</param>
/// <param name="On">When that was said.</param>
/// <param name="By">Which country says so; null where only the source does.</param>
/// <param name="Certainty">How sure they are; null where they don't say.</param>
public sealed record IncidentAttributed(
    Report Report,
    Party Actor,
    EdtfDate On,
    CountryCode? By = null,
    Certainty? Certainty = null
) : IFact;

/// <summary>It is over.</summary>
public sealed record IncidentResolved(
    Report Report,
    EdtfDate On,
    CountryCode? By = null,
    string? Outcome = null,
    Plover? Act = null
) : IFact;

/// <summary>It begins again.</summary>
public sealed record IncidentReopened(Report Report, EdtfDate On, string? Reason = null) : IFact;

/// <summary>Another country imposes the same sanction; or one that had eased or lifted it does so again.</summary>
public sealed record SanctionJoined(
    Report Report,
    CountryCode By,
    IReadOnlyList<CountryCode> Targets,
    IReadOnlyList<SanctionMeasure> Measures,
    EdtfDate On,
    EdtfDate? Announced = null
) : IFact;

/// <summary>One who has announced a sanction, or a change of it, puts that off: to another day, or nobody says until when.</summary>
public sealed record SanctionPostponed(
    Report Report,
    CountryCode By,
    EdtfDate On,
    EdtfDate? InForceFrom = null,
    string? Reason = null
) : IFact;

/// <summary>One who has announced a sanction, or a change of it, calls that off before it is in force.</summary>
public sealed record SanctionCancelled(Report Report, CountryCode By, EdtfDate On, string? Reason = null) : IFact;

/// <summary>What one of them has announced is in force.</summary>
public sealed record SanctionEnteredIntoForce(Report Report, CountryCode By, EdtfDate On) : IFact;

/// <summary>One who imposes a sanction extends it: to further targets, by further measures.</summary>
public sealed record SanctionExtended(
    Report Report,
    CountryCode By,
    IReadOnlyList<CountryCode> Targets,
    IReadOnlyList<SanctionMeasure> Measures,
    EdtfDate On,
    string? Reason = null,
    EdtfDate? Announced = null
) : IFact;

/// <summary>One who imposes a sanction takes a part of it away.</summary>
public sealed record SanctionEased(
    Report Report,
    CountryCode By,
    IReadOnlyList<SanctionMeasure> Measures,
    EdtfDate On,
    string? Reason = null,
    EdtfDate? Announced = null
) : IFact;

/// <summary>One who imposes a sanction takes all of it away.</summary>
public sealed record SanctionLifted(
    Report Report,
    CountryCode By,
    EdtfDate On,
    string? Reason = null,
    EdtfDate? Announced = null
) : IFact;
