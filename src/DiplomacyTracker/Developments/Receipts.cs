using DiplomacyTracker.Platform;
using JasperFx.Events;

namespace DiplomacyTracker.Developments;

/// <summary>The answers to a command, given what is recorded of its development.</summary>
internal sealed class Receipts<TState>(Command<TState> command)
    where TState : IDevelopment<TState>
{
    /// <summary>Under this header each event carries a hash of the body by which it came.</summary>
    public const string BodyHeader = "body";

    /// <summary>What came of a command that stored these facts.</summary>
    public Receipt Answer(IReadOnlyList<IEvent> log, IReadOnlyList<IFact> facts, long position) =>
        new(
            command.Development,
            log.Count + facts.Count,
            position,
            [.. facts.Select(Tracker.NameOf)],
            Created: log.Count is 0
        );

    /// <summary>What an earlier attempt stored whose answer was lost; null where none did.</summary>
    public Receipt? Committed(IReadOnlyList<IEvent> log)
    {
        var own = log.Where(e => e.CausationId == command.Envelope.Command.ToString()).ToList();
        return own.Count is 0
            ? null
            : new(
                command.Development,
                own[^1].Version,
                own[^1].Sequence,
                [.. own.Select(e => Tracker.NameOf((IFact)e.Data))],
                Created: own[0].Version is 1
            );
    }

    /// <summary>The same id and body again: nothing happens. Another body: somebody else has that id.</summary>
    public Receipt SameAgain(IReadOnlyList<IEvent> log) =>
        log[0].GetHeader(BodyHeader) is { } body
        && string.Equals(body.ToString(), command.Envelope.Body, StringComparison.Ordinal)
            ? new(command.Development, log.Count, log[^1].Sequence, [], Created: false)
            : throw new IdTakenException(command.Development);
}
