using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using MediatR;

namespace DiplomacyTracker.Relations;

/// <summary>How two countries stand: the facts in force, in the order in which one looks for them, then counts.</summary>
/// <param name="One">The country named first.</param>
/// <param name="Other">The country named second.</param>
/// <param name="Axes">From where.</param>
/// <param name="Window">Acts are counted over so many days up to the day; null: as the methodology has it.</param>
/// <param name="Score">How to put it into a number; null: not at all.</param>
public sealed record ReadRelation(CountryCode One, CountryCode Other, Axes Axes, int? Window, WhatIf? Score)
    : IRequest<Relation>;

internal sealed class ReadRelationHandler(
    Vantages vantages,
    Lookout lookout,
    Unchanged unchanged,
    RelationAnswers answers,
    FoldedRows folded,
    BusyPairs busy
) : IRequestHandler<ReadRelation, Relation>
{
    public async Task<Relation> Handle(ReadRelation request, CancellationToken cancellationToken)
    {
        var now = vantages.Now();
        if (answers.Find(request, now) is { } kept && await lookout.IsLatestAsync(kept.Edition, cancellationToken))
            return kept.At(now);

        var (seen, asOf, from) = await new PairFacts(request.One, request.Other, folded, busy).AskAsync(
            lookout,
            request.Axes,
            at => Acts(request, at),
            cancellationToken
        );
        var relation = Of(request, seen, asOf);
        if (RelationAnswers.IsFromNow(request) && from.Edition.Position == asOf.Position)
            answers.Keep(
                request,
                new(relation, from.Edition, await unchanged.UntilAsync(from, asOf.KnownAt, cancellationToken))
            );
        return relation;
    }

    private static ActsWanted Acts(ReadRelation request, AsOf asOf)
    {
        var window = WindowOf(request, asOf);
        var from =
            request.Score is { } what
            && Scoring.Reach(asOf.ValidAt, what, Methodology.Of(asOf.Methodology)) is var reach
            && reach < window
                ? reach
                : window;
        return new(from, WithBodies: request.Score is not null);
    }

    private static Relation Of(ReadRelation request, PairSeen seen, AsOf asOf) =>
        Relation.Of(
            request.One,
            request.Other,
            PairFact.Settled(seen.Facts, request.One, request.Other),
            Counts.Of(seen.Deeds, WindowOf(request, asOf), asOf.ValidAt),
            request.Score is { } asked
                ? new Scoring(seen.Deeds, asOf.ValidAt, asked, Methodology.Of(asOf.Methodology)).Score()
                : null,
            asOf
        );

    private static DateOnly WindowOf(ReadRelation request, AsOf asOf) =>
        Scoring.Back(asOf.ValidAt, (request.Window ?? Methodology.Of(asOf.Methodology).Window) - 1);
}
