using DiplomacyTracker.Platform;
using JasperFx.Events;

namespace DiplomacyTracker.Developments;

/// <summary>Marten's events as entries.</summary>
internal static class Entries
{
    /// <summary>The entry of an event; null for what is no fact of ours.</summary>
    public static Entry? ToEntry(this IEvent e) =>
        e.Data is IFact fact ? new(e.Id, e.Sequence, e.Timestamp.ToMicroseconds(), e.UserName, fact) : null;
}
