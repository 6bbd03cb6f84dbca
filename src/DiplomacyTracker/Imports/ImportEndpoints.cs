using DiplomacyTracker.Imports.Formats;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Imports;

/// <summary>The routes that take whole files, and tell what becomes of them.</summary>
internal static class ImportEndpoints
{
    private const string One = "/api/imports/{id:guid}";

    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        var formats = string.Join("; ", AllFormats.List.Select(format => $"{format.Name}: {format.Meaning}"));
        routes
            .MapPost("/api/imports/{format}", StartAsync)
            .Taking([CommandEndpoints.DryRun, ImportOptions.FileName, .. ImportOptions.All])
            .WithMetadata(new TakesFile("text/csv", AllFormats.List[0].Beginning))
            .Produces<ImportStatus>(StatusCodes.Status202Accepted)
            .WithTags("Imports")
            .WithSummary("Imports a file in the background, or goes on where the same file was cut off")
            .WithDescription(formats);
        routes
            .MapGet(
                "/api/imports",
                (HttpRequest request, IMediator mediator, CancellationToken ct) =>
                    Answers.Json(mediator.Send(new ListImports(LimitOf(request) ?? 50), ct))
            )
            .Taking(new Parameter("limit", "At most so many, 1 to 500; default 50.", "50"))
            .Produces<ImportList>()
            .WithTags("Imports")
            .WithSummary("The imports, the latest first");
        routes
            .MapGet(
                One,
                (Guid id, IMediator mediator, CancellationToken ct) =>
                    Answers.Json(mediator.Send(new ReadImport(id), ct))
            )
            .Taking()
            .Produces<ImportStatus>()
            .WithTags("Imports")
            .WithSummary("How far an import has got, and what came of it");
        routes
            .MapGet(
                $"{One}/progress",
                (Guid id, IMediator mediator, ImportTail tail, CancellationToken ct) =>
                    ImportProgress.TellAsync(id, mediator, tail, ct)
            )
            .Taking()
            .Produces<ImportStatus>(contentType: "text/event-stream")
            .WithTags("Imports")
            .WithSummary("The same as server-sent events until it has ended");
        routes
            .MapGet($"{One}/errors", ProblemsAsync)
            .Taking(
                new("after", "Behind so many; default 0.", "500"),
                new("limit", "At most so many, 1 to 500; default 50.", "50"),
                new("format", "json (default), or csv: all of them as a file.", "csv")
            )
            .Produces<ProblemList>()
            .WithTags("Imports")
            .WithSummary("Which rows were not recorded, or not as the source has them: line, field, value, reason");
        routes
            .MapPost(
                $"{One}/cancel",
                (Guid id, IMediator mediator, CancellationToken ct) =>
                    AcceptedAsync(mediator.Send(new CancelImport(id), ct))
            )
            .Taking()
            .Produces<ImportStatus>(StatusCodes.Status202Accepted)
            .WithTags("Imports")
            .WithSummary("Stops an import; what it has recorded stays, and the same file goes on from there");
        routes
            .MapPost(
                $"{One}/undo",
                (HttpContext context, Guid id, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                    AcceptedAsync(mediator.Send(new UndoImport(id, vantages.Now(), context.Sender()), ct))
            )
            .Taking()
            .Produces<ImportStatus>(StatusCodes.Status202Accepted)
            .WithTags("Imports")
            .WithSummary(
                "Takes back all that an import recorded, as if it had never been; undone itself, brings it back"
            );
    }

    private static async Task<IResult> StartAsync(
        HttpContext context,
        string format,
        IMediator mediator,
        Vantages vantages
    )
    {
        var isDryRun = CommandEndpoints.IsDryRun(context.Request);
        _ = AllFormats.Named(format);
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in ImportOptions.All.Select(option => option.Name))
            if (context.Request.Parameter(option) is { } said)
                options[option] = said;
        var file = await Uploads.ReceiveAsync(context, context.Request.Parameter("file"));
        var start = new StartImport(format, file, options, vantages.Now(), context.Sender(), isDryRun);
        var status = await mediator.Send(start, context.RequestAborted);
        context.Response.Headers.Location = $"/api/imports/{status.Id}";
        return Answers.Json(status, StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> ProblemsAsync(
        HttpRequest request,
        Guid id,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var after = Ledger.Asked.Number(request.Parameter("after"), "after", 0, int.MaxValue) ?? 0;
        var asked = Ledger.Asked.OneOf(request.Parameter("format"), "format", ["json", "csv"]);
        return asked is ["csv"]
            ? Results.Text(
                ProblemsFile.Of((await mediator.Send(new ReadProblems(id, after, Limit: null), ct)).Items),
                "text/csv",
                System.Text.Encoding.UTF8
            )
            : Answers.Json(await mediator.Send(new ReadProblems(id, after, LimitOf(request) ?? 50), ct));
    }

    private static int? LimitOf(HttpRequest request) =>
        Ledger.Asked.Number(request.Parameter("limit"), "limit", 1, 500);

    private static async Task<IResult> AcceptedAsync(Task<ImportStatus> status) =>
        Answers.Json(await status, StatusCodes.Status202Accepted);
}
