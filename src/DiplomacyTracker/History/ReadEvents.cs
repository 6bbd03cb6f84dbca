using System.Text.Json;
using DiplomacyTracker.Ledger;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.History;

/// <summary>The log, in the order in which it was recorded.</summary>
/// <param name="After">Events behind this position.</param>
/// <param name="Limit">At most so many.</param>
/// <param name="Axes">From where; V changes nothing here.</param>
public sealed record ReadEvents(long After, int Limit, Axes Axes) : IRequest<EventPage>;

/// <summary>A part of the log.</summary>
/// <param name="Items">The events.</param>
/// <param name="Next">Ask with <c>after</c> = this for what follows; left out where nothing follows yet.</param>
/// <param name="AsOf">From where.</param>
public sealed record EventPage(IReadOnlyList<LoggedEvent> Items, long? Next, AsOf AsOf);

/// <summary>One event.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">What was reported.</param>
/// <param name="Development">Of which development.</param>
/// <param name="Version">Its number within the development.</param>
/// <param name="KnownAt">When it was publicly said.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Recorder">By whom.</param>
/// <param name="Data">The fact as stored.</param>
public sealed record LoggedEvent(
    long Position,
    Guid Id,
    string Type,
    Guid Development,
    long Version,
    DateTimeOffset KnownAt,
    DateTimeOffset RecordedAt,
    string? Recorder,
    JsonElement Data
);

internal sealed class ReadEventsHandler(NpgsqlDataSource database, Vantages vantages)
    : IRequestHandler<ReadEvents, EventPage>
{
    public async Task<EventPage> Handle(ReadEvents request, CancellationToken cancellationToken)
    {
        var asOf = await vantages.ForLedgerAsync(request.Axes, cancellationToken);
        await using var command = database.CreateCommand(
            """
            select seq_id, id, type, stream_id, version, (data -> 'report' ->> 'knownAt')::timestamptz, "timestamp", user_name, data
            from diplomacy.mt_events
            where seq_id > $1 and seq_id <= $2 and type <> 'tombstone' and (data -> 'report' ->> 'knownAt')::timestamptz <= $3
            order by seq_id limit $4
            """
        );
        command.Parameters.Add(new() { Value = request.After });
        command.Parameters.Add(new() { Value = asOf.Position });
        command.Parameters.Add(new() { Value = asOf.KnownAt });
        command.Parameters.Add(new() { Value = request.Limit + 1 });

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var events = new List<LoggedEvent>();
        while (await reader.ReadAsync(cancellationToken))
            events.Add(
                new(
                    reader.GetInt64(0),
                    reader.GetGuid(1),
                    reader.GetString(2),
                    reader.GetGuid(3),
                    reader.GetInt64(4),
                    reader.GetFieldValue<DateTimeOffset>(5),
                    reader.GetFieldValue<DateTimeOffset>(6),
                    reader.IsDBNull(7) ? null : reader.GetString(7),
                    JsonSerializer.Deserialize<JsonElement>(reader.GetString(8))
                )
            );

        return events.Count > request.Limit
            ? new([.. events.Take(request.Limit)], events[request.Limit - 1].Position, asOf)
            : new(events, null, asOf);
    }
}
