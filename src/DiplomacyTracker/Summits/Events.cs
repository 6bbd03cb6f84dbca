namespace DiplomacyTracker.Summits;

// The names of these types and properties are the stored format: add freely, rename only with an upcaster.

/// <summary>What is reported of a summit when it is first heard of.</summary>
public interface ISummitFounded : IFounding, IConditional, IDating
{
    /// <summary>Its name.</summary>
    string Title { get; }

    /// <summary>What it is about, in words.</summary>
    string? Theme { get; }

    /// <summary>Who calls it.</summary>
    IReadOnlyList<CountryCode> Conveners { get; }

    /// <summary>Where it takes place.</summary>
    Place Host { get; }

    /// <summary>When it takes place.</summary>
    EdtfDate Occurs { get; }

    /// <summary>How sure the source is; null where it doesn't say.</summary>
    Certainty? Certainty { get; }

    /// <summary>Who takes part, as far as that is said.</summary>
    IReadOnlyList<Participation> Participants { get; }

    /// <summary>What is to happen there, as far as that is said.</summary>
    IReadOnlyList<ProgrammePoint> Programme { get; }

    /// <summary>What the summit as a whole hangs on: numbered before the conditions of those who take part.</summary>
    new IReadOnlyList<Condition> Conditions { get; }

    /// <summary>When it was announced, or whatever its status tells.</summary>
    EdtfDate On { get; }

    internal IReadOnlyList<Condition> All() =>
        [.. Conditions, .. Participants.Select(participation => participation.Condition).OfType<Condition>()];
}

/// <summary>Somebody says that a summit is going to be.</summary>
public sealed record SummitAnnounced(
    Report Report,
    string Title,
    string? Theme,
    IReadOnlyList<CountryCode> Conveners,
    Place Host,
    EdtfDate Occurs,
    Certainty? Certainty,
    IReadOnlyList<Participation> Participants,
    IReadOnlyList<ProgrammePoint> Programme,
    IReadOnlyList<Condition> Conditions,
    EdtfDate On
) : ISummitFounded
{
    IReadOnlyList<Condition> IConditional.Conditions => ((ISummitFounded)this).All();
}

/// <summary>A summit is first heard of when it is further on than announced: when it was held already, or called off.</summary>
public sealed record SummitRecorded(
    Report Report,
    string Title,
    string? Theme,
    IReadOnlyList<CountryCode> Conveners,
    Place Host,
    EdtfDate Occurs,
    Certainty? Certainty,
    IReadOnlyList<Participation> Participants,
    IReadOnlyList<ProgrammePoint> Programme,
    IReadOnlyList<Condition> Conditions,
    EdtfDate On,
    PlanStatus Status,
    string? Reason = null
) : ISummitFounded
{
    IReadOnlyList<Condition> IConditional.Conditions => ((ISummitFounded)this).All();
}

/// <summary>A convener's, the host's or a participant's side says so itself.</summary>
public sealed record SummitConfirmed(
    Report Report,
    CountryCode By,
    EdtfDate On,
    EdtfDate? Occurs = null,
    Certainty? Certainty = null
) : IDating;

/// <summary>What is to happen there, instead of all that was said before.</summary>
public sealed record ProgrammeSet(Report Report, IReadOnlyList<ProgrammePoint> Programme, EdtfDate On) : IFact;

/// <summary>Somebody takes part, instead of what was said before of the same participant.</summary>
public sealed record ParticipationSet(
    Report Report,
    CountryCode Country,
    ParticipationMode Mode,
    EdtfDate On,
    string? Person = null,
    string? Office = null,
    Certainty? Certainty = null,
    Condition? Condition = null
) : IFact, IConditional
{
    IReadOnlyList<Condition> IConditional.Conditions => Condition is null ? [] : [Condition];
}

/// <summary>Somebody who was to take part doesn't; without a person, nobody of that country.</summary>
public sealed record ParticipantWithdrew(
    Report Report,
    CountryCode Country,
    EdtfDate On,
    string? Person = null,
    string? Reason = null
) : IFact;

/// <summary>It gets a new date.</summary>
public sealed record SummitRescheduled(
    Report Report,
    EdtfDate Occurs,
    EdtfDate On,
    CountryCode? By = null,
    string? Reason = null,
    Certainty? Certainty = null
) : IDating;

/// <summary>It is put off, perhaps to a date that is known.</summary>
public sealed record SummitPostponed(
    Report Report,
    EdtfDate On,
    EdtfDate? Occurs = null,
    CountryCode? By = null,
    string? Reason = null
) : IDating;

/// <summary>It is called off.</summary>
public sealed record SummitCancelled(Report Report, EdtfDate On, CountryCode? By = null, string? Reason = null) : IFact;

/// <summary>It begins.</summary>
public sealed record SummitOpened(Report Report, EdtfDate Occurs) : IFact;

/// <summary>It ends.</summary>
public sealed record SummitConcluded(Report Report, EdtfDate Occurs, string? Outcome = null) : IFact;
