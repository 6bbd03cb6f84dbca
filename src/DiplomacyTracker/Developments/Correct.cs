using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Developments;

/// <summary>What an event said was wrong. Old value, new value and reason are kept, and nothing is overwritten.</summary>
public sealed record Correct<TState> : Command<TState>, ISpeaksOfEvents
    where TState : IDevelopment<TState>
{
    /// <summary>The event that was wrong; left out: the one that began the development.</summary>
    public Guid? Event { get; init; }

    /// <summary>Whether the source corrected itself (world) or we erred (record).</summary>
    public required Scope Scope { get; init; }

    /// <summary>The right values by field, named as in the request that recorded the event; null takes a value away.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Changes { get; init; }

    /// <summary>Why, in words.</summary>
    [JsonConverter(typeof(ShortText))]
    public required string Reason { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<TState> story)
    {
        var entry = story.Entry(Event);
        if (!TState.Facts.Values.Contains(entry.Fact.GetType()))
            throw new RefusedException(
                "not-correctable",
                "Only acts are corrected. Retract a correction, a link or a report, and say it again.",
                "event"
            );
        if (Changes.Count is 0)
            throw new RefusedException("nothing-to-correct", "Name at least one field to correct.", "changes");
        if (story.Amendable(entry, Scope) is not { } seen)
            throw new RefusedException("retracted", "That event has been retracted.", "event");

        var changes = Developments.Changes.Asked(seen.Fact, Changes);
        if (changes.Count is 0)
            return [];

        if (Scope is Scope.Record && Event is null)
            RequireShown(story, entry, changes);
        var corrected = Corrected(seen.Fact, changes);
        if (!Conditions(corrected).SequenceEqual(Conditions(seen.Fact)))
            throw new RefusedException(
                "not-correctable",
                "Conditions are resolved by their numbers, so they are never corrected: resolve them as moot.",
                "changes"
            );

        var knownOn = Scope is Scope.World ? story.Report.KnownOn() : seen.KnownOn;
        TState.Check(corrected, knownOn);
        return [new Corrected(story.Report, entry.Id, Scope, changes, Reason)];
    }

    /// <summary>What we should have recorded doesn't show any more where the source itself said later that it is otherwise.</summary>
    private static void RequireShown(Story<TState> story, Entry entry, IReadOnlyList<Change> changes)
    {
        var facts = Sight.Of(story.Entries, new(DateTimeOffset.MaxValue, long.MaxValue));
        var since = facts.First(seen => seen.Id == entry.Id).KnownAt;
        foreach (var seen in facts.Reverse().Where(seen => seen.KnownAt > since))
            if (
                seen.Fact is Corrected { Scope: Scope.World } later
                && later.Concerns == entry.Id
                && changes.FirstOrDefault(change => later.Changes.Any(other => other.Field == change.Field))
                    is { } hidden
            )
                throw new RefusedException(
                    "corrected-later",
                    $"The source corrected {hidden.Field} itself, known since {seen.KnownAt:u} (event {seen.Id}), and that goes on being shown. "
                        + "Correct with scope world to say what it is now, or retract that event first. To correct only what was known "
                        + $"before, name the event: {entry.Id}.",
                    $"changes.{hidden.Field}"
                );
    }

    private static IReadOnlyList<Condition> Conditions(IFact fact) =>
        fact is IConditional conditional ? conditional.Conditions : [];

    private static IFact Corrected(IFact fact, IReadOnlyList<Change> changes)
    {
        try
        {
            return Developments.Changes.Applied(fact, changes);
        }
        catch (JsonException)
        {
            throw new RefusedException(
                "wrong-type",
                "These values don't fit one another. Write each as in the request that recorded it; /docs shows how.",
                $"changes.{changes[0].Field}"
            );
        }
    }
}
