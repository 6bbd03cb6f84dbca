using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Relations;

/// <summary>A fact between two countries, and what it is shown as.</summary>
internal sealed record PairFact(string Slot, bool Forth, Guid Development, DateOnly Latest, DevelopmentView View)
{
    private const string InForce = "-in-force";
    private const string Pending = "-pending";
    private const string Next = "-next";

    /// <summary>The same as a fact between two; null where it is none.</summary>
    /// <remarks>What is in force is one between those whom it binds, or did until one of them ended it; what it awaits between them isn't yet.</remarks>
    public PairFact? Among(CountryCode one, CountryCode other) =>
        Slot.EndsWith(Pending, StringComparison.Ordinal) ? (View.Awaits(one, other) is false ? null : this)
        : !Slot.EndsWith(InForce, StringComparison.Ordinal)
        || View.Binds(one, other)
        || View.EndedBetween(one, other) is not null
            ? this
        : View.Awaits(one, other) is true ? this with { Slot = $"{Slot[..^InForce.Length]}{Pending}" }
        : null;

    /// <summary>When it last turned, as of a day: its end, or of what goes on the last on which anything changed; null where it is to come.</summary>
    public LastTurn? Newest(DateOnly day) =>
        Slot.EndsWith(Next, StringComparison.Ordinal) ? null
        : Latest <= day && Latest < DateOnly.MaxValue && !Slot.EndsWith(Pending, StringComparison.Ordinal)
            ? new(Latest, Ended)
        : View.Changed;

    private EdtfDate Ended() =>
        View.Occurs is { } occurs && occurs.Latest == Latest ? occurs.End() : EdtfDate.On(Latest);

    /// <summary>What is over between the two, though it goes on among others, is what was last, unless something else was later.</summary>
    public static IReadOnlyList<PairFact> Settled(IReadOnlyList<PairFact> facts, CountryCode one, CountryCode other)
    {
        var over = facts
            .Where(fact => fact.Slot.EndsWith(InForce, StringComparison.Ordinal))
            .Select(fact => (Fact: fact, On: fact.View.EndedBetween(one, other)?.On.OccurredOn()))
            .Where(ended => ended.On is not null)
            .ToDictionary(ended => ended.Fact, ended => ended.Fact.Over(ended.On ?? default));
        if (over.Count is 0)
            return facts;

        var latest = over.Values.Select(fact => fact.Slot).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. facts
                .Where(fact => !over.ContainsKey(fact) && !latest.Contains(fact.Slot))
                .Concat(
                    facts
                        .Where(fact => latest.Contains(fact.Slot))
                        .Concat(over.Values)
                        .GroupBy(fact => (fact.Slot, fact.Forth))
                        .Select(same =>
                            same.MaxBy(fact => (fact.Latest, fact.View.Earliest ?? default, fact.Development))
                        )
                        .OfType<PairFact>()
                )
                .OrderBy(fact => fact.Slot, StringComparer.Ordinal),
        ];
    }

    private PairFact Over(DateOnly on) => this with { Slot = $"{Slot[..^InForce.Length]}-latest", Latest = on };
}

/// <summary>What is seen between two countries: facts, and acts in the order of time.</summary>
internal sealed record PairSeen(IReadOnlyList<PairFact> Facts, IReadOnlyList<Deed> Deeds);

/// <summary>Acts from a day on: to be counted, or also to be read.</summary>
internal sealed record ActsWanted(DateOnly From, bool WithBodies);
