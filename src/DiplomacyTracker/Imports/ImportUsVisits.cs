using System.Collections.Concurrent;
using System.Text.Json;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using DiplomacyTracker.Visits;
using Marten;
using MediatR;

namespace DiplomacyTracker.Imports;

/// <summary>Records every row of a file that wasn't recorded yet, and says what became of each.</summary>
/// <param name="File">A CSV file in UTF-8.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="Recorder">Who sent it.</param>
/// <param name="DryRun">Only to see what would happen.</param>
public sealed record ImportUsVisits(byte[] File, DateTimeOffset ReceivedAt, string Recorder, bool DryRun)
    : IRequest<ImportReport>;

internal sealed class ImportUsVisitsHandler(IMediator mediator, IDocumentStore store)
    : IRequestHandler<ImportUsVisits, ImportReport>
{
    private const string Route = "/api/imports/us-visits";
    private const int InFlight = 4;
    private const int LongestValue = 200;

    public async Task<ImportReport> Handle(ImportUsVisits request, CancellationToken cancellationToken)
    {
        var rows = new CsvRows(request.File, UsVisits.Columns);
        var fates = new ConcurrentBag<Fate>();
        await Parallel.ForEachAsync(
            WithoutRepeated(rows.Read()),
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken },
            async (row, cancellation) => fates.Add(await ImportAsync(row, request, cancellation))
        );
        return Fate.Gathered(fates);
    }

    /// <summary>A second row of the same id is broken: nobody says which one holds.</summary>
    private static IEnumerable<CsvRow> WithoutRepeated(IEnumerable<CsvRow> rows)
    {
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in rows)
            yield return row["id"].Length is 0 || lines.TryAdd(row["id"], row.Line)
                ? row
                : row with
                {
                    Fault = new(
                        "repeated-id",
                        $"Line {lines[row["id"]]} has this id already, and nobody says which one holds.",
                        "id"
                    ),
                };
    }

    private async Task<Fate> ImportAsync(CsvRow row, ImportUsVisits request, CancellationToken cancellation)
    {
        try
        {
            if (row.Fault is { } fault)
                throw fault;

            var visit = UsVisits.Read(row, request.ReceivedAt);
            return await RecordAsync(row, visit, request, cancellation);
        }
        catch (RefusedException e)
        {
            return Refused(row, e.Code, e.Message, UsVisits.ColumnOf(e.Field));
        }
        catch (InvalidValueException e)
        {
            return Refused(row, e.Code, e.Message, UsVisits.ColumnOf(e.Path));
        }
        catch (ConflictException e)
        {
            return Refused(row, e.Code, e.Message, column: null);
        }
    }

    private async Task<Fate> RecordAsync(
        CsvRow row,
        UsVisit visit,
        ImportUsVisits request,
        CancellationToken cancellation
    )
    {
        try
        {
            var founded = await SendAsync(visit.Founding, visit.Id, request, cancellation);
            // More than the founding fact means that the conclusion is recorded, or that people have taken over.
            if (visit.Conclusion is null || founded.Version > 1 || (request.DryRun && founded.Created))
                return new(row.Line, founded.Created, founded.Position);

            var concluded = await SendAsync(visit.Conclusion, visit.Id, request, cancellation);
            return new(row.Line, founded.Created || concluded.Events.Count > 0, concluded.Position);
        }
        catch (IdTakenException e)
        {
            await using var session = store.QuerySession();
            var log = await session.Events.FetchStreamAsync(visit.Id, version: 1, token: cancellation);
            return new(row.Line)
            {
                Changed = new(
                    row.Line,
                    visit.Id,
                    e.Code,
                    "This row was recorded with another content. Nothing was done about it: correct the visit if it is so.",
                    log is [{ Data: IVisitFounded recorded }] ? Differences.Between(recorded, visit.Founding) : []
                ),
            };
        }
    }

    private Task<Receipt> SendAsync(
        Command<Visit> command,
        Guid id,
        ImportUsVisits request,
        CancellationToken cancellation
    ) =>
        mediator.Send(
            command with
            {
                Development = id,
                Envelope = new(
                    Guid.CreateVersion7(request.ReceivedAt),
                    request.ReceivedAt,
                    request.Recorder,
                    Route,
                    Bodies.HashOf(command),
                    DryRun: request.DryRun
                ),
            },
            cancellation
        );

    private static Fate Refused(CsvRow row, string code, string reason, string? column) =>
        new(row.Line)
        {
            Problem = new(
                row.Line,
                column,
                column is null ? null : Excerpt.Line(row[column], LongestValue),
                code,
                reason
            ),
        };
}
