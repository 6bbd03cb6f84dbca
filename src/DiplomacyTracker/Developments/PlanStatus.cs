namespace DiplomacyTracker.Developments;

/// <summary>How far something planned has got.</summary>
public enum PlanStatus
{
    /// <summary>Nothing of it had happened yet.</summary>
    None,

    /// <summary>Somebody says that it is going to be.</summary>
    Announced,

    /// <summary>One of those who take part says so themselves.</summary>
    Confirmed,

    /// <summary>It has begun.</summary>
    Underway,

    /// <summary>It took place.</summary>
    Held,

    /// <summary>Put off; perhaps to a new date.</summary>
    Postponed,

    /// <summary>Called off: a fact of the world, not a correction of ours.</summary>
    Cancelled,
}

/// <summary>Where a day lies to what is planned.</summary>
public enum Phase
{
    /// <summary>Before the first possible day; or put off, and to when isn't known.</summary>
    Upcoming,

    /// <summary>It may be any day now: within the dates, which are vague, or not begun.</summary>
    Due,

    /// <summary>Begun and not ended, or within confirmed exact dates.</summary>
    Underway,

    /// <summary>Its last day is over, and nobody said that it was held or cancelled.</summary>
    Overdue,

    /// <summary>Over, or called off.</summary>
    Past,
}
