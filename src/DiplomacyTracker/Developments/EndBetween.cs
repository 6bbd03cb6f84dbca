using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Developments;

/// <summary>How something is over between two countries, though it may go on among others.</summary>
/// <param name="Status">What was done: denounced, lifted.</param>
/// <param name="By">By which of the two.</param>
/// <param name="On">Since when.</param>
public sealed record EndBetween(string Status, CountryCode By, EdtfDate On);
