using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>How two countries stand: the facts in force, in the order in which one looks for them.</summary>
/// <param name="One">The country named first.</param>
/// <param name="Other">The country named second.</param>
/// <param name="Axes">From where.</param>
public sealed record ReadRelation(CountryCode One, CountryCode Other, Axes Axes) : IRequest<Relation>;

/// <summary>The facts between two countries on a day. There is no score yet.</summary>
/// <param name="One">The country named first.</param>
/// <param name="Other">The country named second.</param>
/// <param name="Visits">Of one to the other.</param>
/// <param name="Summits">In which both take part.</param>
/// <param name="Statements">What each has said last to or about the other.</param>
/// <param name="NewestOn">The last day of the newest fact shown that is over.</param>
/// <param name="AgeInDays">How old that is.</param>
/// <param name="AsOf">From where.</param>
public sealed record Relation(
    CountryCode One,
    CountryCode Other,
    BothWays Visits,
    Meetings Summits,
    LatestStatements Statements,
    DateOnly? NewestOn,
    int? AgeInDays,
    AsOf AsOf
);

/// <summary>Visits, each way.</summary>
/// <param name="Underway">Going on that day, in either direction.</param>
/// <param name="Next">The next one, by its first possible day.</param>
/// <param name="Latest">The latest one that was held, by its last day.</param>
public sealed record BothWays(IReadOnlyList<object> Underway, EachWay Next, EachWay Latest);

/// <summary>One for each direction, left out where there is none.</summary>
/// <param name="OneToOther">From the country named first.</param>
/// <param name="OtherToOne">From the country named second.</param>
public sealed record EachWay(object? OneToOther, object? OtherToOne);

/// <summary>Meetings of both.</summary>
/// <param name="Underway">Going on that day.</param>
/// <param name="Next">The next one, by its first possible day.</param>
/// <param name="Latest">The latest one that was held, by its last day.</param>
public sealed record Meetings(IReadOnlyList<object> Underway, object? Next, object? Latest);

/// <summary>What was said last.</summary>
/// <param name="Latest">Each way; what both said together stands on both sides.</param>
public sealed record LatestStatements(EachWay Latest);

internal sealed class ReadRelationHandler(NpgsqlDataSource database, Vantages vantages)
    : IRequestHandler<ReadRelation, Relation>
{
    public async Task<Relation> Handle(ReadRelation request, CancellationToken cancellationToken)
    {
        var asOf = await vantages.ForLedgerAsync(request.Axes, cancellationToken);
        var facts = await new PairFacts(database, request.One, request.Other, asOf).LoadAsync(cancellationToken);
        var newest = facts.Where(fact => fact.Latest <= asOf.ValidAt).Select(fact => (DateOnly?)fact.Latest).Max();
        return new(
            request.One,
            request.Other,
            new(
                All(facts, "visit-underway"),
                new(First(facts, "visit-next", forth: true), First(facts, "visit-next", forth: false)),
                new(First(facts, "visit-latest", forth: true), First(facts, "visit-latest", forth: false))
            ),
            new(
                All(facts, "summit-underway"),
                First(facts, "summit-next", forth: true),
                First(facts, "summit-latest", forth: true)
            ),
            new(new(First(facts, "statement-latest", forth: true), First(facts, "statement-latest", forth: false))),
            newest,
            newest is { } on ? asOf.ValidAt.DayNumber - on.DayNumber : null,
            asOf
        );
    }

    private static IReadOnlyList<object> All(IEnumerable<PairFact> facts, string slot) =>
        [.. facts.Where(fact => fact.Slot == slot).DistinctBy(fact => fact.Development).Select(fact => fact.View)];

    private static object? First(IEnumerable<PairFact> facts, string slot, bool forth) =>
        facts.FirstOrDefault(fact => fact.Slot == slot && fact.Forth == forth)?.View;
}
