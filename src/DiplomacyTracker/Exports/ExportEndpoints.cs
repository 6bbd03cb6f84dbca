using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform.Http;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Exports;

/// <summary>The route of the log as a file.</summary>
internal static class ExportEndpoints
{
    /// <summary>The type of lines of JSON.</summary>
    public const string Lines = "application/x-ndjson";

    private static readonly Parameter Format = new(
        "format",
        "jsonl (default), from which a tracker can be restored; or parquet, for analysis.",
        "parquet"
    );

    public static void MapExport(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/api/export",
                async (HttpContext context, IMediator mediator, Vantages vantages, CancellationToken ct) =>
                {
                    var export = await mediator.Send(new ExportLog(context.Request.Axes(vantages.Now())), ct);
                    var headers = context.Response.Headers;
                    if (Asked.OneOf(context.Request.Parameter("format"), "format", ["jsonl", "parquet"]) is ["parquet"])
                    {
                        headers.ContentLocation = LogParquet.QueryOf(export.Header);
                        headers.ContentDisposition = $"attachment; filename=\"log-{export.Header.Position}.parquet\"";
                        return await ExportRoute.FileAsync(
                            context,
                            to => LogParquet.WriteAsync(export, to, ct),
                            ExportRoute.Parquet,
                            ct
                        );
                    }

                    headers.ContentLocation = export.Header.Query;
                    headers.ContentDisposition = $"attachment; filename=\"log-{export.Header.Position}.jsonl\"";
                    return Results.Stream(to => export.WriteAsync(to, ct), Lines);
                }
            )
            .Taking([Format, .. Asked.AxesParameters.Where(axis => axis.Name is "recordedAt" or "minPosition")])
            .Produces<string>(contentType: Lines)
            .WithTags("Export")
            .WithSummary("The whole log as lines of JSON, from which another tracker can be restored")
            .WithDescription(
                "The first line says what it is, each line that follows is an event, and the last one holds the number "
                    + "of events and the SHA-256 of all bytes before it. A file without that line was cut off."
            );
}
