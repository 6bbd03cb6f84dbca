using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using Marten;
using Marten.Events;
using Marten.Services;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>Appends many facts at once, and the rows of the ledger that follow from them, in one transaction.</summary>
/// <remarks>
/// It has the log alone meanwhile, for well under a second. It writes the ledger only where that knows all of the log, and
/// leaves the daemon's progress alone: the daemon finds these events in the clock of the ledger and passes over them. Until
/// it has, nobody reads that far. Where nobody keeps the ledger, it appends all the same and leaves the ledger to the daemon.
/// </remarks>
internal sealed class BulkLog(IDocumentStore store, NpgsqlDataSource database, LedgerHead head, TimeProvider clock)
{
    private const int Turns = 10;

    // The others are for those who ask meanwhile.
    private static readonly int Processors = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>For how long the last one had the log alone.</summary>
    public TimeSpan Held { get; private set; }

    /// <summary>Writes it, and what else <paramref name="queue"/> writes, or queues in the session that it is given.</summary>
    /// <param name="import">By which it is recorded.</param>
    /// <param name="logs">What it adds to which developments.</param>
    /// <param name="queue">Called once for every try.</param>
    /// <param name="cancellation">Leaves it; nothing was written then.</param>
    /// <exception cref="Exception">Nothing was written; see <see cref="LostRaces"/>.</exception>
    public async Task WriteAsync(
        Import import,
        IEnumerable<DevelopmentLog> logs,
        Func<NpgsqlConnection, IDocumentSession, Task> queue,
        CancellationToken cancellation
    )
    {
        var graph = (EventGraph)store.Options.Events;
        var added = logs.Where(log => log.Added.Count > 0).ToList();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        Guid[] older = [.. added.Where(log => log.Version > 0).Select(log => log.Id)];
        var unread = older.Length > 0 ? await UnreadAmong.LoadAsync(connection, older, cancellation) : [];
        List<Appended> all =
        [
            .. added.Select(log => Appended.Of(log, import, graph) with { IsUnread = unread.Contains(log.Id) }),
        ];
        for (var turn = 1; !await TryAsync(connection, all, queue, turn < Turns, cancellation); turn++)
            if (turn is Turns - 1)
                await head.LeaveAsync(connection, cancellation);
    }

    /// <summary>One turn.</summary>
    /// <returns>False where it waits for the ledger, and the ledger didn't get there.</returns>
    private async Task<bool> TryAsync(
        NpgsqlConnection connection,
        IReadOnlyList<Appended> all,
        Func<NpgsqlConnection, IDocumentSession, Task> queue,
        bool waits,
        CancellationToken cancellation
    )
    {
        // Folding takes longest. So it is done before, for the places that it will be if nobody else takes them.
        var events = new EventCopy(connection);
        var guess =
            all.Count > 0 && await head.ComesNearAsync(connection, cancellation)
                ? new Spot(await events.NextPlacesAsync(Count(all), cancellation), Now())
                : null;
        var rows = guess is null ? null : await RowsAsync(all, guess, cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var session = store.LightweightSession(SessionOptions.ForTransaction(transaction)))
        {
            await queue(connection, session);
            await session.SaveChangesAsync(cancellation);
        }

        var started = clock.GetTimestamp();
        if (all.Count > 0)
        {
            await LogLock.TakeAsync(connection, cancellation);
            started = clock.GetTimestamp();
            if (rows is not null && !await head.IsReachedAsync(connection, cancellation))
            {
                if (waits)
                    return false;
                rows = null;
            }

            await events.MoveAsync(all, cancellation);
            var told = new Spot(await events.TakePlacesAsync(Count(all), cancellation), Now());
            if (guess is not null && guess.Places.SequenceEqual(told.Places))
                told = guess;
            else if (rows is not null)
                rows = await RowsAsync(all, told, cancellation);
            await events.WriteAsync(all.SelectMany(one => one.Facts), told.Places, told.At, cancellation);
            if (rows is not null)
                await new LedgerCopy(connection).WriteAsync(rows, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        Held = clock.GetElapsedTime(started);
        return true;
    }

    private DateTimeOffset Now() => clock.GetUtcNow().ToMicroseconds();

    private static int Count(IReadOnlyList<Appended> all) => all.Sum(one => one.Facts.Count);

    private static Task<LedgerRows> RowsAsync(IReadOnlyList<Appended> all, Spot told, CancellationToken cancellation) =>
        Task.Run(
            () =>
            {
                var (developments, done) = (new List<Told>(all.Count), 0);
                foreach (var one in all)
                {
                    developments.Add(one.Told(told.Places.AsSpan(done, one.Facts.Count), told.At));
                    done += one.Facts.Count;
                }

                return LedgerRows.OfMany(developments, Processors);
            },
            cancellation
        );

    /// <summary>Where facts are in the log, in their order, and since when.</summary>
    private sealed record Spot(long[] Places, DateTimeOffset At);
}
