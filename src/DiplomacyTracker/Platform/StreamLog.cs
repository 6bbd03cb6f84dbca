using JasperFx.Events;
using Marten.Events.Aggregation;

namespace DiplomacyTracker.Platform;

/// <summary>All events of a stream, which is what a decision in known time needs instead of a snapshot.</summary>
public sealed class StreamLog
{
    /// <summary>The stream.</summary>
    public Guid Id { get; set; }

    /// <summary>Its events, by version.</summary>
    public IReadOnlyList<IEvent> Events => events;

    private readonly List<IEvent> events = [];

    internal StreamLog With(IEvent e)
    {
        events.Add(e);
        return this;
    }
}

/// <summary>Gathers a stream whenever it is fetched for writing; nothing is stored.</summary>
public sealed class StreamLogProjection : SingleStreamProjection<StreamLog, Guid>
{
    /// <inheritdoc />
    public override StreamLog? Evolve(StreamLog? snapshot, Guid id, IEvent e) =>
        (snapshot ?? new() { Id = id }).With(e);
}
