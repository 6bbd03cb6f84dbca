using Marten;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>Builds the ledger anew from the log, beside the one that answers, and puts it in its place at once.</summary>
/// <remarks>Marten's own rebuild empties the tables first, and readers would see a world half told.</remarks>
public sealed class LedgerRebuild(IDocumentStore store, NpgsqlDataSource database)
{
    // A schema of their own: so the tables bring the same indexes along, under the same names.
    private const string Next = $"{TrackerServices.Schema}_next";
    private static readonly string[] Tables = ["ledger", "ledger_party", "ledger_clock"];

    /// <summary>Rebuilds.</summary>
    /// <param name="progress">Told the position after each page.</param>
    /// <param name="pageSize">Events read at once; the result is the same for any.</param>
    /// <param name="cancellation">Stops it; the ledger stays as it was.</param>
    /// <returns>The position up to which it was built.</returns>
    public async Task<long> RunAsync(
        IProgress<long>? progress = null,
        int pageSize = 1000,
        CancellationToken cancellation = default
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await ExecuteAsync(connection, $"drop schema if exists {Next} cascade; create schema {Next}", cancellation);
        var tables = await Schema.ScriptAsync(cancellation);
        await ExecuteAsync(
            connection,
            tables.Replace($"{TrackerServices.Schema}.", $"{Next}.", StringComparison.Ordinal),
            cancellation
        );

        // Most of it while the old one answers; what came in meanwhile while it stands still.
        var position = await CatchUpAsync(connection, 0, long.MaxValue, pageSize, progress, cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ExecuteAsync(
            connection,
            $"lock table {string.Join(", ", Tables.Select(table => $"{TrackerServices.Schema}.{table}"))} in access exclusive mode",
            cancellation
        );
        var reached = await ReachedAsync(connection, cancellation);
        position = await CatchUpAsync(connection, position, reached, pageSize, progress, cancellation);
        foreach (var table in Tables)
            await ExecuteAsync(
                connection,
                $"""
                drop table {TrackerServices.Schema}.{table};
                alter table {Next}.{table} set schema {TrackerServices.Schema}
                """,
                cancellation
            );
        await ExecuteAsync(connection, $"drop schema {Next} cascade", cancellation);
        await transaction.CommitAsync(cancellation);
        return Math.Max(position, reached);
    }

    private async Task<long> CatchUpAsync(
        NpgsqlConnection connection,
        long position,
        long end,
        int pageSize,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        // Never beyond what the live ledger has reached: further on, the log may still have gaps.
        var until = Math.Min(end, await ReachedAsync(connection, cancellation));
        await using var session = store.QuerySession();
        while (position < until)
        {
            var page = await session
                .Events.QueryAllRawEvents()
                .Where(e => e.Sequence > position && e.Sequence <= until)
                .OrderBy(e => e.Sequence)
                .Take(pageSize)
                .ToListAsync(cancellation);
            if (page.Count is 0)
                return until;

            var entries = await LedgerProjection.LoadAsync(session, page, cancellation);
            foreach (var (sql, rows) in new LedgerPage(entries).Statements(Next))
            {
                await using var command = new NpgsqlCommand(
                    sql.Replace("?::", "$1::", StringComparison.Ordinal),
                    connection
                );
                command.Parameters.Add(new() { Value = rows });
                await command.ExecuteNonQueryAsync(cancellation);
            }

            position = page[^1].Sequence;
            progress?.Report(position);
        }

        return position;
    }

    private static async Task<long> ReachedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select last_seq_id from {TrackerServices.Schema}.mt_event_progression where name = 'ledger:All'",
            connection
        );
        return await command.ExecuteScalarAsync(cancellation) is long reached ? reached : 0;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
