using System.Text.Json;
using DiplomacyTracker.Platform;
using Marten;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>Builds the ledger anew from the log, beside the one that answers, and puts it in its place at once.</summary>
/// <remarks>Marten's own rebuild empties the tables first, and readers would see a world half told.</remarks>
public sealed class LedgerRebuild(IDocumentStore store, NpgsqlDataSource database, TimeProvider clock)
{
    // What may be left to do while nobody can read: a blink.
    private const int Small = 200;
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(300);

    /// <summary>Rebuilds, or goes on where a rebuild was cut off, and waits for it.</summary>
    /// <param name="progress">Told the position after each page.</param>
    /// <param name="pageSize">The most events read at once; the result is the same for any.</param>
    /// <param name="cancellation">Stops it; the ledger stays as it was.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ConflictException">Another one is at it.</exception>
    public async Task<RebuildReport> RunAsync(
        IProgress<long>? progress = null,
        int pageSize = 1000,
        CancellationToken cancellation = default
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await LockAsync(connection, cancellation);
        try
        {
            await RebuildRow.BeginAsync(connection, cancellation);
            return await BuildAsync(connection, progress, pageSize, cancellation);
        }
        finally
        {
            await RebuildRow.UnlockAsync(connection);
        }
    }

    /// <summary>Makes a connection the only one that rebuilds.</summary>
    internal static async Task LockAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (!await RebuildRow.TryLockAsync(connection, cancellation))
            throw new ConflictException(
                409,
                "rebuild-running",
                "The ledger is being rebuilt already. See GET /api/rebuild.",
                new Dictionary<string, object>(StringComparer.Ordinal)
            );
    }

    /// <summary>Builds on a connection that holds the lock: when it ends, nobody goes on under a lock that is lost.</summary>
    internal async Task<RebuildReport> BuildAsync(
        NpgsqlConnection connection,
        IProgress<long>? progress,
        int pageSize,
        CancellationToken cancellation
    )
    {
        var (log, run) = (
            new RebuildLog(store, clock, pageSize),
            await RebuildRun.ResumeAsync(connection, clock, cancellation)
        );
        (long Position, long Events) reached = (0, 0);
        reached = await RebuildLog.ReachedAsync(connection, reached, cancellation);
        await log.ReadWholesAsync(run.Position, run.Snapshot, AddAsync, cancellation);
        await using var second = await database.OpenConnectionAsync(cancellation);
        await run.CompleteAsync(second, cancellation);
        await RebuildTables.AnalyzeAsync(connection, cancellation);
        await CatchUpAsync();
        var (before, after, differing) = await new RebuildComparison(connection, second, run.Position).RunAsync(
            part => run.CompareAsync(part, cancellation),
            cancellation
        );
        var (compared, exchange) = (run.Position, new RebuildLock(connection));

        while (true)
        {
            await CatchUpAsync();
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            var end = run.Position;
            if (await exchange.TryAsync(ReadOnAndExchangeAsync, cancellation))
            {
                var report = new RebuildReport(before, after, differing, run.Seconds, compared);
                await run.FinishAsync(
                    Math.Max(end, run.Position),
                    JsonSerializer.Serialize(report, TrackerJson.Lenient),
                    cancellation
                );
                await transaction.CommitAsync(cancellation);
                return report;
            }

            await transaction.RollbackAsync(cancellation);
            await Task.Delay(Breath, clock, cancellation);

            async Task ReadOnAndExchangeAsync()
            {
                (end, _) = await RebuildLog.ReachedAsync(connection, reached, cancellation);
                await log.ReadAsync(run.Position, end, transaction, cancellation);
                await RebuildTables.ExchangeAsync(connection, cancellation);
            }
        }

        // Again and again, for others write meanwhile, until what is left is small.
        async Task CatchUpAsync()
        {
            int read;
            do
            {
                reached = await RebuildLog.ReachedAsync(connection, reached, cancellation);
                read = 0;
                await log.ReadAsync(
                    run.Position,
                    reached.Position,
                    page =>
                    {
                        read += page.Count;
                        return AddAsync(page);
                    },
                    cancellation
                );
            } while (read > Small);
        }

        async Task AddAsync(RebuildPage page)
        {
            // What others have written since is work too: so the percents don't come to a halt at the end.
            reached = await RebuildLog.ReachedAsync(connection, reached, cancellation);
            await run.AddAsync(page, reached.Events, cancellation);
            progress?.Report(page.Position);
        }
    }
}
