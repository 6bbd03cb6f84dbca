using System.Collections.Concurrent;
using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Relations;

/// <summary>Relations as they were answered, for as long as nothing is recorded: the position is asked of PostgreSQL each time.</summary>
internal sealed class RelationAnswers
{
    // Some ten megabytes.
    private const int Most = 1_000;

    private Answered answered = new(new(-1, ""));

    /// <summary>The same answer from now; null where it hasn't been given from that edition.</summary>
    public Relation? Find(ReadRelation request, AsOf asOf, LedgerEdition? edition) =>
        edition == answered.Edition && answered.Relations.GetValueOrDefault(Question.Of(request, asOf)) is { } relation
            ? relation with
            {
                AsOf = asOf,
            }
            : null;

    /// <summary>Remembers an answer, and forgets those of other editions.</summary>
    public Relation Keep(ReadRelation request, Relation relation, LedgerEdition? edition)
    {
        if (edition is null)
            return relation;

        var kept = answered;
        if (kept.Edition != edition || kept.Relations.Count >= Most)
            answered = kept = new(edition);
        kept.Relations[Question.Of(request, relation.AsOf)] = relation;
        return relation;
    }

    private sealed record Answered(LedgerEdition Edition)
    {
        public ConcurrentDictionary<Question, Relation> Relations { get; } = [];
    }

    /// <summary>All on which an answer depends but the moment of asking.</summary>
    private sealed record Question(ReadRelation Asked, DateOnly ValidAt, string Gazetteer)
    {
        public static Question Of(ReadRelation request, AsOf asOf) =>
            new(request with { Axes = new() }, asOf.ValidAt, asOf.Gazetteer);
    }
}
