using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using JasperFx.Events;
using Marten;

namespace DiplomacyTracker.Developments;

/// <summary>One attempt at a command, in a session of its own: all of it happens, or nothing.</summary>
internal sealed class Attempt<TCommand, TState>(IDocumentStore store, TCommand command)
    where TCommand : Command<TState>
    where TState : IDevelopment<TState>
{
    private readonly Envelope envelope = command.Envelope;
    private readonly Receipts<TState> receipts = new(command);

    /// <summary>Decides and stores without looking: that the id is new and the key unused, the database makes sure of.</summary>
    /// <exception cref="Exception">Whatever it is, nothing was stored, unless the answer of the commit was lost.</exception>
    public async Task<Receipt> BeginAsync(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var facts = await DecideAsync(session, [], cancellation);
        // Once in a while is enough, as a key that is too old is found out by looking.
        if (command.Development.ToByteArray()[^1] is 0)
            Idempotency.Forget(session);
        return await StoreAsync(session, stream: null, [], facts, cancellation);
    }

    /// <summary>Fetches the stream, decides, and stores what was decided.</summary>
    /// <param name="exclusive">Wait in line for the stream instead of racing for it.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task<Receipt> RunAsync(bool exclusive, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var (stream, log) = await FetchAsync(session, exclusive, cancellation);

        if (receipts.Committed(log) is { } committed)
            return committed;
        if (await Idempotency.FindAsync(session, envelope, cancellation) is { } first)
            return await first.AnswerAsync(session, cancellation);
        if (command.Founds && !command.FoundsAgain && log.Count > 0)
            return receipts.SameAgain(log);

        var facts = await DecideAsync(session, log, cancellation);
        if (envelope.DryRun)
            return receipts.Answer(log, facts, 0) with { Preview = new DryRun<TState>(command).Preview(log, facts) };

        if (envelope.Key is not null)
            Idempotency.Forget(session);
        return await StoreAsync(session, stream, log, facts, cancellation);
    }

    private async Task<(IEventStream<StreamLog>?, IReadOnlyList<IEvent>)> FetchAsync(
        IDocumentSession session,
        bool exclusive,
        CancellationToken cancellation
    )
    {
        if (command.Founds || envelope.DryRun)
        {
            var log = await session.Events.FetchStreamAsync(command.Development, token: cancellation);
            if (!command.FoundsAgain || envelope.DryRun || log.Count is 0)
                return (null, log);
        }

        var stream = exclusive
            ? await session.Events.FetchForExclusiveWriting<StreamLog>(command.Development, cancellation)
            : await session.Events.FetchForWriting<StreamLog>(command.Development, cancellation);
        return (stream, stream.Aggregate?.Events ?? []);
    }

    private async Task<IReadOnlyList<IFact>> DecideAsync(
        IDocumentSession session,
        IReadOnlyList<IEvent> log,
        CancellationToken cancellation
    )
    {
        var report = command.Report.ReceivedAt(envelope.ReceivedAt);
        IReadOnlyList<Entry> entries = [.. log.Select(e => e.ToEntry()).OfType<Entry>()];
        if (entries.Count is 0 ? !command.Founds : Tracker.KindOf(entries).Name != TState.Kind)
            throw new UnknownDevelopmentException(TState.Kind, command.Development);
        if (envelope.IfMatch is { } expected && expected != log.Count)
            throw new StaleVersionException(command.Development, expected, entries);

        var story = Story<TState>.Of(command.Development, entries, report);
        if (!command.Founds && !story.State.IsFounded && command is not ISpeaksOfEvents)
            throw new RefusedException(
                "not-known-yet",
                $"At {report.KnownAt:u} this {TState.Kind} was not known (any more). If it was, add the report that said so first.",
                "report"
            );

        IReadOnlyList<IFact> facts = [.. command.Decide(story)];
        foreach (var fact in facts)
            TState.Check(fact, fact.Report.KnownOn());
        await session.RequireMentionedAsync(command.Mentions, cancellation);
        if (command.Original is { } original && facts.Count > 0)
            await session.RequireOriginalAsync(Tracker.KindOf(entries), command.Development, original, cancellation);
        return facts;
    }

    private async Task<Receipt> StoreAsync(
        IDocumentSession session,
        IEventStream<StreamLog>? stream,
        IReadOnlyList<IEvent> log,
        IReadOnlyList<IFact> facts,
        CancellationToken cancellation
    )
    {
        var version = log.Count + facts.Count;
        if (facts.Count is 0 && envelope.Key is null)
            return receipts.Answer(log, facts, log.Count > 0 ? log[^1].Sequence : 0);

        session.CausationId = envelope.Command.ToString();
        session.LastModifiedBy = envelope.Recorder;
        session.SetHeader(Receipts<TState>.BodyHeader, envelope.Body);

        LogLock.Share(session);

        // The ids are made here, once, so that nothing downstream has to make any.
        var events = facts.Select(fact => session.Events.BuildEvent(fact)).ToList();
        foreach (var e in events)
            e.Id = Guid.CreateVersion7();
        if (stream is null)
            session.Events.StartStream(typeof(TState), command.Development, events);
        else if (events.Count > 0)
            stream.AppendMany(events);

        Idempotency.Remember(session, envelope, command.Development, version, facts.Count);
        await session.SaveChangesAsync(cancellation);
        return receipts.Answer(log, facts, events.Count > 0 ? events[^1].Sequence : log[^1].Sequence);
    }
}
