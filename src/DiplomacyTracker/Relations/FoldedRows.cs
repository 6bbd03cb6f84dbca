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

    /// <summary>Where they are read.</summary>
    public NpgsqlDataSource Database => reads.Database;

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
