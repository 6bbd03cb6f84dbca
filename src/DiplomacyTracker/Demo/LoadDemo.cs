using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Demo;

/// <summary>Records the demonstration in an empty tracker. Cut off in the middle, it goes on where it was.</summary>
/// <param name="Recorder">Who asks for it.</param>
public sealed record LoadDemo(string Recorder) : IRequest<DemoLoaded>;

/// <summary>What was recorded.</summary>
/// <param name="Recorded">Events; none where all was there already.</param>
/// <param name="Position">Of the last event.</param>
/// <param name="Developments">Where to look.</param>
public sealed record DemoLoaded(int Recorded, long Position, IReadOnlyList<string> Developments);

internal sealed class LoadDemoHandler(IMediator mediator, IDocumentStore store, Vantages vantages)
    : IRequestHandler<LoadDemo, DemoLoaded>
{
    public async Task<DemoLoaded> Handle(LoadDemo request, CancellationToken cancellationToken)
    {
        Guid[] own = [.. SeedStory.Steps().Select(step => step.Development).Distinct()];
        await RequireNothingElseAsync(own, cancellationToken);

        var (recorded, position) = (0, 0L);
        var (before, _) = await vantages.ProgressAsync(cancellationToken);
        foreach (var (number, step) in SeedStory.Steps().Index())
        {
            var now = vantages.Now();
            var key = $"seed-story-{number + 1}";
            var envelope = new Envelope(Guid.CreateVersion7(now), now, request.Recorder, "/api/demo", Body: key, key);
            var receipt = await mediator.Send(
                step.Command(await LastEventAsync(step.Development, cancellationToken), envelope),
                cancellationToken
            );
            recorded += receipt.Position > before ? receipt.Events.Count : 0;
            position = Math.Max(position, receipt.Position);
        }

        return new(
            recorded,
            position,
            [
                $"/api/visits/{SeedStory.VisitId}",
                $"/api/summits/{SeedStory.SummitId}",
                $"/api/statements/{SeedStory.ThreatId}",
                $"/api/statements/{SeedStory.RemarksId}",
                $"/api/incidents/{SeedStory.MissilesId}",
                $"/api/representation/{SeedStoryBackground.RepresentationId}",
                $"/api/agreements/{SeedStoryBackground.TreatyId}",
                $"/api/people/{SeedStoryPeople.ParkId}",
            ]
        );
    }

    private async Task RequireNothingElseAsync(Guid[] own, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        if (await session.Events.QueryAllRawEvents().AnyAsync(e => !e.StreamId.IsOneOf(own), cancellation))
            throw new ConflictException(
                409,
                "not-empty",
                "The demonstration is for an empty tracker. Start one with --data on a folder of its own.",
                new Dictionary<string, object>(StringComparer.Ordinal)
            );
    }

    private async Task<Guid> LastEventAsync(Guid development, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var log = await session.Events.FetchStreamAsync(development, token: cancellation);
        return log.Count > 0 ? log[^1].Id : Guid.Empty;
    }
}

internal static class DemoEndpoints
{
    public static void MapDemo(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost(
                "/api/demo",
                (HttpContext context, IMediator mediator, CancellationToken ct) =>
                    Answers.Json(mediator.Send(new LoadDemo(context.Sender()), ct))
            )
            .Taking()
            .Produces<DemoLoaded>()
            .WithTags("Operation")
            .WithSummary("Records the demonstration in an empty tracker");
}
