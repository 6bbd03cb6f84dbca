using System.Text.Json;

namespace DiplomacyTracker.Developments;

// The names of these types and properties are the stored format: add freely, rename only with an upcaster.

/// <summary>Something that was reported, as it is stored: never changed, never deleted.</summary>
public interface IFact
{
    /// <summary>Who says so, and since when the public could know it.</summary>
    Report Report { get; }
}

/// <summary>A fact that begins a development: without it there is nothing to speak of.</summary>
public interface IFounding : IFact;

/// <summary>A fact that says when something planned is to take place: only of it can sources give other dates.</summary>
public interface IDating : IFact
{
    /// <summary>Whether its date is that of the whole, and not of a part alone.</summary>
    bool DatesWhole => true;
}

/// <summary>A fact that itself hangs on conditions.</summary>
public interface IConditional
{
    /// <summary>The conditions, in the order in which they are numbered.</summary>
    IReadOnlyList<Condition> Conditions { get; }
}

/// <summary>A fact about another fact of the same development.</summary>
public interface IConcerning
{
    /// <summary>The id of that fact's event.</summary>
    Guid Concerns { get; }
}

/// <summary>Another source says the same; or nearly, with another date or other values of some fields.</summary>
/// <param name="Report">That source.</param>
/// <param name="Concerns">The event that it supports.</param>
/// <param name="Occurs">What this source gives as the date, where it says something else.</param>
/// <param name="Otherwise">What it gives in other fields, by their names, where it says something else.</param>
/// <param name="Aside">Whether its date only stands beside the one that is shown, since people here settled that.</param>
public sealed record ReportAdded(
    Report Report,
    Guid Concerns,
    EdtfDate? Occurs = null,
    IReadOnlyDictionary<string, JsonElement>? Otherwise = null,
    bool? Aside = null
) : IFact, IConcerning;

/// <summary>A source takes back what it said, or proves worthless.</summary>
/// <param name="Report">Where it says so.</param>
/// <param name="Concerns">The event whose report no longer stands.</param>
/// <param name="Reason">In words.</param>
public sealed record ReportWithdrawn(Report Report, Guid Concerns, string Reason) : IFact, IConcerning;

/// <summary>What a fact said was wrong.</summary>
/// <param name="Report">Who says so.</param>
/// <param name="Concerns">The event that was wrong.</param>
/// <param name="Scope">Whether the world's account changed, or ours was wrong from the start.</param>
/// <param name="Changes">Field by field.</param>
/// <param name="Reason">In words.</param>
public sealed record Corrected(Report Report, Guid Concerns, Scope Scope, IReadOnlyList<Change> Changes, string Reason)
    : IFact,
        IAmending;

/// <summary>A fact is taken back as a whole.</summary>
/// <param name="Report">Who says so.</param>
/// <param name="Concerns">The event that is taken back.</param>
/// <param name="Scope">Whether the world's account changed, or ours was wrong from the start.</param>
/// <param name="Reason">In words.</param>
public sealed record Retracted(Report Report, Guid Concerns, Scope Scope, string Reason) : IFact, IAmending;

/// <summary>This development has to do with another.</summary>
/// <param name="Report">Who says so.</param>
/// <param name="Relation">What it has to do with it.</param>
/// <param name="To">The other development's id.</param>
/// <param name="Scope">Record: it holds since the development itself is known, as we recorded it wrongly; else since its report.</param>
/// <param name="Reason">In words.</param>
public sealed record Linked(Report Report, LinkRelation Relation, Guid To, Scope? Scope = null, string? Reason = null)
    : IFact;

/// <summary>How a condition turned out.</summary>
/// <param name="Report">Who says so.</param>
/// <param name="Number">The condition's number within its development, from 1.</param>
/// <param name="Outcome">Met, failed or moot.</param>
public sealed record ConditionResolved(Report Report, int Number, Outcome Outcome) : IFact;

/// <summary>A fact that changes what another one is taken to say.</summary>
public interface IAmending : IConcerning
{
    /// <summary>From when on.</summary>
    Scope Scope { get; }
}

/// <summary>Whose mistake is mended, which decides from when on the mending is seen.</summary>
public enum Scope
{
    /// <summary>The source corrected itself: it holds from the correction's own knownAt.</summary>
    World,

    /// <summary>We erred: it holds from the knownAt of what is mended; the old answer remains at earlier positions.</summary>
    Record,
}

/// <summary>What one development has to do with another.</summary>
public enum LinkRelation
{
    /// <summary>A visit that takes somebody to a summit.</summary>
    Attends,

    /// <summary>It happened around the other, as its background: never counted as the other's act.</summary>
    ContextOf,

    /// <summary>It happened because of the other.</summary>
    CausedBy,

    /// <summary>It is the same as the other, recorded twice.</summary>
    DuplicateOf,

    /// <summary>It is not the same as the other, however alike they are: nobody proposes it again.</summary>
    DistinctFrom,
}
