namespace DiplomacyTracker.Server.Pages.Map;

/// <summary>What the map says of a country.</summary>
/// <param name="Code">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Number">A number; null where there is none.</param>
/// <param name="Text">The number as it is written.</param>
/// <param name="Colour">The class of its colour.</param>
/// <param name="Address">Where it leads.</param>
public sealed record OnMap(string Code, string Name, decimal? Number, string Text, string Colour, string Address);
