using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>How far log and ledger have got.</summary>
public sealed record ReadStatus : IRequest<TrackerStatus>;

/// <summary>How the tracker is.</summary>
/// <param name="Log">What has been recorded.</param>
/// <param name="Ledger">What lists and relations can see of it.</param>
/// <param name="Rebuild">Whether the ledger is being built anew.</param>
public sealed record TrackerStatus(LogStatus Log, LedgerStatus Ledger, RebuildBrief Rebuild);

/// <summary>The last rebuild in short; all of it is at /api/rebuild.</summary>
/// <param name="State">none, running, interrupted, cancelled, failed or done.</param>
/// <param name="Percent">Of the work.</param>
public sealed record RebuildBrief(string State, double Percent);

/// <summary>The log.</summary>
/// <param name="Position">Of its last event.</param>
/// <param name="Events">How many there are.</param>
/// <param name="Developments">Of how many developments.</param>
public sealed record LogStatus(long Position, long Events, long Developments);

/// <summary>The ledger.</summary>
/// <param name="Position">How far it has got.</param>
/// <param name="Lag">How many positions it is behind.</param>
/// <param name="State">running, paused or stopped, as its agent last said; "unknown" where it said nothing yet.</param>
/// <param name="Reason">Why it is not running.</param>
/// <param name="Unread">Developments of which it shows no more than what was there before an entry that it can't work in; at most 100.</param>
public sealed record LedgerStatus(long Position, long Lag, string State, string? Reason, IReadOnlyList<Unread> Unread);

/// <summary>That the server runs.</summary>
/// <param name="Status">live.</param>
public sealed record Liveness(string Status);

/// <summary>Whether PostgreSQL answers and the ledger keeps up.</summary>
/// <param name="Status">ready or behind.</param>
/// <param name="Log">What has been recorded.</param>
/// <param name="Ledger">What lists and relations can see of it.</param>
public sealed record Readiness(string Status, LogStatus Log, LedgerStatus Ledger);

internal sealed class ReadStatusHandler(NpgsqlDataSource database) : IRequestHandler<ReadStatus, TrackerStatus>
{
    public async Task<TrackerStatus> Handle(ReadStatus request, CancellationToken cancellationToken)
    {
        var rebuild = await RebuildRow.ReadAsync(database, cancellationToken);
        var unread = await UnreadAsync(cancellationToken);
        await using var command = database.CreateCommand(
            """
            select coalesce(max(seq_id), 0), count(*), count(distinct stream_id),
                   coalesce((select last_seq_id from diplomacy.mt_event_progression where name = 'ledger:All'), 0),
                   (select agent_status from diplomacy.mt_event_progression where name = 'ledger:All'),
                   (select pause_reason from diplomacy.mt_event_progression where name = 'ledger:All')
            from diplomacy.mt_events where type <> 'tombstone'
            """
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var (log, ledger) = (reader.GetInt64(0), reader.GetInt64(3));
        return new(
            new(log, reader.GetInt64(1), reader.GetInt64(2)),
            new(
                ledger,
                Math.Max(log - ledger, 0),
                reader.IsDBNull(4) ? "unknown" : reader.GetString(4).ToLowerInvariant(),
                reader.IsDBNull(5) ? null : Innermost(reader.GetString(5)),
                unread
            ),
            new(rebuild.State, rebuild.Percent)
        );
    }

    private async Task<IReadOnlyList<Unread>> UnreadAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            "select development, position, reason from diplomacy.ledger_unread order by position limit 100"
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var unread = new List<Unread>();
        while (await reader.ReadAsync(cancellation))
            unread.Add(new(reader.GetGuid(0), reader.GetInt64(1), reader.GetString(2)));
        return unread;
    }

    /// <summary>What went wrong at bottom, in a line: the rest of an exception's text is for the server's own log.</summary>
    private static string Innermost(string exception)
    {
        var lines = exception.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var cause = lines.LastOrDefault(line => line.StartsWith("---> ", StringComparison.Ordinal));
        return cause is null ? lines.FirstOrDefault() ?? "" : cause["---> ".Length..];
    }
}

internal static class StatusEndpoints
{
    private const long MostLag = 10_000;

    public static void MapStatus(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/api/status",
                (IMediator mediator, CancellationToken ct) => Answers.Json(mediator.Send(new ReadStatus(), ct))
            )
            .Taking()
            .Produces<TrackerStatus>()
            .WithTags("Operation")
            .WithSummary("How far log and ledger have got");
        routes
            .MapGet("/health/live", () => Answers.Json(new Liveness("live")))
            .Taking()
            .Produces<Liveness>()
            .WithTags("Operation")
            .WithSummary("Whether the server runs");
        routes
            .MapGet(
                "/health/ready",
                async (IMediator mediator, CancellationToken ct) =>
                {
                    var status = await mediator.Send(new ReadStatus(), ct);
                    var isReady = status.Ledger.Lag <= MostLag && status.Ledger.Reason is null;
                    return Results.Json(
                        new Readiness(isReady ? "ready" : "behind", status.Log, status.Ledger),
                        TrackerJson.Lenient,
                        statusCode: isReady ? 200 : 503
                    );
                }
            )
            .Taking()
            .Produces<Readiness>()
            .Produces<Readiness>(StatusCodes.Status503ServiceUnavailable)
            .WithTags("Operation")
            .WithSummary("Whether PostgreSQL answers and the ledger keeps up");
    }
}
