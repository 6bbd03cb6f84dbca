namespace DiplomacyTracker.Platform.Http;

/// <summary>That a route answers with one thing as a whole: its view, version and vantage.</summary>
internal sealed record ReadsWhole;
