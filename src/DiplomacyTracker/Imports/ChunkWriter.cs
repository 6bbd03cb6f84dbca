using System.Text.Json;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using Marten;

namespace DiplomacyTracker.Imports;

/// <summary>Rows that are written as one, and how far the file has been read behind them.</summary>
/// <param name="First">The ordinal of the first one.</param>
/// <param name="Rows">In the order of the file.</param>
/// <param name="Part">Up to which part, 0 to 1.</param>
/// <param name="Seconds">Of work since the last chunk.</param>
/// <param name="PerSecond">The pace.</param>
internal sealed record Chunk(long First, IReadOnlyList<Reading> Rows, double Part, double Seconds, double PerSecond);

/// <summary>Writes a chunk and the resume point behind it in one transaction: all of it happens, or nothing.</summary>
internal sealed class ChunkWriter(IDocumentStore store, BulkLog bulk, PreviewedDuplicates duplicates)
{
    private const int Tries = 10;

    /// <summary>For how long nobody else could record because of the last one.</summary>
    public TimeSpan Held => bulk.Held;

    /// <summary>Writes it; somebody else who writes to the same developments is waited for.</summary>
    /// <param name="import">By which.</param>
    /// <param name="chunk">What.</param>
    /// <param name="previewed">What came before it, of a preview: that isn't in the log.</param>
    /// <param name="cancellation">Leaves it.</param>
    public async Task WriteAsync(Import import, Chunk chunk, PreviewedLogs previewed, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
            try
            {
                await TryAsync(import, chunk, previewed, cancellation);
                return;
            }
            catch (Exception exception) when (tries < Tries && LostRaces.Is(exception))
            {
                // Look again, decide again.
            }
    }

    private async Task TryAsync(Import import, Chunk chunk, PreviewedLogs previewed, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var proposals = chunk.Rows.Select(row => row.Proposal).OfType<Proposal>().ToList();
        var keys = await Recognised.FindAsync(session, import, proposals, cancellation);
        var about = proposals.Select(proposal => (Development: keys.DevelopmentOf(proposal), proposal)).ToList();
        var settled = await Settled.FindAsync(session, import, about, cancellation);
        var earlier = await EarlierRows.FindAsync(session, import, chunk.Rows, keys, cancellation);
        var open = about
            .Select(said => said.Development)
            .Where(development => !settled.Contains(development))
            .Concat(earlier.Left)
            .Where(development => !previewed.Knows(development));
        var logs = await Logs.LoadAsync(session, open, cancellation);
        var unread = await UnreadAmong.LoadAsync(session, [.. logs.Keys], cancellation);
        var tally = new Tally(import, chunk);
        foreach (var (index, read) in chunk.Rows.Index())
        {
            var left = earlier.LeftBy(read);
            var gone = left.Where(id => !unread.Contains(id)).Select(LogOf).OfType<DevelopmentLog>().ToList();
            var move = left.Count > 0 ? Move.Of(read, earlier.PlacesOf(read), gone, import.ReceivedAt) : null;
            var (ordinal, row) = (chunk.First + index, read.Moved(move, earlier.IsRepeated(read)));
            if (row.Proposal is not { } proposal)
                tally.Add(ordinal, row, log: null);
            else if (keys.DevelopmentOf(proposal) is var development && previewed.Find(development) is { } before)
                tally.Add(ordinal, row, before);
            else if (previewed.Knows(development))
                tally.AddVerdict(ordinal, row, previewed.VerdictOf(development, proposal));
            else if (settled.Contains(development))
                tally.AddUnchanged(ordinal, row, development, settled.IsContested(development));
            else if (unread.Contains(development))
                tally.AddUnread(ordinal, row, development);
            else
                tally.Add(ordinal, row, logs[development]);

            if (tally.HasRejected(ordinal))
                continue;
            if (move is { IsOlder: true })
                gone = row.Proposal is { } older && LogOf(keys.DevelopmentOf(older)) is { } own ? [own] : [];
            foreach (var log in gone)
                tally.AddLeft(
                    ordinal,
                    row,
                    log,
                    new(
                        move?.Since ?? import.ReceivedAt,
                        move is { IsOlder: true } ? [import.Origin(row.Line).Place ?? ""] : earlier.LinesLeft(row, log)
                    )
                );
            earlier.Add(row, left.Count > 0);
        }

        DevelopmentLog? LogOf(Guid id) => previewed.Find(id) ?? logs.GetValueOrDefault(id);

        if (import.DryRun)
        {
            await tally.WarnAsync(duplicates, cancellation);
            previewed.Keep(logs.Values);
        }

        await bulk.WriteAsync(
            import,
            import.DryRun ? [] : logs.Values,
            async (connection, writing) =>
            {
                tally.Write(writing);
                if (import.DryRun)
                    return;

                keys.Remember(writing);
                await tally.RememberSaidAsync(connection, cancellation);
                await earlier.WriteAsync(connection, cancellation);
            },
            cancellation
        );
    }
}
