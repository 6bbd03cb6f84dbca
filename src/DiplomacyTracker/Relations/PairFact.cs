namespace DiplomacyTracker.Relations;

/// <summary>A fact between two countries, and what it is shown as.</summary>
internal sealed record PairFact(string Slot, bool Forth, Guid Development, DateOnly Latest, DevelopmentView View);

/// <summary>What is seen between two countries: facts, and acts in the order of time.</summary>
internal sealed record PairSeen(IReadOnlyList<PairFact> Facts, IReadOnlyList<Deed> Deeds);

/// <summary>Acts from a day on: to be counted, or also to be read.</summary>
internal sealed record ActsWanted(DateOnly From, bool WithBodies);
