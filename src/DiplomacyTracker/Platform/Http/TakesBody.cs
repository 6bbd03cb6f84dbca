namespace DiplomacyTracker.Platform.Http;

/// <summary>What a route takes as its body.</summary>
/// <param name="Type">The command.</param>
/// <param name="Plain">The command that is meant instead by a body without status, where the route takes two.</param>
internal sealed record TakesBody(Type Type, Type? Plain = null);
