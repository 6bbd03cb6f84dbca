namespace DiplomacyTracker.Visits;

// The names of these types and properties are the stored format: add freely, rename only with an upcaster.

/// <summary>What is reported of a visit when it is first heard of.</summary>
public interface IVisitFounded : IFounding, IConditional, IDating
{
    /// <summary>Who goes.</summary>
    Party Visitor { get; }

    /// <summary>Where to; of several legs the first.</summary>
    Place Host { get; }

    /// <summary>Where to, one after another, where it is more than one country or place.</summary>
    IReadOnlyList<Leg> Legs { get; }

    /// <summary>Its rank in protocol.</summary>
    VisitKind Kind { get; }

    /// <summary>When it takes place as a whole.</summary>
    EdtfDate Occurs { get; }

    /// <summary>How sure the source is; null where it doesn't say.</summary>
    Certainty? Certainty { get; }

    /// <summary>What for, in words.</summary>
    string? Purpose { get; }

    /// <summary>When it was announced, or whatever its status tells.</summary>
    EdtfDate On { get; }
}

/// <summary>Somebody says that a visit is going to be.</summary>
public sealed record VisitScheduled(
    Report Report,
    Party Visitor,
    Place Host,
    IReadOnlyList<Leg> Legs,
    VisitKind Kind,
    EdtfDate Occurs,
    Certainty? Certainty,
    string? Purpose,
    IReadOnlyList<Condition> Conditions,
    EdtfDate On
) : IVisitFounded;

/// <summary>A visit is first heard of when it is further on than announced: when it was held already, or called off.</summary>
public sealed record VisitRecorded(
    Report Report,
    Party Visitor,
    Place Host,
    IReadOnlyList<Leg> Legs,
    VisitKind Kind,
    EdtfDate Occurs,
    Certainty? Certainty,
    string? Purpose,
    IReadOnlyList<Condition> Conditions,
    EdtfDate On,
    PlanStatus Status,
    string? Reason = null
) : IVisitFounded;

/// <summary>The visitor's or a host's side says so itself.</summary>
public sealed record VisitConfirmed(
    Report Report,
    CountryCode By,
    EdtfDate On,
    EdtfDate? Occurs = null,
    Certainty? Certainty = null
) : IDating;

/// <summary>It gets a new date.</summary>
public sealed record VisitRescheduled(
    Report Report,
    EdtfDate Occurs,
    EdtfDate On,
    CountryCode? By = null,
    int? Leg = null,
    string? Reason = null,
    Certainty? Certainty = null
) : IDating
{
    bool IDating.DatesWhole => Leg is null;
}

/// <summary>It is put off, perhaps to a date that is known.</summary>
public sealed record VisitPostponed(
    Report Report,
    EdtfDate On,
    EdtfDate? Occurs = null,
    CountryCode? By = null,
    int? Leg = null,
    string? Reason = null
) : IDating
{
    bool IDating.DatesWhole => Leg is null;
}

/// <summary>It is called off.</summary>
public sealed record VisitCancelled(
    Report Report,
    EdtfDate On,
    CountryCode? By = null,
    int? Leg = null,
    string? Reason = null
) : IFact;

/// <summary>The visitor arrives.</summary>
public sealed record VisitBegun(Report Report, EdtfDate Occurs) : IFact;

/// <summary>The visitor meets somebody.</summary>
public sealed record MeetingHeld(
    Report Report,
    EdtfDate Occurs,
    IReadOnlyList<Party> With,
    MeetingFormat? Format = null,
    string? Place = null,
    string? Summary = null
) : IFact;

/// <summary>The visitor leaves.</summary>
public sealed record VisitConcluded(Report Report, EdtfDate Occurs, string? Outcome = null) : IFact;
