using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Incidents;

/// <summary>Something more that was done in an incident.</summary>
/// <param name="Event">The event that reports it.</param>
/// <param name="By">By whom, where that is known.</param>
/// <param name="Towards">Towards whom.</param>
/// <param name="Act">What it amounts to, where that is said.</param>
/// <param name="On">When.</param>
/// <param name="Summary">What was done, in words of the record.</param>
public sealed record FurtherAct(
    Guid Event,
    CountryCode? By,
    IReadOnlyList<CountryCode> Towards,
    Plover? Act,
    EdtfDate On,
    string? Summary
);
