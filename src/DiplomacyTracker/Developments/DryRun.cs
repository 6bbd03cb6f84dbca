using JasperFx.Events;

namespace DiplomacyTracker.Developments;

/// <summary>How a development would read if a command were recorded.</summary>
internal sealed class DryRun<TState>(Command<TState> command)
    where TState : IDevelopment<TState>
{
    private readonly Envelope envelope = command.Envelope;

    /// <summary>Before and after, as of now.</summary>
    public Preview Preview(IReadOnlyList<IEvent> log, IReadOnlyList<IFact> facts)
    {
        List<Entry> entries = [.. log.Select(e => e.ToEntry()).OfType<Entry>()];
        var before = View(entries);
        foreach (var fact in facts)
        {
            var position = entries.Count > 0 ? entries[^1].Position + 1 : 1;
            entries.Add(new(Guid.CreateVersion7(), position, envelope.ReceivedAt, envelope.Recorder, fact));
        }

        return new(before, View(entries), [.. facts.Select(Tracker.NameOf)]);
    }

    private DevelopmentView? View(IReadOnlyList<Entry> entries)
    {
        var folded = Fold.At<TState>(command.Development, entries, new(envelope.ReceivedAt, long.MaxValue));
        return folded.State.IsFounded ? folded.View(DateOnly.FromDateTime(envelope.ReceivedAt.UtcDateTime)) : null;
    }
}
