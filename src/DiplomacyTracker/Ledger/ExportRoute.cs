using System.Globalization;
using System.Security.Cryptography;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.Ledger;

/// <summary>How a list is asked for from a request: whoever exports it reads it part by part.</summary>
/// <param name="context">The request.</param>
/// <returns>Reads a part.</returns>
internal delegate Func<PageAsked, Axes, Task<ListPart>> ListReader(HttpContext context);

/// <summary>The route by which a list is had whole, as a file.</summary>
internal static class ExportRoute
{
    private const string Lines = "application/x-ndjson";
    private const string Table = "text/csv; charset=utf-8";

    /// <summary>The type of Parquet.</summary>
    public const string Parquet = "application/vnd.apache.parquet";

    private static readonly Parameter Format = new("format", "jsonl (default), csv or parquet.", "csv");

    /// <summary>Maps <c>/api/export/{list}</c>.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="list">The list, as in its own route.</param>
    /// <param name="parameters">By which it is filtered, apart from the axes.</param>
    /// <param name="reader">How it is asked for.</param>
    public static void MapExportOf(
        this IEndpointRouteBuilder routes,
        string list,
        IEnumerable<Parameter> parameters,
        ListReader reader
    ) =>
        routes
            .MapGet(
                $"/api/export/{list}",
                async (HttpContext context, CancellationToken ct) =>
                {
                    var asked = Asked.OneOf(context.Request.Parameter("format"), "format", ["jsonl", "csv", "parquet"]);
                    var format = asked is [var named] ? named : "jsonl";
                    var now = context.RequestServices.GetRequiredService<Vantages>().Now();
                    var export = await ListExport.BeginAsync(reader(context), context.Request.Axes(now));
                    var query = Permalinks.Tell(context, export.AsOf);
                    var name = $"{list}-{export.AsOf.Position}.{format}";
                    context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
                    return format switch
                    {
                        "csv" => await FileAsync(context, to => export.WriteTableAsync(to, ct), Table, ct),
                        "parquet" => await FileAsync(
                            context,
                            to => export.WriteParquetAsync(to, query, ct),
                            Parquet,
                            ct
                        ),
                        _ => Results.Stream(to => export.WriteLinesAsync(to, query, ct), Lines),
                    };
                }
            )
            .Taking([Format, .. parameters, .. Asked.AxesParameters])
            .Produces<string>(contentType: Lines)
            .WithTags("Export")
            .WithSummary($"Exports the list of {list} whole, as lines of JSON, CSV or Parquet");

    /// <summary>A table can't say in itself what all of it amounts to, and so the head of the answer does.</summary>
    /// <param name="context">The request.</param>
    /// <param name="write">Writes the file, and says how many items are in it.</param>
    /// <param name="type">Of the file.</param>
    /// <param name="cancellation">Leaves it.</param>
    public static async Task<IResult> FileAsync(
        HttpContext context,
        Func<Stream, Task<long>> write,
        string type,
        CancellationToken cancellation
    )
    {
        var file = TemporaryFile.Create();
        context.Response.RegisterForDisposeAsync(file);
        var items = await write(file);
        file.Position = 0;
        var hash = await SHA256.HashDataAsync(file, cancellation);
        file.Position = 0;
        context.Response.Headers["Content-Digest"] = $"sha-256=:{Convert.ToBase64String(hash)}:";
        context.Response.Headers["Item-Count"] = items.ToString(CultureInfo.InvariantCulture);
        return Results.Stream(file, type);
    }
}
