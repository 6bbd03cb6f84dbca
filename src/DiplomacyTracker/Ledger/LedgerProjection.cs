using DiplomacyTracker.Platform;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using Npgsql;

namespace DiplomacyTracker.Ledger;

/// <summary>Keeps the ledger up with the log, under Marten's daemon. It loads the streams of a page once and is pure from there on.</summary>
/// <remarks>What whoever recorded it has written into the ledger as well is passed over; see <see cref="LedgerHead"/>.</remarks>
internal sealed class LedgerProjection : IProjection
{
    /// <summary>The name of its one shard.</summary>
    public const string Name = "ledger";

    /// <summary>The most events in a page: whoever asks meanwhile looks anew after each.</summary>
    public const int PageSize = 2000;

    /// <inheritdoc />
    public async Task ApplyAsync(
        IDocumentOperations operations,
        IReadOnlyList<IEvent> events,
        CancellationToken cancellation
    )
    {
        if (events.Count is 0)
            return;

        var page = new LedgerPage(events[0].Sequence, events[^1].Sequence);
        var known = await page.KnownAsync(operations, cancellation);
        List<IEvent> fresh = [.. events.Where(e => !known.Contains(e.Sequence))];
        var rows = LedgerRows.Of(await LoadAsync(operations, fresh, cancellation));
        if (rows.Clock.Count > 0 || known.Count > 0)
            ((ITransactionParticipantRegistrar)operations).AddTransactionParticipant(
                new Writing(page, known.Count, rows)
            );
    }

    /// <summary>The entries of a page by development, with all that was recorded of it before.</summary>
    /// <param name="session">Over which.</param>
    /// <param name="events">Of the page.</param>
    /// <param name="cancellation">Leaves it.</param>
    /// <param name="schema">Of the tables into which it goes.</param>
    public static async Task<IReadOnlyList<Told>> LoadAsync(
        IQuerySession session,
        IReadOnlyList<IEvent> events,
        CancellationToken cancellation,
        string schema = TrackerServices.Schema
    )
    {
        var facts = events.Where(e => e.Data is IFact).ToList();
        if (facts.Count is 0)
            return [];

        var first = facts.Min(e => e.Sequence);
        var older = facts.Where(e => e.Version > 1).Select(e => e.StreamId).Distinct().ToArray();
        var past =
            older.Length > 0
                ? await session
                    .Events.QueryAllRawEvents()
                    .Where(e => e.StreamId.IsOneOf(older) && e.Sequence < first)
                    .ToListAsync(cancellation)
                : [];
        var unread = older.Length > 0 ? await UnreadAmong.LoadAsync(session, older, cancellation, schema) : [];

        return
        [
            .. past.Concat(facts)
                .DistinctBy(e => e.Sequence)
                .GroupBy(e => e.StreamId)
                .Select(stream => new Told(
                    stream.Key,
                    [.. stream.OrderBy(e => e.Sequence).Select(e => e.ToEntry()).OfType<Entry>()],
                    first - 1,
                    unread.Contains(stream.Key)
                )),
        ];
    }

    /// <summary>Writes the rows of a page in the transaction of the daemon's progress; where that is tried again, again.</summary>
    private sealed class Writing(LedgerPage page, int known, LedgerRows rows) : ITransactionParticipant
    {
        public async Task BeforeCommitAsync(
            NpgsqlConnection connection,
            NpgsqlTransaction transaction,
            CancellationToken token
        )
        {
            if (known > 0)
                await page.RequireKnownAsync(connection, known, token);
            await new LedgerCopy(connection).WriteAsync(rows, token);
        }
    }
}
