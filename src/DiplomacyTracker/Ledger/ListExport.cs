using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

/// <summary>A list from its beginning to its end, read part by part from the one vantage of the first.</summary>
/// <param name="read">Reads a part.</param>
/// <param name="first">The first part, which has been read.</param>
/// <param name="asked">The axes as asked for.</param>
internal sealed class ListExport(Func<PageAsked, Axes, Task<ListPart>> read, ListPart first, Axes asked)
{
    private const int PartSize = 500;

    /// <summary>From where it is told.</summary>
    public AsOf AsOf => first.AsOf;

    /// <summary>Reads the first part.</summary>
    public static async Task<ListExport> BeginAsync(Func<PageAsked, Axes, Task<ListPart>> read, Axes asked) =>
        new(read, await read(Part(null), asked), asked);

    /// <summary>All items.</summary>
    public async IAsyncEnumerable<object> ItemsAsync()
    {
        for (var part = first; ; )
        {
            foreach (var item in part.Items)
                yield return item;
            if (part.Next is not { } next)
                yield break;

            var cursor = Cursor.Read(next);
            part = await read(Part(cursor.After), cursor.Axes() with { ValidAt = asked.ValidAt });
        }
    }

    /// <summary>Writes lines of JSON: what it is, each item, and the number of items with the SHA-256 of all before.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="query">The address at which the same bytes are given for ever.</param>
    /// <param name="cancellation">Leaves it without the last line.</param>
    public async Task WriteLinesAsync(Stream to, string query, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await LineAsync(Header(query));
        var items = 0L;
        await foreach (var item in ItemsAsync())
        {
            await LineAsync(item);
            items++;
        }

        await LineAsync(new { Items = items, Sha256 = Convert.ToHexStringLower(hash.GetCurrentHash()) });

        async Task LineAsync(object line)
        {
            byte[] bytes =
            [
                .. JsonSerializer.SerializeToUtf8Bytes(line, line.GetType(), TrackerJson.Lenient),
                (byte)'\n',
            ];
            hash.AppendData(bytes);
            await to.WriteAsync(bytes, cancellation);
        }
    }

    /// <summary>Writes a table as text: a row for each item, a column for each field that any of them has.</summary>
    /// <returns>How many items there are.</returns>
    public async Task<long> WriteTableAsync(Stream to, CancellationToken cancellation)
    {
        await using var kept = TemporaryFile.Create();
        var columns = new ListColumns();
        var (items, _) = await KeepAsync(kept, (_, item) => columns.Add(item), cancellation);
        await using var table = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        await table.WriteLineAsync(columns.Header());
        foreach (var line in ByteLines.Read(kept))
            await table.WriteLineAsync(columns.Row(JsonSerializer.Deserialize<JsonElement>(line.Span)));
        return items;
    }

    /// <summary>Writes the same table as Parquet, which says in itself where it comes from.</summary>
    /// <param name="to">Where to; it can be read back and forth.</param>
    /// <param name="query">The address at which the same bytes are given for ever.</param>
    /// <param name="cancellation">Leaves it unfinished.</param>
    /// <returns>How many items there are.</returns>
    public async Task<long> WriteParquetAsync(Stream to, string query, CancellationToken cancellation)
    {
        await using var kept = TemporaryFile.Create();
        var columns = new TypedColumns();
        var (items, hash) = await KeepAsync(
            kept,
            (type, item) =>
            {
                columns.Add(type);
                columns.Add(item);
            },
            cancellation
        );
        var header = JsonSerializer.SerializeToElement(Header(query), TrackerJson.Lenient);
        var told = header
            .EnumerateObject()
            .ToDictionary(field => field.Name, field => $"{field.Value}", StringComparer.Ordinal);
        told["items"] = items.ToString(CultureInfo.InvariantCulture);
        told["sha256"] = hash;
        await using var table = await ParquetTable.CreateAsync(to, columns.List, told, cancellation);
        foreach (var line in ByteLines.Read(kept))
            await table.AddAsync(columns.Row(JsonSerializer.Deserialize<JsonElement>(line.Span)), line.Length);
        await table.EndAsync();
        return items;
    }

    private ListHeader Header(string query) => new("diplomacy-list", 1, query, AsOf);

    /// <summary>Writes the items as lines, so that they can be read again once all their fields are known.</summary>
    /// <returns>How many there are, and the SHA-256 of the lines.</returns>
    private async Task<(long Items, string Hash)> KeepAsync(
        Stream kept,
        Action<Type, JsonElement> look,
        CancellationToken cancellation
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var items = 0L;
        await foreach (var item in ItemsAsync())
        {
            byte[] line =
            [
                .. JsonSerializer.SerializeToUtf8Bytes(item, item.GetType(), TrackerJson.Lenient),
                (byte)'\n',
            ];
            look(item.GetType(), JsonSerializer.Deserialize<JsonElement>(line));
            hash.AppendData(line);
            await kept.WriteAsync(line, cancellation);
            items++;
        }

        kept.Position = 0;
        return (items, Convert.ToHexStringLower(hash.GetCurrentHash()));
    }

    private static PageAsked Part(PageEnd? after) =>
        new(PartSize, after, new Dictionary<string, string>(StringComparer.Ordinal));
}
