using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>Why a relation is shown as it is: every fact, count and point, down to the sources.</summary>
/// <param name="One">The country named first.</param>
/// <param name="Other">The country named second.</param>
/// <param name="Axes">From where.</param>
/// <param name="Window">Acts are counted over so many days up to the day; null: as the methodology has it.</param>
/// <param name="What">How the score is computed.</param>
public sealed record ExplainRelation(CountryCode One, CountryCode Other, Axes Axes, int? Window, WhatIf What)
    : IRequest<Explanation>;

internal sealed class ExplainRelationHandler(NpgsqlDataSource database, Vantages vantages, Behind behind)
    : IRequestHandler<ExplainRelation, Explanation>
{
    public async Task<Explanation> Handle(ExplainRelation request, CancellationToken cancellationToken)
    {
        var (one, other) = (request.One, request.Other);
        var asOf = await vantages.ForLedgerAsync(request.Axes, cancellationToken);
        var rules = Methodology.Current;
        var window = Scoring.Back(asOf.ValidAt, (request.Window ?? rules.Window) - 1);
        var reach = Scoring.Reach(asOf.ValidAt, request.What, rules);
        var from = reach < window ? reach : window;

        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(PairFacts.Command(one, other, asOf));
        // All that there ever was: how much lies further back is told in a number.
        batch.BatchCommands.Add(PairDeeds.Command(one, other, asOf, DateOnly.MinValue, withBodies: true));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var facts = await PairFacts.ReadAsync(reader, one, other, asOf, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var deeds = await PairDeeds.ReadAsync(reader, cancellationToken);
        await reader.DisposeAsync();

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
