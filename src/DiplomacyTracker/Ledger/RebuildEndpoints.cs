using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>Rebuilds the ledger in the background; goes on where a rebuild was cut off.</summary>
public sealed record RebuildLedger : IRequest<RebuildStatus>;

/// <summary>How the rebuild is.</summary>
public sealed record ReadRebuild : IRequest<RebuildStatus>;

/// <summary>Gives the rebuild up; the ledger stays as it was.</summary>
public sealed record CancelRebuild : IRequest<RebuildStatus>;

internal sealed class RebuildHandler(RebuildRunner runner, NpgsqlDataSource database)
    : IRequestHandler<RebuildLedger, RebuildStatus>,
        IRequestHandler<ReadRebuild, RebuildStatus>,
        IRequestHandler<CancelRebuild, RebuildStatus>
{
    public async Task<RebuildStatus> Handle(RebuildLedger request, CancellationToken cancellationToken)
    {
        await runner.BeginAsync(cancellationToken);
        return await RebuildRow.ReadAsync(database, cancellationToken);
    }

    public Task<RebuildStatus> Handle(ReadRebuild request, CancellationToken cancellationToken) =>
        RebuildRow.ReadAsync(database, cancellationToken);

    public async Task<RebuildStatus> Handle(CancelRebuild request, CancellationToken cancellationToken)
    {
        await runner.CancelAsync(cancellationToken);
        return await RebuildRow.ReadAsync(database, cancellationToken);
    }
}

internal static class RebuildEndpoints
{
    private const string Route = "/api/rebuild";

    public static void MapRebuild(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost(
                Route,
                (IMediator mediator, CancellationToken ct) => AcceptedAsync(mediator, new RebuildLedger(), ct)
            )
            .Taking()
            .Produces<RebuildStatus>(StatusCodes.Status202Accepted)
            .WithTags("Operation")
            .WithSummary("Rebuilds the ledger from the log while it answers, or goes on with it");
        routes
            .MapGet(
                Route,
                (IMediator mediator, CancellationToken ct) => Answers.Json(mediator.Send(new ReadRebuild(), ct))
            )
            .Taking()
            .Produces<RebuildStatus>()
            .WithTags("Operation")
            .WithSummary("How far the rebuild has got, and what came of it");
        routes
            .MapDelete(
                Route,
                (IMediator mediator, CancellationToken ct) => AcceptedAsync(mediator, new CancelRebuild(), ct)
            )
            .Taking()
            .Produces<RebuildStatus>(StatusCodes.Status202Accepted)
            .WithTags("Operation")
            .WithSummary("Gives the rebuild up; the ledger stays as it was");
    }

    private static async Task<IResult> AcceptedAsync(
        IMediator mediator,
        IRequest<RebuildStatus> request,
        CancellationToken cancellation
    ) => Answers.Json(await mediator.Send(request, cancellation), StatusCodes.Status202Accepted);
}
