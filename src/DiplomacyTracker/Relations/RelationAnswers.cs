using System.Collections.Concurrent;
using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Relations;

/// <summary>A relation as it was answered from now.</summary>
/// <param name="Relation">With the axes that it was answered from.</param>
/// <param name="Edition">Of the ledger.</param>
/// <param name="Until">The moment at which time alone may change it.</param>
internal sealed record KeptRelation(Relation Relation, LedgerEdition Edition, DateTimeOffset Until)
{
    /// <summary>Whether it would be answered like this at that moment, if that is still the latest edition.</summary>
    public bool HoldsAt(DateTimeOffset now) => Relation.AsOf.KnownAt <= now && now < Until;

    /// <summary>The same at a later moment.</summary>
    public Relation At(DateTimeOffset now) =>
        Relation with
        {
            AsOf = Relation.AsOf with { KnownAt = now, RecordedAt = now },
        };
}

/// <summary>Relations as they were answered from now, for as long as nothing is recorded: whether that is so is asked of PostgreSQL each time.</summary>
internal sealed class RelationAnswers
{
    // Some ten megabytes.
    private const int Most = 1_000;

    private volatile Answered answered = new(new(-1, ""));

    /// <summary>What was answered last time; null where it wasn't from now, or was of another day.</summary>
    public KeptRelation? Find(ReadRelation request, DateTimeOffset now) =>
        IsFromNow(request)
        && answered.Relations.GetValueOrDefault(Question.Of(request, now)) is { } kept
        && kept.HoldsAt(now)
        && kept.Edition.Position >= (request.Axes.MinPosition ?? 0)
            ? kept
            : null;

    /// <summary>Remembers an answer, and forgets those of other editions.</summary>
    public void Keep(ReadRelation request, KeptRelation kept)
    {
        var before = answered;
        if (before.Edition != kept.Edition || before.Relations.Count >= Most)
            answered = before = new(kept.Edition);
        before.Relations[Question.Of(request, kept.Relation.AsOf.KnownAt)] = kept;
    }

    /// <summary>Whether the answer is of use to whoever asks the same after that.</summary>
    public static bool IsFromNow(ReadRelation request) => request.Axes is { KnownAt: null, RecordedAt: null };

    private sealed record Answered(LedgerEdition Edition)
    {
        public ConcurrentDictionary<Question, KeptRelation> Relations { get; } = [];
    }

    /// <summary>All on which an answer depends but the moment of asking: of that, the day.</summary>
    private sealed record Question(ReadRelation Asked, DateOnly Day)
    {
        public static Question Of(ReadRelation request, DateTimeOffset now) =>
            new(
                request with
                {
                    Axes = request.Axes with { MinPosition = null },
                },
                DateOnly.FromDateTime(now.UtcDateTime)
            );
    }
}
