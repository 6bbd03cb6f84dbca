using DiplomacyTracker.Platform;
using Marten;
using Npgsql;

namespace DiplomacyTracker.Developments;

/// <summary>The first answer to a command that came with a key, kept for 30 days in the transaction of its events.</summary>
internal sealed record Idempotency(Guid Stream, long Version, int Events)
{
    /// <summary>The first answer to the same command.</summary>
    /// <exception cref="RefusedException">The key came with another body or route before: "idempotency-key-reused".</exception>
    public static async Task<Idempotency?> FindAsync(
        IQuerySession session,
        Envelope envelope,
        CancellationToken cancellation
    )
    {
        if (envelope.Key is null || envelope.DryRun)
            return null;

        await using var command = new NpgsqlCommand(
            "select route, body, stream, version, events from diplomacy.idempotency where recorder = $1 and key = $2 and recorded_at > now() - interval '30 days'"
        );
        command.Parameters.Add(new() { Value = envelope.Recorder });
        command.Parameters.Add(new() { Value = envelope.Key });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        if (!await reader.ReadAsync(cancellation))
            return null;

        return reader.GetString(0) == envelope.Route && reader.GetString(1) == envelope.Body
            ? new(reader.GetGuid(2), reader.GetInt64(3), reader.GetInt32(4))
            : throw new RefusedException(
                "idempotency-key-reused",
                "This key came with another request before. A new request needs a new key.",
                "Idempotency-Key"
            );
    }

    /// <summary>Remembers the answer together with the events.</summary>
    /// <exception cref="Exception">The key is there already, be it too old: PostgreSQL's unique_violation.</exception>
    public static void Remember(IDocumentSession session, Envelope envelope, Guid stream, long version, int events)
    {
        if (envelope.Key is not { } key)
            return;

        session.QueueOperation(
            new BeforeEvents(
                "insert into diplomacy.idempotency (recorder, key, route, body, stream, version, events) values (?, ?, ?, ?, ?, ?, ?)",
                envelope.Recorder,
                key,
                envelope.Route,
                envelope.Body,
                stream,
                version,
                events
            )
        );
    }

    /// <summary>Forgets, in the transaction of the session, the answers that are too old.</summary>
    public static void Forget(IDocumentSession session) =>
        session.QueueOperation(
            new BeforeEvents("delete from diplomacy.idempotency where recorded_at <= now() - interval '30 days'")
        );

    /// <summary>The first answer again, its position looked up.</summary>
    public async Task<Receipt> AnswerAsync(IQuerySession session, CancellationToken cancellation)
    {
        var log = await session.Events.FetchStreamAsync(Stream, Version, token: cancellation);
        return new(
            Stream,
            Version,
            log.Count > 0 ? log[^1].Sequence : 0,
            [.. log.TakeLast(Events).Select(e => Tracker.NameOf((IFact)e.Data))],
            Created: Version == Events && Events > 0
        );
    }
}
