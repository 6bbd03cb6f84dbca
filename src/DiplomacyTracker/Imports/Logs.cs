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

    /// <summary>Writes what was added to them.</summary>
    public static void Write(IDocumentSession session, IEnumerable<DevelopmentLog> logs, Import import)
    {
        session.CausationId = $"{import.Id}";
        session.LastModifiedBy = import.Recorder;
        foreach (var log in logs.Where(log => log.Added.Count > 0))
        {
            var events = log
                .Added.Select(known =>
                {
                    var e = session.Events.BuildEvent(known.Entry.Fact);
                    e.Id = known.Entry.Id;
                    known.Origin.WriteTo(e);
                    return (object)e;
                })
                .ToList();
            if (log.Version > 0)
                session.Events.Append(log.Id, log.Version + events.Count, events);
            else
                session.Events.StartStream(StateOf(log), log.Id, events);
        }
    }

    private static Type StateOf(DevelopmentLog log) => Tracker.KindOf(log.Entries).State;
}
