using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Imports;

/// <summary>The routes that take whole files.</summary>
internal static class ImportEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost(
                "/api/imports/us-visits",
                async (HttpContext context, IMediator mediator, Vantages vantages) =>
                {
                    var isDryRun = CommandEndpoints.IsDryRun(context.Request);
                    var file = await Uploads.ReadAsync(context);
                    var import = new ImportUsVisits(file, vantages.Now(), context.Sender(), isDryRun);
                    return Answers.Json(await mediator.Send(import, context.RequestAborted));
                }
            )
            .Taking(CommandEndpoints.DryRun)
            .WithMetadata(new TakesFile("text/csv", string.Join(',', UsVisits.Columns)))
            .WithTags("Imports")
            .WithSummary(
                "Records the visits of a file of the US Office of the Historian (CSV) that are not recorded yet"
            );
}
