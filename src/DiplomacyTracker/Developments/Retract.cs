using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Developments;

/// <summary>An event is taken back as a whole. Without the event that began it, a development is no longer told.</summary>
public sealed record Retract<TState> : Command<TState>, ISpeaksOfEvents
    where TState : IDevelopment<TState>
{
    /// <summary>The event that is taken back; left out: the one that began the development, and so all of it.</summary>
    public Guid? Event { get; init; }

    /// <summary>Whether the source took it back (world) or we erred (record).</summary>
    public required Scope Scope { get; init; }

    /// <summary>Why, in words.</summary>
    [JsonConverter(typeof(ShortText))]
    public required string Reason { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<TState> story)
    {
        var entry = story.Entry(Event);
        return story.Amendable(entry, Scope) is null ? [] : [new Retracted(story.Report, entry.Id, Scope, Reason)];
    }
}
