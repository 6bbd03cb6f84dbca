using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Ledger;

/// <summary>Who stands opposite to whom, as codes in alphabetical order.</summary>
/// <param name="Countries">All who do.</param>
/// <param name="Actors">Those of them who act; null: all.</param>
/// <param name="Targets">Those of them who are acted towards; null: all.</param>
internal sealed record Opposites(
    IReadOnlyList<string> Countries,
    IReadOnlyList<string>? Actors,
    IReadOnlyList<string>? Targets
)
{
    /// <summary>In a development as a whole.</summary>
    public static Opposites Of(IReadOnlyList<PartyRole> parties) =>
        Of(On(parties, Side.Actor), On(parties, Side.Target));

    /// <summary>In one of its acts: who was visited and calls it off, acts towards those who were to come.</summary>
    public static Opposites Of(Act act, IReadOnlyList<PartyRole> parties)
    {
        var (actors, targets) = (On(parties, Side.Actor), On(parties, Side.Target));
        if (act.Together is { } together)
            actors = [.. together];
        else if (act.Actor is { } actor)
        {
            targets = actors.Contains(actor) ? targets : actors;
            actors = [actor];
        }

        if (act.Towards is { } towards)
            targets = [.. towards];
        if (actors.Count is 1)
            targets.ExceptWith(actors);
        return Of(actors, targets);
    }

    /// <summary>Both codes with a stroke between, where there are just two; null otherwise.</summary>
    public string? Pair() => Countries is [var one, var other] ? $"{one}-{other}" : null;

    /// <summary>Of two, who acts towards the other: 1 the first, 2 the second, 3 both; null where there are not just two.</summary>
    public int? Way() =>
        Countries is not [var one, var other] ? null
        : (Acts(one, other) ? 1 : 0) + (Acts(other, one) ? 2 : 0) is > 0 and var way ? way
        : null;

    private bool Acts(string one, string other) =>
        Actors?.Contains(one, StringComparer.Ordinal) is not false
        && Targets?.Contains(other, StringComparer.Ordinal) is not false;

    private static Opposites Of(HashSet<CountryCode> actors, HashSet<CountryCode> targets)
    {
        var all = actors.Union(targets).ToHashSet();
        return new(Codes(all), OrAll(actors, all), OrAll(targets, all));
    }

    private static HashSet<CountryCode> On(IEnumerable<PartyRole> parties, Side side) =>
        [.. parties.Where(party => party.Side.HasFlag(side)).Select(party => party.Country)];

    private static IReadOnlyList<string>? OrAll(HashSet<CountryCode> some, HashSet<CountryCode> all) =>
        some.Count == all.Count ? null : Codes(some);

    private static IReadOnlyList<string> Codes(IEnumerable<CountryCode> countries) =>
        [.. countries.Order().Select(country => country.Value)];
}
