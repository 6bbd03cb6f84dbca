using DiplomacyTracker.Platform;
using Marten;

namespace DiplomacyTracker.Imports;

/// <summary>The developments that a transaction is about.</summary>
internal static class Logs
{
    /// <summary>All of them, empty where there is nothing yet.</summary>
    public static async Task<Dictionary<Guid, DevelopmentLog>> LoadAsync(
        IQuerySession session,
        IEnumerable<Guid> developments,
        CancellationToken cancellation
    )
    {
        Guid[] ids = [.. developments.Distinct()];
        var events =
            ids.Length > 0
                ? await session.Events.QueryAllRawEvents().Where(e => e.StreamId.IsOneOf(ids)).ToListAsync(cancellation)
                : [];
        var byStream = events.ToLookup(e => e.StreamId);
        return ids.ToDictionary(id => id, id => DevelopmentLog.Of(id, byStream[id]));
    }
}
