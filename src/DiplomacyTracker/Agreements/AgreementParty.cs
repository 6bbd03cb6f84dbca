namespace DiplomacyTracker.Agreements;

/// <summary>A party as a reader sees it; of days that have not come yet by the day asked for, nothing is shown.</summary>
/// <param name="Country">Which country.</param>
/// <param name="Status">How it stands to the agreement.</param>
/// <param name="Signed">When it signed.</param>
/// <param name="Ratified">When it ratified.</param>
/// <param name="Acceded">When it acceded.</param>
/// <param name="InForce">Since when it is bound, or was at last.</param>
/// <param name="Suspended">Since when the agreement is put aside for it.</param>
/// <param name="Denounced">When it gave notice.</param>
/// <param name="Effective">Until when it stays bound then, where that is another day.</param>
public sealed record AgreementParty(
    CountryCode Country,
    PartyStatus Status,
    EdtfDate? Signed,
    EdtfDate? Ratified,
    EdtfDate? Acceded,
    EdtfDate? InForce,
    EdtfDate? Suspended,
    EdtfDate? Denounced,
    EdtfDate? Effective
)
{
    internal EdtfDate? Left => Effective ?? Denounced;
}

/// <summary>A fact that doesn't fit what was known before it. It is shown, never refused and never hidden.</summary>
/// <param name="Event">The fact.</param>
/// <param name="Verb">What it reports.</param>
/// <param name="Status">The status, on the day of it, in which that should not have been possible.</param>
public sealed record AgreementConflict(Guid Event, string Verb, AgreementStatus Status);
