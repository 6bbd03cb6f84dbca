using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Agreements;

/// <summary>How far an agreement has got as a whole.</summary>
public enum AgreementStatus
{
    /// <summary>Nothing was done about it yet.</summary>
    None,

    /// <summary>It is being negotiated.</summary>
    Negotiating,

    /// <summary>Signed, or ratified by some of its parties only.</summary>
    Signed,

    /// <summary>Ratified or acceded to by all of its parties, and not in force.</summary>
    Ratified,

    /// <summary>In force between two parties at least.</summary>
    InForce,

    /// <summary>In force, but put aside for the time being.</summary>
    Suspended,

    /// <summary>Ended by those who denounced it.</summary>
    Denounced,

    /// <summary>Ended for all.</summary>
    Terminated,
}

/// <summary>How one party stands to an agreement.</summary>
public enum PartyStatus
{
    /// <summary>Only named.</summary>
    None,

    /// <summary>Signed.</summary>
    Signed,

    /// <summary>Ratified, and not bound yet.</summary>
    Ratified,

    /// <summary>Acceded, and not bound yet.</summary>
    Acceded,

    /// <summary>Bound.</summary>
    InForce,

    /// <summary>Bound, but it is put aside for them for the time being.</summary>
    Suspended,

    /// <summary>Left it.</summary>
    Denounced,

    /// <summary>Was bound until it ended for all.</summary>
    Terminated,
}

/// <summary>The sort of an agreement.</summary>
public enum AgreementKind
{
    /// <summary>Any treaty for which there is no closer word.</summary>
    Treaty,

    /// <summary>States promise to stand by one another.</summary>
    Alliance,

    /// <summary>An alliance against attack.</summary>
    MutualDefence,

    /// <summary>Ends a war.</summary>
    PeaceTreaty,

    /// <summary>Ends the fighting, and not the war.</summary>
    Armistice,

    /// <summary>On trade.</summary>
    Trade,

    /// <summary>Of many, on a matter of all.</summary>
    Convention,

    /// <summary>Adds to another agreement.</summary>
    Protocol,

    /// <summary>An accord.</summary>
    Accord,

    /// <summary>Two notes that say the same.</summary>
    ExchangeOfNotes,

    /// <summary>A memorandum of understanding.</summary>
    MemorandumOfUnderstanding,

    /// <summary>Declared together.</summary>
    JointDeclaration,

    /// <summary>The sources don't say.</summary>
    Unclassified,
}

/// <summary>What allies promise, in the words of the Alliance Treaty Obligations and Provisions project (ATOP).</summary>
public enum Obligation
{
    /// <summary>To help one who is attacked.</summary>
    Defence,

    /// <summary>To join in an attack.</summary>
    Offence,

    /// <summary>To stay out of a war.</summary>
    Neutrality,

    /// <summary>Not to attack one another.</summary>
    NonAggression,

    /// <summary>To consult in a crisis.</summary>
    Consultation,
}

/// <summary>A party, and what it has done by the time when the agreement is first learnt of.</summary>
/// <param name="Country">Which country.</param>
/// <param name="Signed">When it signed, where that is not said of all of them.</param>
/// <param name="Ratified">When it ratified.</param>
/// <param name="Acceded">When it acceded.</param>
/// <param name="InForceFrom">Since when it is bound, where that is not since the day that is said of all.</param>
/// <param name="Denounced">When it denounced it.</param>
/// <param name="Effective">Until when it stays bound then.</param>
/// <param name="Person">Who signed, as written.</param>
/// <param name="Office">As written.</param>
public sealed record PartySoFar(
    CountryCode Country,
    EdtfDate? Signed = null,
    EdtfDate? Ratified = null,
    EdtfDate? Acceded = null,
    EdtfDate? InForceFrom = null,
    EdtfDate? Denounced = null,
    EdtfDate? Effective = null,
    [property: JsonConverter(typeof(ShortText))] string? Person = null,
    [property: JsonConverter(typeof(ShortText))] string? Office = null
);
