using DiplomacyTracker.Platform;
using JasperFx.Events;
using Marten;

namespace DiplomacyTracker.Developments;

/// <summary>Marten's events as entries.</summary>
internal static class Entries
{
    /// <summary>The entry of an event; null for what is no fact of ours.</summary>
    public static Entry? ToEntry(this IEvent e) =>
        e.Data is IFact fact ? new(e.Id, e.Sequence, e.Timestamp.ToMicroseconds(), e.UserName, fact) : null;

    /// <summary>Whoever names other developments names such as there are.</summary>
    /// <exception cref="RefusedException">There is none of that id: "unknown-development".</exception>
    public static async Task RequireMentionedAsync(
        this IDocumentSession session,
        IEnumerable<Mention> mentions,
        CancellationToken cancellation
    )
    {
        foreach (var (id, field, status) in mentions)
        {
            var stream =
                await session.Events.FetchStreamStateAsync(id, cancellation)
                ?? throw new RefusedException("unknown-development", $"There is no development {id}.", field);
            var statuses = Tracker.Kinds.FirstOrDefault(kind => kind.State == stream.AggregateType)?.Statuses.ToList();
            if (status is not null && statuses?.Contains(status, StringComparer.Ordinal) is false)
                throw new RefusedException(
                    "unknown-value",
                    $"{Excerpt.Of(status)} is none of its statuses: {string.Join(", ", statuses)}.",
                    $"{field}.status"
                );
        }
    }
}
