using System.Diagnostics;
using DiplomacyTracker.Benchmarks.Inventing;
using DiplomacyTracker.Platform;
using JasperFx.Events;
using Marten;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DiplomacyTracker.Benchmarks;

/// <summary>Puts events into the store in their order, by COPY.</summary>
internal static class Loading
{
    /// <summary>Fills an empty store, and lets the ledger believe that it has read all: a rebuild is to follow.</summary>
    public static async Task LoadAsync(int size, Figures figures, Host host, DateOnly until)
    {
        await host.StartAsync();
        await host.StopAsync();
        var (_, events) = Generator.Make(size, until);
        var started = Stopwatch.GetTimestamp();
        await AppendAsync(host, events);
        figures.Add(size, "loading by COPY, events/s", size / Stopwatch.GetElapsedTime(started).TotalSeconds, "");
        await ExecuteAsync(
            host,
            """
            insert into diplomacy.mt_event_progression (name, last_seq_id)
            select 'ledger:All', max(seq_id) from diplomacy.mt_events
            on conflict (name) do update set last_seq_id = excluded.last_seq_id
            """
        );
    }

    /// <summary>Appends events of streams that are not there yet.</summary>
    public static async Task AppendAsync(Host host, IReadOnlyList<Made> events)
    {
        var store = host.Services.GetRequiredService<IDocumentStore>();
        var last = await LastAsync(host);
        await using var session = store.LightweightSession();
        var streams = new Dictionary<Guid, (Type Kind, List<IEvent> Events)>();
        foreach (var (place, made) in events.Index())
        {
            var e = session.Events.BuildEvent(made.Fact);
            (e.Id, e.Sequence, e.Timestamp, e.UserName) = (
                made.Id,
                last + place + 1,
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
        await ExecuteAsync(
            host,
            """
            select setval('diplomacy.mt_events_sequence', (select max(seq_id) from diplomacy.mt_events));
            analyze diplomacy.mt_events; analyze diplomacy.mt_streams
            """
        );
    }

    /// <summary>The last position of the log.</summary>
    public static async Task<long> LastAsync(Host host)
    {
        await using var command = host
            .Services.GetRequiredService<NpgsqlDataSource>()
            .CreateCommand("select coalesce(max(seq_id), 0) from diplomacy.mt_events where type <> 'tombstone'");
        return (long)(await command.ExecuteScalarAsync() ?? 0L);
    }

    private static async Task ExecuteAsync(Host host, string sql)
    {
        await using var command = host.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
