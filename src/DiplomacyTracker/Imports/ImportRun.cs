using System.Text.Json;
using DiplomacyTracker.Imports.Formats;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Imports;

/// <summary>Somebody asked that the import stop.</summary>
internal sealed class ImportCancelledException() : Exception("The import was cancelled.");

/// <summary>One import under way: reads the file, chunk by chunk, from where it was cut off.</summary>
internal sealed class ImportRun(ChunkWriter writer, NamesOfPeople names, TimeProvider clock)
{
    // Others wait while a chunk is written: so there are fewer rows in it where the machine is busy.
    private const int Most = 4000;
    private const int Least = 250;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(300);

    /// <summary>Up to the end of the file.</summary>
    /// <param name="connection">Holds the lock.</param>
    /// <param name="import">What was asked for.</param>
    /// <param name="file">Where the bytes are.</param>
    /// <param name="cancellation">Stops behind a chunk; the import can go on from there.</param>
    /// <exception cref="RefusedException">The file isn't of that format.</exception>
    /// <exception cref="ImportCancelledException">Somebody asked for it.</exception>
    public async Task RunAsync(NpgsqlConnection connection, Import import, string file, CancellationToken cancellation)
    {
        await using var stream = ImportFile.Open(file);
        var first = await ImportEnds.BeginAsync(connection, import.Id, cancellation);
        var asked = await AskedAsync(import, cancellation);
        var (pace, seconds, size, previewed) = (new Pace(clock), 0d, Least, new PreviewedLogs());
        using var readings = Behind(first, AllFormats.Named(import.Format).Read(stream, asked)).GetEnumerator();
        while (Next(readings, size) is { Count: > 0 } rows)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await ImportEnds.IsCancelledAsync(connection, import.Id, cancellation))
                throw new ImportCancelledException();

            var perSecond = pace.Step(rows.Count);
            var worked = pace.Elapsed.TotalSeconds - seconds;
            var chunk = new Chunk(first, rows, rows[^1].Part, worked, perSecond);
            await writer.WriteAsync(import, chunk, previewed, cancellation);
            (first, seconds) = (first + rows.Count, seconds + worked);
            size = Math.Clamp((int)(size * Math.Min(Longest / writer.Held, 2)), Least, Most);
        }
    }

    private static List<Reading> Next(IEnumerator<Reading> readings, int size)
    {
        var rows = new List<Reading>(size);
        while (rows.Count < size && readings.MoveNext())
            rows.Add(readings.Current);
        return rows;
    }

    private async Task<Formats.Asked> AskedAsync(Import import, CancellationToken cancellation)
    {
        var options = JsonSerializer.Deserialize<Dictionary<string, string>>(import.Options, TrackerJson.Lenient) ?? [];
        var asked = new Formats.Asked(import.ReceivedAt, options);
        return AllFormats.Named(import.Format).AsksForPeople
            ? asked with
            {
                People = await names.LoadAsync(import.ReceivedAt, cancellation),
            }
            : asked;
    }

    private static IEnumerable<Reading> Behind(long count, IEnumerable<Reading> rows)
    {
        foreach (var row in rows)
            if (count-- <= 0)
                yield return row;
    }
}
