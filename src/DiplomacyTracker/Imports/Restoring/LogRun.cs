using DiplomacyTracker.Exports;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Imports.Restoring;

/// <summary>One exported log on its way in: restored where there is nothing yet, else added as far as it is lacking.</summary>
internal sealed class LogRun(LoggedFacts facts, Restoration restoration, Joining joining, TimeProvider clock)
{
    private static readonly (double, double) All = (0, 100);
    private static readonly (double, double) Checking = (0, 30);
    private static readonly (double, double) Writing = (30, 100);

    /// <summary>Up to the end of the file.</summary>
    /// <param name="connection">Holds the lock of the import.</param>
    /// <param name="import">What was asked for.</param>
    /// <param name="file">Where the bytes are.</param>
    /// <param name="cancellation">Stops it: a restoration as if it had never begun, an addition behind a chunk.</param>
    /// <exception cref="RefusedException">The file isn't whole, or a line can't be read: nothing of it was recorded.</exception>
    /// <exception cref="ImportCancelledException">Somebody asked for it.</exception>
    public async Task RunAsync(NpgsqlConnection connection, Import import, string file, CancellationToken cancellation)
    {
        var done = await ImportEnds.BeginAsync(connection, import.Id, cancellation);
        if (!import.DryRun && done is 0 && await RestoreAsync())
            return;

        var previewed = new HashSet<Guid>();
        await foreach (var _ in ReadAsync(Checking)) { }
        await foreach (var lines in ReadAsync(import.DryRun ? Checking : Writing))
            if (lines[^1].Number - 1 > done)
                await joining.AddAsync(
                    import,
                    [.. lines.Where(line => line.Number - 1 > done)],
                    previewed,
                    cancellation
                );

        async Task<bool> RestoreAsync()
        {
            await using var stream = ImportFile.Open(file);
            var log = new LogFile(stream);
            return await restoration.TryAsync(import, log, ToldAsync(log, All), cancellation);
        }

        async IAsyncEnumerable<Logged[]> ReadAsync((double From, double To) part)
        {
            await using var stream = ImportFile.Open(file);
            await foreach (var lines in ToldAsync(new(stream), part))
                yield return lines;
        }

        async IAsyncEnumerable<Logged[]> ToldAsync(LogFile log, (double From, double To) part)
        {
            var pace = new Pace(clock);
            foreach (var lines in facts.Read(log))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return lines;
                var read = Math.Min((double)lines[^1].Number / (log.Header.Events + 2), 1);
                await TellAsync(part.From + (part.To - part.From) * read, pace.Step(lines.Length), pace.Elapsed);
            }
        }

        async Task TellAsync(double percent, double perSecond, TimeSpan worked)
        {
            var isCancelled = await connection.ScalarAsync(
                """
                update diplomacy.import set percent = $2, rows_per_second = $3, seconds = greatest(seconds, $4)
                where id = $1 returning is_cancelled
                """,
                cancellation,
                import.Id,
                percent,
                perSecond,
                worked.TotalSeconds
            );
            if (isCancelled is true)
                throw new ImportCancelledException();
        }
    }
}
