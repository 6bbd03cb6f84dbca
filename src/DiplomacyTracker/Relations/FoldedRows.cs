using System.Collections.Concurrent;
using DiplomacyTracker.Ledger;
using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>A row of the ledger: where it begins, in one build of it. How it reads from there on never changes.</summary>
internal readonly record struct Place(Guid Development, long Position, DateTime Known, string Build);

/// <summary>Rows of the ledger that were read to be shown: many are shown again, and what many countries take part in is long.</summary>
internal sealed class FoldedRows(LedgerReads reads)
{
    // So many characters, twice: folded and put into JSON that is some dozens of megabytes.
    private const int Most = 6_000_000;

    private volatile Generation young = new([]);

    /// <summary>The row as it was read before; null where it wasn't, or was forgotten.</summary>
    public FoldedRow? Find(Place place)
    {
        var now = young;
        if (now.Rows.TryGetValue(place, out var row))
            return row;

        // What is still asked for outlives those beside it.
        return now.Older.TryGetValue(place, out row) ? Keep(place, row) : null;
    }

    /// <summary>Remembers it.</summary>
    public FoldedRow Keep(Place place, string type, string body) => Keep(place, new(type, body));

    /// <summary>Reads rows, and remembers them; not all of them, where another build has taken the place of theirs.</summary>
    public async Task<IReadOnlyDictionary<Place, FoldedRow>> ReadAsync(
        IReadOnlyCollection<Place> places,
        string build,
        CancellationToken cancellation
    )
    {
        await using var batch = reads.Database.CreateBatch();
        batch.BatchCommands.Add(LedgerEdition.Command());
        batch.BatchCommands.Add(PairStatements.Bodies(places));
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        if (LedgerEdition.Of(reader).Build != build)
            return new Dictionary<Place, FoldedRow>();

        await reader.NextResultAsync(cancellation);
        return await ReadAsync(reader, build, cancellation);
    }

    /// <summary>Reads the result of <see cref="PairStatements.Bodies"/>, and remembers it.</summary>
    public async Task<Dictionary<Place, FoldedRow>> ReadAsync(
        NpgsqlDataReader reader,
        string build,
        CancellationToken cancellation
    )
    {
        var read = new Dictionary<Place, FoldedRow>();
        while (await reader.ReadAsync(cancellation))
            if (PairStatements.PlaceOf(reader, build) is var place)
                read[place] = Keep(place, reader.GetString(3), reader.GetString(4));
        return read;
    }

    private FoldedRow Keep(Place place, FoldedRow row)
    {
        var now = young;
        if (Interlocked.Add(ref now.Length, row.Length) > Most)
            young = now = new(now.Rows);
        return now.Rows.GetOrAdd(place, row);
    }

    private sealed class Generation(ConcurrentDictionary<Place, FoldedRow> older)
    {
        public int Length;

        public ConcurrentDictionary<Place, FoldedRow> Older => older;

        public ConcurrentDictionary<Place, FoldedRow> Rows { get; } = [];
    }
}
