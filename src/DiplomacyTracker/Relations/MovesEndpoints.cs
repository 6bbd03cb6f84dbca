using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Relations;

/// <summary>The route of what moved most.</summary>
internal static class MovesEndpoints
{
    private static readonly Parameter[] Own =
    [
        new(
            "since",
            "An earlier known moment: a day means its end, UTC; default: a week before knownAt.",
            "2024-02-20"
        ),
        new("limit", "At most so many pairs, 1 to 500; default 10.", "6"),
    ];

    private const int DefaultMoves = 10;
    private const int MostMoves = 500;

    public static void MapMoves(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/api/relations/moves",
                (HttpRequest request, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                {
                    var now = vantages.Now();
                    return Answers.Json(
                        mediator.Send(
                            new ReadMoves(
                                request.Axes(now),
                                request.Parameter("since") is { } since
                                    ? Axes.Moment(since, "since", "known-in-future", now)
                                    : null,
                                RelationAsked.Window(request),
                                Asked.Number(request.Parameter("limit"), "limit", 1, MostMoves) ?? DefaultMoves
                            ),
                            ct
                        )
                    );
                }
            )
            .Taking([.. Own, .. RelationAsked.CountParameters, .. Asked.AxesParameters])
            .Produces<BiggestMoves>()
            .WithTags(RelationEndpoints.Tag)
            .WithSummary("The pairs of which most became known since a moment");
}
