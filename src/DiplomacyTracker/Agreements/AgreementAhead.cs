using DiplomacyTracker.Developments;

namespace DiplomacyTracker.Agreements;

/// <summary>Something that had been settled by a day, and comes by itself on a later one.</summary>
/// <remarks>When a notice takes effect stands with the party that gave it.</remarks>
/// <param name="Change">What comes: in-force, suspended, resumed or terminated.</param>
/// <param name="From">From when on.</param>
/// <param name="For">For whom; empty: for all.</param>
public sealed record AgreementAhead(DeedKind Change, EdtfDate From, IReadOnlyList<CountryCode> For);

public sealed partial record Agreement
{
    /// <inheritdoc />
    /// <remarks>When it is to enter into force, or to end, is said before it does. What is done may be of tomorrow already, where it is done.</remarks>
    public DateOnly ReadOn(DateOnly known) =>
        HistoryDay.Of(known, Deeds.Where(deed => !deed.MayLieAhead).Select(deed => deed.On));

    /// <inheritdoc />
    public IEnumerable<DateOnly> Turns() =>
        Deeds
            .SelectMany(Effect.Of)
            .SelectMany(effect =>
                effect.SaidOn() < effect.On.OccurredOn()
                    ? new[] { effect.SaidOn(), effect.On.OccurredOn() }
                    : [effect.On.OccurredOn()]
            );

    /// <summary>What is to come, the next first, by what had been said by that day: nobody knew then what happened later without a word before.</summary>
    private IEnumerable<AgreementAhead> Ahead(DateOnly day, Standing standing) =>
        Deeds
            .SelectMany(Effect.Of)
            .Where(effect =>
                effect.SaidOn() <= day
                && !effect.On.HasOccurredBy(day)
                && (effect.IsLater ? standing.Awaits(effect.Deed) : effect.Deed.MayLieAhead)
            )
            .Order(Effect.InWorldOrder)
            .Select(effect => new AgreementAhead(
                effect.IsLater ? DeedKind.InForce : effect.Deed.What,
                effect.On,
                [.. effect.Deed.Countries()]
            ))
            .DistinctBy(ahead => (ahead.Change, ahead.From, string.Join(",", ahead.For)));
}
