using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>Somebody asked that the rebuild be given up.</summary>
internal sealed class RebuildCancelledException() : Exception("The rebuild was cancelled.");

/// <summary>A rebuild under way: every page is one transaction with the progress, so that it goes on where it was cut off.</summary>
internal sealed class RebuildRun
{
    /// <summary>What reading all events is of the whole work, in percent.</summary>
    public const double Reading = 70;

    // The rest is waiting until the tables can be exchanged.
    private const double Completing = 25;
    private const double Comparing = 4;

    private readonly NpgsqlConnection connection;
    private readonly TimeProvider clock;
    private readonly Pace pace;
    private double workedBefore;
    private long events;

    private RebuildRun(NpgsqlConnection connection, TimeProvider clock) =>
        (this.connection, this.clock, pace) = (connection, clock, new(clock));

    /// <summary>Of the last event that is in the tables beside; below the snapshot, that of the last development begun.</summary>
    public long Position { get; private set; }

    /// <summary>Up to where developments are read whole.</summary>
    public long Snapshot { get; private set; }

    /// <summary>Of work, all in all.</summary>
    public double Seconds => Math.Round(workedBefore + pace.Elapsed.TotalSeconds, 3);

    /// <summary>From where the tables beside are.</summary>
    public static async Task<RebuildRun> ResumeAsync(
        NpgsqlConnection connection,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var run = new RebuildRun(connection, clock);
        await using var command = new NpgsqlCommand(
            "select position, events, seconds, snapshot from diplomacy.ledger_rebuild",
            connection
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        (run.Position, run.events, run.workedBefore) = (reader.GetInt64(0), reader.GetInt64(1), reader.GetDouble(2));
        run.Snapshot = reader.GetInt64(3);
        return run;
    }

    /// <summary>Adds a page.</summary>
    /// <param name="page">The next one.</param>
    /// <param name="total">How many events there are to read.</param>
    /// <param name="cancellation">Leaves it out.</param>
    public async Task AddAsync(RebuildPage page, long total, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // Losing the last pages with a power cut costs a moment of work and nothing else.
        await connection.ExecuteAsync("set local synchronous_commit = off", cancellation);
        await page.WriteAsync(connection, cancellation);
        var (done, perSecond) = (events + page.Count, pace.Step(page.Count));
        var percent = Reading * Math.Min((double)done / Math.Max(total, 1), 1);
        await UpdateAsync(
            """
            position = $1, events = $2, total = greatest($3, $2), percent = greatest(percent, $4),
            events_per_second = $5, seconds = $6
            """,
            cancellation,
            page.Position,
            done,
            total,
            percent,
            perSecond,
            Seconds
        );
        await transaction.CommitAsync(cancellation);
        (Position, events) = (page.Position, done);
    }

    /// <summary>Completes the tables, unless that is done.</summary>
    /// <param name="second">Another connection.</param>
    /// <param name="cancellation">Leaves what isn't done yet.</param>
    public Task CompleteAsync(NpgsqlConnection second, CancellationToken cancellation) =>
        new RebuildCompletion(connection, second, clock).RunAsync(
            part =>
                UpdateAsync(
                    "percent = greatest(percent, $1), seconds = $2",
                    cancellation,
                    Reading + Completing * part,
                    Seconds
                ),
            cancellation
        );

    /// <summary>Notes which part of the tables has been compared, up to 1.</summary>
    public Task CompareAsync(double part, CancellationToken cancellation) =>
        UpdateAsync("percent = greatest(percent, $1)", cancellation, Reading + Completing + Comparing * part);

    /// <summary>Notes that it is done, in the transaction that makes it so.</summary>
    public Task FinishAsync(long position, string report, CancellationToken cancellation) =>
        UpdateAsync(
            $"""
            state = 'done', percent = 100, position = $1, seconds = $2, report = $3, events = total,
            ledger_revision = {RebuildRow.LedgerRevision}
            """,
            cancellation,
            position,
            Seconds,
            report
        );

    private async Task UpdateAsync(string changes, CancellationToken cancellation, params object[] values)
    {
        var updated = await connection.ExecuteAsync(
            $"update diplomacy.ledger_rebuild set {changes} where not is_cancelled",
            cancellation,
            values
        );
        if (updated is 0)
            throw new RebuildCancelledException();
    }
}
