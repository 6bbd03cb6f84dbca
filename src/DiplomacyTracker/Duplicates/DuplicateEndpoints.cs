using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Duplicates;

/// <summary>The routes of what is probably one and the same.</summary>
internal static class DuplicateEndpoints
{
    private const string Tag = "Across kinds";

    private static readonly Parameter[] Own =
    [
        new("state", $"One of: {string.Join(", ", Kebab.All<DuplicateState>())}; default: proposed.", "rejected"),
        new("country", "A country that has a part in them.", "KOR"),
        new("type", $"Kinds of development, separated by commas: {string.Join(", ", Candidates.Types)}.", "visit"),
        new("development", "One of the two is this one.", "018dbeb9-8400-7000-8000-000000000002"),
    ];

    public static void MapDuplicates(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/api/duplicates",
                (HttpRequest request, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                {
                    var (page, parameter, axes) = request.Page(vantages.Now());
                    return Answers.Json(mediator.Send(new ReadDuplicates(FiltersOf(parameter), axes, page), ct));
                }
            )
            .Taking([.. Own, .. Asked.AxesParameters, .. Asked.PageParameters])
            .Produces<Page<AlikePair>>()
            .WithTags(Tag)
            .WithSummary("Developments that are probably one, with what speaks for it and in what they differ");
        routes.MapDecision<AcceptDuplicate>("accept", "Two developments are one: the later known counts no more");
        routes.MapDecision<RejectDuplicate>("reject", "Two developments are not one, and are not proposed again");
        routes.MapDecision<UndoDuplicate>("undo", "A decision on two developments is taken back");
    }

    /// <summary>Reads what the list is asked for.</summary>
    internal static DuplicateFilters FiltersOf(Func<string, string?> parameter) =>
        new()
        {
            State = Asked.One<DuplicateState>(parameter("state"), "state") ?? DuplicateState.Proposed,
            Country = Asked.Country(parameter("country"), "country"),
            Type = Asked.OneOf(parameter("type"), "type", Candidates.Types),
            Development = Asked.Id(parameter("development"), "development"),
        };

    private static void MapDecision<T>(this IEndpointRouteBuilder routes, string verb, string summary)
        where T : DecideDuplicate =>
        routes
            .MapPost(
                $"/api/duplicates/{verb}",
                async (HttpContext context, IMediator mediator, Vantages vantages) =>
                {
                    var key = context.Request.IdempotencyKey();
                    var asked = Bodies.As<T>(await Bodies.ReadAsync(context));
                    var sent = Sent(asked, context, vantages.Now());
                    var envelope = sent.Envelope with
                    {
                        Key = key,
                        IfMatch = context.Request.IfMatch(),
                        DryRun = CommandEndpoints.IsDryRun(context.Request),
                    };
                    var receipt = await mediator.Send(
                        (IRequest<Receipt>)(sent with { Envelope = envelope }),
                        context.RequestAborted
                    );
                    return receipt.Preview is { } preview
                        ? Answers.Json(preview)
                        : Answers.Json(new Recorded(receipt.Id, receipt.Version, receipt.Position, receipt.Events));
                }
            )
            .Taking(CommandEndpoints.DryRun)
            .WithMetadata(new TakesBody(typeof(T), null))
            .Produces<Recorded>()
            .WithTags(Tag)
            .WithSummary(summary);

    /// <summary>The decision in its envelope.</summary>
    internal static T Sent<T>(T asked, HttpContext context, DateTimeOffset now)
        where T : DecideDuplicate =>
        asked with
        {
            Envelope = new(Guid.CreateVersion7(now), now, context.Sender(), context.Request.Path, Bodies.HashOf(asked)),
        };
}
