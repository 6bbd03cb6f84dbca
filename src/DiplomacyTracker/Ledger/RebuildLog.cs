using DiplomacyTracker.Platform;
using JasperFx.Events;
using Marten;
using Marten.Services;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>Reads the log page by page, the next one while the last is being written.</summary>
/// <param name="store">Where the log is.</param>
/// <param name="clock">Tells how long a page takes.</param>
/// <param name="pageSize">The most events of a page; where the machine is busy there are fewer, so that it gets on evenly.</param>
internal sealed class RebuildLog(IDocumentStore store, TimeProvider clock, int pageSize)
{
    private const int Least = 25;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    private readonly int most = pageSize;
    private int size = pageSize;

    /// <summary>How far the ledger that answers has got, be it ahead of the daemon. Never read beyond that: further on, the log may still have gaps.</summary>
    /// <param name="connection">Of the rebuild.</param>
    /// <param name="before">What was answered before: only what came since is counted.</param>
    /// <param name="cancellation">Leaves it.</param>
    public static async Task<(long Position, long Events)> ReachedAsync(
        NpgsqlConnection connection,
        (long Position, long Events) before,
        CancellationToken cancellation
    )
    {
        var position = await connection.ScalarAsync(
            """
            select greatest((select last_seq_id from diplomacy.mt_event_progression where name = 'ledger:All'),
                            (select max(position) from diplomacy.ledger_clock))
            """,
            cancellation
        )
            is long reached
            ? reached
            : 0;
        var events = await connection.ScalarAsync(
            "select count(*) from diplomacy.mt_events where seq_id > $1 and seq_id <= $2",
            cancellation,
            before.Position,
            position
        );
        return (position, before.Events + (events is long count ? count : 0));
    }

    /// <summary>Hands over the developments that began between two positions, whole up to the second, some at a time.</summary>
    public Task ReadWholesAsync(
        long after,
        long until,
        Func<RebuildPage, Task> write,
        CancellationToken cancellation
    ) =>
        ReadAsync(
            (session, from) => RebuildWholes.ReadAsync(session, from, until, size, cancellation),
            after,
            write,
            cancellation
        );

    /// <summary>Hands over the pages between two positions, one at a time.</summary>
    public Task ReadAsync(long after, long until, Func<RebuildPage, Task> write, CancellationToken cancellation) =>
        ReadAsync((session, from) => PageAsync(session, from, until, cancellation), after, write, cancellation);

    private async Task ReadAsync(
        Func<IQuerySession, long, Task<RebuildPage?>> read,
        long after,
        Func<RebuildPage, Task> write,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession();
        var reading = Task.Run(() => read(session, after), cancellation);
        try
        {
            for (var started = clock.GetTimestamp(); await reading is { } page; started = clock.GetTimestamp())
            {
                reading = Task.Run(() => read(session, page.Position), cancellation);
                await write(page);
                Adapt(clock.GetElapsedTime(started));
            }
        }
        finally
        {
            // The session is in use until then.
            await Task.WhenAny(reading);
        }
    }

    /// <summary>The same inside of a transaction, over its one connection: others may all be waiting for it.</summary>
    public async Task ReadAsync(long after, long until, NpgsqlTransaction transaction, CancellationToken cancellation)
    {
        var connection = transaction.Connection ?? throw new InvalidOperationException("The transaction has ended.");
        await using var session = store.QuerySession(SessionOptions.ForTransaction(transaction));
        while (await PageAsync(session, after, until, cancellation) is { } page)
        {
            await page.WriteAsync(connection, cancellation);
            after = page.Position;
        }
    }

    private void Adapt(TimeSpan taken) =>
        size = Math.Clamp((int)(size * Math.Min(Longest / taken, 2)), Math.Min(Least, most), most);

    private async Task<RebuildPage?> PageAsync(
        IQuerySession session,
        long after,
        long until,
        CancellationToken cancellation
    )
    {
        IReadOnlyList<IEvent> events =
            after < until
                ? await session
                    .Events.QueryAllRawEvents()
                    .Where(e => e.Sequence > after && e.Sequence <= until)
                    .OrderBy(e => e.Sequence)
                    .Take(size)
                    .ToListAsync(cancellation)
                : [];
        if (events.Count is 0)
            return null;

        var told = await LedgerProjection.LoadAsync(session, events, cancellation, RebuildTables.Next);
        return new(events[^1].Sequence, events.Count, LedgerRows.Of(told), IsOfWholes: false);
    }
}
