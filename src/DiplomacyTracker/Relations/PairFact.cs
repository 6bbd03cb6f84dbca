namespace DiplomacyTracker.Relations;

/// <summary>A fact between two countries, and what it is shown as.</summary>
internal sealed record PairFact(string Slot, bool Forth, Guid Development, DateOnly Latest, DevelopmentView View);
