using System.Text.Json;
using DiplomacyTracker.Imports.Formats;
using DiplomacyTracker.Imports.Restoring;
using DiplomacyTracker.Platform;
using MediatR;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>Imports a file in the background, or goes on where it was cut off.</summary>
/// <param name="Format">Of the file.</param>
/// <param name="File">Where it was put.</param>
/// <param name="Options">What else was said about it.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="Recorder">Who sent it.</param>
/// <param name="DryRun">Only to see what would happen.</param>
internal sealed record StartImport(
    string Format,
    Upload File,
    IReadOnlyDictionary<string, string> Options,
    DateTimeOffset ReceivedAt,
    string Recorder,
    bool DryRun
) : IRequest<ImportStatus>;

/// <summary>Undoes an import in the background, or goes on with it. To undo an undoing brings back what it took.</summary>
/// <param name="Id">The import.</param>
/// <param name="ReceivedAt">When it was asked for.</param>
/// <param name="Recorder">Who asks for it.</param>
internal sealed record UndoImport(Guid Id, DateTimeOffset ReceivedAt, string Recorder) : IRequest<ImportStatus>;

/// <summary>Stops an import; what it has recorded stays, and it can go on.</summary>
/// <param name="Id">The import.</param>
internal sealed record CancelImport(Guid Id) : IRequest<ImportStatus>;

internal sealed class StartImportHandler(ImportRunner runner, NpgsqlDataSource database)
    : IRequestHandler<StartImport, ImportStatus>,
        IRequestHandler<UndoImport, ImportStatus>,
        IRequestHandler<CancelImport, ImportStatus>
{
    public async Task<ImportStatus> Handle(StartImport request, CancellationToken cancellationToken)
    {
        var format = AllFormats.Named(request.Format);
        try
        {
            RequireReadable(format, request);
            var import = new Import(
                Guid.CreateVersion7(request.ReceivedAt),
                format.Name,
                format.Source,
                Excerpt.Line(request.File.Name, 200),
                request.File.Hash,
                JsonSerializer.Serialize(request.Options, TrackerJson.Lenient),
                request.Recorder,
                request.DryRun,
                Undoes: null,
                request.ReceivedAt
            );
            var kept =
                format.IsProposing && !request.Options.ContainsKey("accept")
                    ? await KeptFiles.ReadAsync(request.File.Path, cancellationToken)
                    : null;
            var id = await runner.BeginAsync(import, request.File.Path, cancellationToken);
            if (kept is not null)
                await KeptFiles.KeepAsync(database, id, kept, cancellationToken);
            return await ReadAsync(id, cancellationToken);
        }
        catch
        {
            File.Delete(request.File.Path);
            throw;
        }
    }

    public async Task<ImportStatus> Handle(UndoImport request, CancellationToken cancellationToken)
    {
        var undone = await ReadAsync(request.Id, cancellationToken);
        var isWhole =
            undone.Format is LogFormat.Format && !await Joining.HasAddedAsync(database, request.Id, cancellationToken);
        if (undone.DryRun || undone.State is "running" or "undone" || isWhole)
            throw new ConflictException(
                409,
                "not-undoable",
                undone.DryRun ? "It was only a preview: there is nothing to undo."
                    : isWhole ? "It added nothing to a tracker in use. A restoration is undone by a new database."
                    : undone.State is "undone" ? "It is undone already. To have it back, undo its undoing."
                    : "It is still running. Cancel it first.",
                new Dictionary<string, object>(StringComparer.Ordinal) { ["id"] = request.Id }
            );

        var undo = new Import(
            Guid.CreateVersion7(request.ReceivedAt),
            Import.Undo,
            Import.Undo,
            undone.File,
            undone.Hash,
            "",
            request.Recorder,
            DryRun: false,
            request.Id,
            request.ReceivedAt
        );
        return await ReadAsync(await runner.BeginAsync(undo, file: null, cancellationToken), cancellationToken);
    }

    public async Task<ImportStatus> Handle(CancelImport request, CancellationToken cancellationToken)
    {
        await ReadAsync(request.Id, cancellationToken);
        await runner.CancelAsync(request.Id, cancellationToken);
        return await ReadAsync(request.Id, cancellationToken);
    }

    /// <summary>A file that is of another format altogether is refused at once.</summary>
    private static void RequireReadable(IFormat format, StartImport request)
    {
        using var file = ImportFile.Open(request.File.Path);
        using var rows = format.Read(file, new(request.ReceivedAt, request.Options)).GetEnumerator();
        rows.MoveNext();
    }

    private async Task<ImportStatus> ReadAsync(Guid id, CancellationToken cancellation) =>
        await ImportRow.ReadAsync(database, [id], 1, cancellation) is [var status]
            ? status
            : throw new NotFoundException("unknown-import", $"There is no import {id}.");
}
