using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>How two countries stand: the facts in force, in the order in which one looks for them, then counts.</summary>
/// <param name="One">The country named first.</param>
/// <param name="Other">The country named second.</param>
/// <param name="Axes">From where.</param>
/// <param name="Window">Acts are counted over so many days up to the day; null: as the methodology has it.</param>
/// <param name="Score">How to put it into a number; null: not at all.</param>
public sealed record ReadRelation(CountryCode One, CountryCode Other, Axes Axes, int? Window, WhatIf? Score)
    : IRequest<Relation>;

internal sealed class ReadRelationHandler(NpgsqlDataSource database, Vantages vantages, RelationAnswers answers)
    : IRequestHandler<ReadRelation, Relation>
{
    public async Task<Relation> Handle(ReadRelation request, CancellationToken cancellationToken)
    {
        var (asOf, edition) = await vantages.LatestAsync(request.Axes, cancellationToken);
        return answers.Find(request, asOf, edition)
            ?? answers.Keep(request, await AnswerAsync(request, asOf, cancellationToken), edition);
    }

    private async Task<Relation> AnswerAsync(ReadRelation request, AsOf asOf, CancellationToken cancellationToken)
    {
        var rules = Methodology.Current;
        var window = Scoring.Back(asOf.ValidAt, (request.Window ?? rules.Window) - 1);
        var from =
            request.Score is { } what && Scoring.Reach(asOf.ValidAt, what, rules) is var reach && reach < window
                ? reach
                : window;

        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(PairFacts.Command(request.One, request.Other, asOf));
        batch.BatchCommands.Add(
            PairDeeds.Command(request.One, request.Other, asOf, from, withBodies: request.Score is not null)
        );
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var facts = await PairFacts.ReadAsync(reader, request.One, request.Other, asOf, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var deeds = await PairDeeds.ReadAsync(reader, cancellationToken);
        return Relation.Of(
            request.One,
            request.Other,
            facts,
            Counts.Of(deeds, window, asOf.ValidAt),
            request.Score is { } asked ? new Scoring(deeds, asOf.ValidAt, asked, rules).Score() : null,
            asOf
        );
    }
}
