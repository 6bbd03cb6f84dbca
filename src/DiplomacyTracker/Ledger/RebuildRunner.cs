using System.Data;
using System.Threading.Channels;
using DiplomacyTracker.Platform;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>Rebuilds in the background of the host; at its start by itself where the ledger was built by older code.</summary>
internal sealed partial class RebuildRunner(
    LedgerRebuild rebuild,
    NpgsqlDataSource database,
    ILogger<RebuildRunner> logger
) : BackgroundService
{
    private const int PageSize = 500;

    // Never more than one: who comes into it holds the lock.
    private readonly Channel<NpgsqlConnection> begun = Channel.CreateUnbounded<NpgsqlConnection>();

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using (var connection = await database.OpenConnectionAsync(cancellationToken))
            if (await RebuildRow.IsOldAsync(connection, cancellationToken))
                await TryBeginAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Begins, or goes on where a rebuild was cut off, and doesn't wait for it.</summary>
    /// <exception cref="ConflictException">Another one is at it.</exception>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            await LedgerRebuild.LockAsync(connection, cancellation);
            await RebuildRow.BeginAsync(connection, cancellation);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await begun.Writer.WriteAsync(connection, CancellationToken.None);
    }

    /// <summary>Gives a rebuild up, wherever it runs; the ledger stays as it was.</summary>
    /// <exception cref="ConflictException">There is none.</exception>
    public async Task CancelAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        if (!await RebuildRow.CancelAsync(connection, cancellation))
            throw new ConflictException(
                409,
                "rebuild-not-running",
                "The ledger isn't being rebuilt. See GET /api/rebuild.",
                new Dictionary<string, object>(StringComparer.Ordinal)
            );

        // Where nobody runs it any more, nobody would hear of it.
        if (!await RebuildRow.TryLockAsync(connection, cancellation))
            return;

        try
        {
            await RebuildRow.EndAsync(connection, "cancelled", reason: null);
        }
        finally
        {
            await RebuildRow.UnlockAsync(connection);
        }
    }

    /// <summary>A rebuild that is under way when the host stops stays where it is, and can go on from there.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var connection in begun.Reader.ReadAllAsync(stoppingToken))
            try
            {
                await HoldAsync(connection, stoppingToken);
            }
            catch (Exception exception)
            {
                LogInterrupted(exception.Message);
            }
    }

    private async Task HoldAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var held = connection;
        try
        {
            await RunAsync(connection, cancellation);
        }
        finally
        {
            // The lock of one that is not open any more is gone with it.
            if (connection.State is ConnectionState.Open)
                await RebuildRow.UnlockAsync(connection);
        }
    }

    private async Task RunAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        try
        {
            var report = await rebuild.BuildAsync(connection, progress: null, PageSize, cancellation);
            LogDone(report.RowsAfter, report.Seconds, report.DifferingRows);
        }
        catch (RebuildCancelledException)
        {
            await RebuildRow.EndAsync(connection, "cancelled", reason: null);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested && !Outages.Is(exception))
        {
            LogFailed(exception);
            await RebuildRow.EndAsync(connection, "failed", exception.Message);
        }
    }

    private async Task TryBeginAsync(CancellationToken cancellation)
    {
        try
        {
            await BeginAsync(cancellation);
        }
        catch (ConflictException)
        {
            // Another host is at it.
        }
    }

    [LoggerMessage(LogLevel.Information, "The ledger was rebuilt: {Rows} rows in {Seconds} s, {Differing} differ")]
    private partial void LogDone(long rows, double seconds, long differing);

    [LoggerMessage(LogLevel.Warning, "The rebuild of the ledger was interrupted and can go on: {Reason}")]
    private partial void LogInterrupted(string reason);

    [LoggerMessage(LogLevel.Error, "The rebuild of the ledger failed; the ledger is as it was")]
    private partial void LogFailed(Exception exception);
}
