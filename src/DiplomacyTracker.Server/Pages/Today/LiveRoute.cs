using System.Globalization;

namespace DiplomacyTracker.Server.Pages.Today;

/// <summary>The stream behind the page of today. It is for the page; programs replay from /api/replay.</summary>
internal static class LiveRoute
{
    /// <summary>GET /live?after=POSITION, as server-sent events; Last-Event-ID goes before after.</summary>
    public static void MapLive(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/live",
                (HttpRequest request, LiveFeed feed, long after, CancellationToken cancellation) =>
                    TypedResults.ServerSentEvents(
                        feed.FollowAsync(
                            long.TryParse(
                                request.Headers["Last-Event-ID"],
                                NumberStyles.None,
                                CultureInfo.InvariantCulture,
                                out var last
                            )
                                ? last
                                : after,
                            cancellation
                        )
                    )
            )
            .AddEndpointFilter(
                async (context, next) => HeadRequests.BeginningOf(context.HttpContext, await next(context))
            )
            .ExcludeFromDescription();
}
