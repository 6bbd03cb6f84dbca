using System.Globalization;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DiplomacyTracker.History;

/// <summary>The routes of the log.</summary>
internal static class HistoryEndpoints
{
    public static void MapHistory(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/api/events",
                async (HttpRequest request, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                {
                    var after = await AfterAsync(request.Parameter("after"), "after", vantages, ct) ?? 0;
                    var limit = Asked.Number(request.Parameter("limit"), "limit", 1, 500) ?? 50;
                    return Answers.Json(
                        await mediator.Send(new ReadEvents(after, limit, request.Axes(vantages.Now())), ct)
                    );
                }
            )
            .Taking([
                new("after", "Events behind this position; default 0.", "0"),
                new("limit", "At most so many, 1 to 500; default 50.", "50"),
                .. Asked.AxesParameters,
            ])
            .Produces<EventPage>()
            .WithTags("Across kinds")
            .WithSummary("The log, in the order in which it was recorded");
        routes
            .MapGet(
                "/api/stream",
                async (HttpRequest request, LogTail tail, Vantages vantages, CancellationToken ct) =>
                {
                    var last = request.Headers["Last-Event-ID"].ToString();
                    var after =
                        last.Length > 0
                            ? await AfterAsync(last, "Last-Event-ID", vantages, ct)
                            : await AfterAsync(request.Parameter("after"), "after", vantages, ct);
                    return TypedResults.ServerSentEvents(new EventStream(tail).TellAsync(after, Until(request, ct)));
                }
            )
            .Taking([
                new("after", "Events behind this position, as the header Last-Event-ID; default: from now on.", "0"),
            ])
            .WithTags("Across kinds")
            .WithSummary("The log as it is recorded, as server-sent events with the position as their id");
    }

    /// <summary>A server that stops doesn't wait for those who read.</summary>
    private static CancellationToken Until(HttpRequest request, CancellationToken aborted)
    {
        var services = request.HttpContext.RequestServices;
        var ends = CancellationTokenSource.CreateLinkedTokenSource(
            aborted,
            services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping
        );
        request.HttpContext.Response.RegisterForDispose(ends);
        return ends.Token;
    }

    private static async Task<long?> AfterAsync(
        string? text,
        string field,
        Vantages vantages,
        CancellationToken cancellation
    )
    {
        if (text is null)
            return null;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            throw new MalformedException("invalid-position", $"{Excerpt.Of(text)} is no position such as 42.", field);

        await vantages.RequireAsync(position, field, cancellation);
        return position;
    }
}
