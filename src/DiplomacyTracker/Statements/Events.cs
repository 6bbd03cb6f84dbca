namespace DiplomacyTracker.Statements;

// The names of these types and properties are the stored format: add freely, rename only with an upcaster.

/// <summary>Somebody says something for a country, or several do together.</summary>
/// <param name="Report">Who tells of it.</param>
/// <param name="Speaker">Who speaks.</param>
/// <param name="Jointly">Who speaks together with them.</param>
/// <param name="To">Whom they address.</param>
/// <param name="About">Whom they speak about.</param>
/// <param name="Kind">In which form.</param>
/// <param name="Act">What saying it amounts to.</param>
/// <param name="Summary">What they say, in words of ours.</param>
/// <param name="Quotation">The very words.</param>
/// <param name="Occurs">When it was said.</param>
/// <param name="Certainty">How sure the source is; null where it doesn't say.</param>
/// <param name="Conditions">What it hangs on.</param>
public sealed record StatementMade(
    Report Report,
    Party Speaker,
    IReadOnlyList<Party> Jointly,
    IReadOnlyList<CountryCode> To,
    IReadOnlyList<CountryCode> About,
    StatementKind Kind,
    Plover? Act,
    string Summary,
    Quotation? Quotation,
    EdtfDate Occurs,
    Certainty? Certainty,
    IReadOnlyList<Condition> Conditions
) : IFounding, IConditional;

/// <summary>Those who said it take it back.</summary>
public sealed record StatementWithdrawn(Report Report, CountryCode By, EdtfDate On, string? Reason = null) : IFact;
