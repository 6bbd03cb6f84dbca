using System.Data;
using System.Threading.Channels;
using DiplomacyTracker.Imports.Restoring;
using DiplomacyTracker.Platform;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>Imports in the background of the host, one after another.</summary>
internal sealed partial class ImportRunner(
    NpgsqlDataSource database,
    ImportRun files,
    LogRun logs,
    UndoRun undoings,
    ILogger<ImportRunner> logger
) : BackgroundService
{
    private sealed record Work(NpgsqlConnection Connection, Import Import, string? File);

    // Who comes into it holds the lock of its import.
    private readonly Channel<Work> begun = Channel.CreateUnbounded<Work>();

    /// <summary>Begins, or goes on where the same import was cut off, and doesn't wait for it.</summary>
    /// <param name="asked">What is asked for.</param>
    /// <param name="file">Where the bytes are, which are deleted at the end; null for an undoing.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    /// <returns>The import, which may be at work already.</returns>
    public async Task<Guid> BeginAsync(Import asked, string? file, CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            var import = await ImportRow.EnsureAsync(connection, asked, cancellation);
            if (await ImportRow.TryLockAsync(connection, import.Id, cancellation))
            {
                await ImportEnds.BeginAsync(connection, import.Id, cancellation);
                await begun.Writer.WriteAsync(new(connection, import, file), CancellationToken.None);
                return import.Id;
            }

            await connection.DisposeAsync();
            Delete(file);
            return import.Id;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops it, wherever it runs; what it has recorded stays.</summary>
    /// <exception cref="ConflictException">It isn't running.</exception>
    public async Task CancelAsync(Guid id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        if (!await ImportEnds.CancelAsync(connection, id, cancellation))
            throw new ConflictException(
                409,
                "import-not-running",
                $"This import isn't running. See GET /api/imports/{id}.",
                new Dictionary<string, object>(StringComparer.Ordinal)
            );

        // Where nobody runs it any more, nobody would hear of it.
        if (!await ImportRow.TryLockAsync(connection, id, cancellation))
            return;

        await ImportEnds.EndAsync(connection, id, "cancelled", reason: null);
        await ImportRow.UnlockAsync(connection, id);
    }

    /// <summary>What is under way when the host stops stays where it is, and can go on from there.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var work in begun.Reader.ReadAllAsync(stoppingToken))
            try
            {
                await HoldAsync(work, stoppingToken);
            }
            catch (Exception exception)
            {
                LogInterrupted(work.Import.Id, exception.Message);
            }
    }

    private async Task HoldAsync(Work work, CancellationToken cancellation)
    {
        await using var held = work.Connection;
        try
        {
            await RunAsync(work, cancellation);
        }
        finally
        {
            Delete(work.File);
            // The lock of one that is not open any more is gone with it.
            if (held.State is ConnectionState.Open)
                await ImportRow.UnlockAsync(held, work.Import.Id);
        }
    }

    private async Task RunAsync(Work work, CancellationToken cancellation)
    {
        try
        {
            await (
                work.File is not { } file ? undoings.RunAsync(work.Connection, work.Import, cancellation)
                : work.Import.Format is LogFormat.Format
                    ? logs.RunAsync(work.Connection, work.Import, file, cancellation)
                : files.RunAsync(work.Connection, work.Import, file, cancellation)
            );
            await ImportEnds.EndAsync(work.Connection, work.Import.Id, "done", reason: null);
        }
        catch (ImportCancelledException)
        {
            await ImportEnds.EndAsync(work.Connection, work.Import.Id, "cancelled", reason: null);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested && !Outages.Is(exception))
        {
            // What is wrong with a file is for its owner to know, and stands in the reason.
            if (exception is not RefusedException)
                LogFailed(exception, work.Import.Id);
            await ImportEnds.EndAsync(work.Connection, work.Import.Id, "failed", exception.Message);
        }
    }

    private static void Delete(string? file)
    {
        if (file is not null)
            File.Delete(file);
    }

    [LoggerMessage(LogLevel.Warning, "Import {Import} was interrupted and can go on: {Reason}")]
    private partial void LogInterrupted(Guid import, string reason);

    [LoggerMessage(LogLevel.Error, "Import {Import} failed; what it has recorded stays, and it can go on")]
    private partial void LogFailed(Exception exception, Guid import);
}
