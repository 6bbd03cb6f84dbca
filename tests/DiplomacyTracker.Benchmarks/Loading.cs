using DiplomacyTracker.Platform;
using JasperFx.Events;
using Marten;
using Marten.Events;
using Npgsql;

namespace DiplomacyTracker.Benchmarks;

/// <summary>Puts events into an empty store, in their order.</summary>
internal static class Loading
{
    /// <summary>Writes all events in one go, and lets the ledger believe that it has read them: a rebuild is to follow.</summary>
    public static async Task LoadAsync(IDocumentStore store, NpgsqlDataSource database, IReadOnlyList<Made> events)
    {
        await using var session = store.LightweightSession();
        var streams = new Dictionary<Guid, (Type Kind, List<IEvent> Events)>();
        foreach (var (place, made) in events.Index())
        {
            var e = session.Events.BuildEvent(made.Fact);
            (e.Id, e.Sequence, e.Timestamp, e.UserName) = (
                made.Id,
                place + 1,
                made.RecordedAt.ToMicroseconds(),
                "generator"
            );
            if (!streams.TryGetValue(made.Stream, out var stream))
                streams[made.Stream] = stream = (made.Kind, []);
            stream.Events.Add(e);
        }

        var actions = streams
            .Select(stream =>
            {
                var action = StreamAction.Start(
                    (EventGraph)store.Options.Events,
                    stream.Key,
                    stream.Value.Events.ToArray<object>()
                );
                action.AggregateType = stream.Value.Kind;
                return action;
            })
            .ToList();
        await store.BulkInsertEventsAsync(actions, 5000, CancellationToken.None);
        await using var command = database.CreateCommand(
            """
            insert into diplomacy.mt_event_progression (name, last_seq_id)
            select 'ledger:All', max(seq_id) from diplomacy.mt_events
            on conflict (name) do update set last_seq_id = excluded.last_seq_id;
            analyze diplomacy.mt_events; analyze diplomacy.mt_streams
            """
        );
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
