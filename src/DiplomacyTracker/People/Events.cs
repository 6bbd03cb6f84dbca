namespace DiplomacyTracker.People;

// The names of these types and properties are the stored format: add freely, rename only with an upcaster.

/// <summary>There is such a person.</summary>
/// <param name="Report">Who says so.</param>
/// <param name="Name">By which name they are shown.</param>
/// <param name="Countries">For which countries they act.</param>
/// <param name="Spellings">How else the name is written.</param>
/// <param name="Born">When they were born, which tells apart those of one name.</param>
public sealed record PersonRecorded(
    Report Report,
    string Name,
    IReadOnlyList<CountryCode> Countries,
    IReadOnlyList<string> Spellings,
    EdtfDate? Born
) : IFounding;

/// <summary>Their name is also written so.</summary>
/// <param name="Report">Who writes it so.</param>
/// <param name="Spelling">As written.</param>
/// <param name="Language">In which language: a BCP 47 tag.</param>
public sealed record SpellingAdded(Report Report, string Spelling, string? Language = null) : IFact;

/// <summary>They hold, or held, an office.</summary>
/// <param name="Report">Who says so.</param>
/// <param name="Office">Which.</param>
/// <param name="Held">From when to when: an interval, whose ends may be open.</param>
public sealed record TenureRecorded(Report Report, Office Office, EdtfDate Held) : IFact;

/// <summary>They leave an office.</summary>
/// <param name="Report">Who says so.</param>
/// <param name="Office">Which.</param>
/// <param name="On">Their last day in it.</param>
public sealed record TenureEnded(Report Report, Office Office, EdtfDate On) : IFact;

/// <summary>A name as written means this person.</summary>
/// <param name="Report">Who says so.</param>
/// <param name="Name">As written.</param>
/// <param name="Country">For which country it was written.</param>
/// <param name="Development">In that development alone; null for all of that country.</param>
public sealed record NameResolved(Report Report, string Name, CountryCode Country, Guid? Development = null) : IFact;
