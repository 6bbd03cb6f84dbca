namespace DiplomacyTracker.Platform.Http;

/// <summary>What a route takes as its body.</summary>
internal sealed record TakesBody(Type Type);
