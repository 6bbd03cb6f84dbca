using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Developments;

/// <summary>A source takes back what it said, or proves worthless. What others say stands.</summary>
public sealed record WithdrawReport<TState> : Command<TState>, ISpeaksOfEvents
    where TState : IDevelopment<TState>
{
    /// <summary>Why, in words.</summary>
    [JsonConverter(typeof(ShortText))]
    public required string Reason { get; init; }

    /// <summary>The event that brought the report.</summary>
    internal Guid Event { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<TState> story)
    {
        var entry = story.Entry(Event);
        if (entry.Fact is IAmending or ReportWithdrawn)
            throw new RefusedException(
                "not-reportable",
                "A correction, a retraction or a withdrawal is undone by retracting its event.",
                "event"
            );
        if (story.Amendable(entry, Scope.World) is null)
            throw new RefusedException("retracted", "That event has been retracted already.", "event");

        var before = story.Facts.FirstOrDefault(seen =>
            seen.Fact is ReportWithdrawn withdrawn && withdrawn.Concerns == entry.Id
        );
        return before is null ? [new ReportWithdrawn(story.Report, entry.Id, Reason)] : story.AlreadySo(before.Id);
    }
}
