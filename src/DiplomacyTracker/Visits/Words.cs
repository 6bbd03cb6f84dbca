using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Visits;

/// <summary>One stop of a visit.</summary>
/// <param name="Host">Where.</param>
/// <param name="Occurs">When; null where only the visit as a whole has a date.</param>
public sealed record Leg(Place Host, EdtfDate? Occurs = null);

/// <summary>The rank of a visit in protocol.</summary>
public enum VisitKind
{
    /// <summary>By a head of state, with full honours, on invitation by the head of state.</summary>
    State,

    /// <summary>With honours, by a head of government or a minister.</summary>
    Official,

    /// <summary>Official with less ceremony.</summary>
    OfficialWorking,

    /// <summary>For talks.</summary>
    Working,

    /// <summary>Private or informal.</summary>
    Private,

    /// <summary>A stopover.</summary>
    Transit,

    /// <summary>The sources don't say.</summary>
    Unclassified,
}

/// <summary>The form of a meeting.</summary>
public enum MeetingFormat
{
    /// <summary>Of two sides.</summary>
    Bilateral,

    /// <summary>Of three sides.</summary>
    Trilateral,

    /// <summary>Of all delegations.</summary>
    Plenary,

    /// <summary>Short, aside from another meeting.</summary>
    PullAside,

    /// <summary>Out of courtesy.</summary>
    CourtesyCall,

    /// <summary>With a monarch or a pope.</summary>
    Audience,

    /// <summary>Over lunch or dinner.</summary>
    WorkingLunch,

    /// <summary>In seclusion.</summary>
    Retreat,
}
