namespace DiplomacyTracker.Platform.Http;

/// <summary>What a route takes as a file: the body itself, or the one file of a form.</summary>
/// <param name="MediaType">Of the file.</param>
/// <param name="Beginning">How such a file begins.</param>
internal sealed record TakesFile(string MediaType, string Beginning);
