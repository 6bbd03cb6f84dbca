using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using MediatR;

namespace DiplomacyTracker.Relations;

/// <summary>Why a relation is shown as it is: every fact, count and point, down to the sources.</summary>
/// <param name="One">The country named first.</param>
/// <param name="Other">The country named second.</param>
/// <param name="Axes">From where.</param>
/// <param name="Window">Acts are counted over so many days up to the day; null: as the methodology has it.</param>
/// <param name="What">How the score is computed.</param>
public sealed record ExplainRelation(CountryCode One, CountryCode Other, Axes Axes, int? Window, WhatIf What)
    : IRequest<Explanation>;

internal sealed class ExplainRelationHandler(Lookout lookout, Behind behind, FoldedRows folded, BusyPairs busy)
    : IRequestHandler<ExplainRelation, Explanation>
{
    public async Task<Explanation> Handle(ExplainRelation request, CancellationToken cancellationToken)
    {
        var (one, other) = (request.One, request.Other);
        var ((found, deeds), asOf, _) = await new PairFacts(one, other, folded, busy).AskAsync(
            lookout,
            request.Axes,
            // All that there ever was: how much lies further back is told in a number.
            _ => new(DateOnly.MinValue, WithBodies: true),
            cancellationToken
        );
        var facts = PairFact.Settled(found, one, other);
        var rules = Methodology.Of(asOf.Methodology);
        var window = Scoring.Back(asOf.ValidAt, (request.Window ?? rules.Window) - 1);
        var reach = Scoring.Reach(asOf.ValidAt, request.What, rules);
        var from = reach < window ? reach : window;

        var scoring = new Scoring([.. deeds.Where(deed => deed.On >= from)], asOf.ValidAt, request.What, rules);
        var (counts, score) = (Counts.Of(deeds, window, asOf.ValidAt), scoring.Score());
        ExplainedWay Way(bool forth, CountsOneWay counted, ScoreOneWay scored)
        {
            List<ExplainedAct> acts =
            [
                .. scoring.Contributions(forth).Select(each => ExplainedAct.Of(each, window)).OfType<ExplainedAct>(),
            ];
            return new(
                counted,
                scored,
                acts.Sum(act => act.Points),
                acts,
                deeds.Count(deed => deed.On < from && deed.Goes(forth))
            );
        }

        return new(
            one,
            other,
            await behind.ExplainedAsync(facts, asOf, cancellationToken),
            window,
            asOf.ValidAt,
            Way(forth: true, counts.OneToOther, score.OneToOther),
            Way(forth: false, counts.OtherToOne, score.OtherToOne),
            await behind.ThirdPartiesAsync(
                [.. deeds.Select(deed => deed.Development).Concat(facts.Select(fact => fact.Development)).Distinct()],
                (one, other),
                asOf,
                cancellationToken
            ),
            await behind.TakenBackAsync((one, other), asOf, from, cancellationToken),
            asOf
        );
    }
}
