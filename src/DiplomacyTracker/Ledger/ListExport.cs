using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

/// <summary>A part of a list that is exported whole.</summary>
/// <param name="Items">In their order.</param>
/// <param name="Next">The cursor of what follows.</param>
/// <param name="AsOf">From where.</param>
internal sealed record ListPart(IReadOnlyList<object> Items, string? Next, AsOf AsOf)
{
    /// <summary>The parts that lists are read in anyway.</summary>
    public static ListPart Of<T>(Page<T> page) => new([.. page.Items.Cast<object>()], page.Next, page.AsOf);
}

/// <summary>The first line of an exported list. R stands in it as a position, since an instant would be that of the request.</summary>
internal sealed record ListHeader(string Format, int Revision, string Query, [property: JsonIgnore] AsOf AsOf)
{
    /// <summary>V.</summary>
    public DateOnly ValidAt => AsOf.ValidAt;

    /// <summary>K.</summary>
    public DateTimeOffset KnownAt => AsOf.KnownAt;

    /// <summary>R.</summary>
    public long Position => AsOf.Position;

    /// <summary>By which rules facts were ordered and judged.</summary>
    public string Methodology => AsOf.Methodology;

    /// <summary>Which list of countries the codes and labels come from.</summary>
    public string Gazetteer => AsOf.Gazetteer;
}

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
        await LineAsync(new ListHeader("diplomacy-list", 1, query, AsOf));
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

    /// <summary>Writes a table: a row for each item, a column for each field that any of them has.</summary>
    /// <returns>How many items there are.</returns>
    public async Task<long> WriteTableAsync(Stream to, CancellationToken cancellation)
    {
        await using var kept = TemporaryFile.Create();
        var (columns, items) = (new ListColumns(), 0L);
        await foreach (var item in ItemsAsync())
        {
            var json = JsonSerializer.SerializeToElement(item, item.GetType(), TrackerJson.Lenient);
            columns.Add(json);
            await JsonSerializer.SerializeAsync(kept, json, TrackerJson.Lenient, cancellation);
            await kept.WriteAsync("\n"u8.ToArray(), cancellation);
            items++;
        }

        kept.Position = 0;
        await using var table = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        await table.WriteLineAsync(columns.Header());
        foreach (var line in ByteLines.Read(kept))
            await table.WriteLineAsync(columns.Row(JsonSerializer.Deserialize<JsonElement>(line.Span)));
        return items;
    }

    private static PageAsked Part(PageEnd? after) =>
        new(PartSize, after, new Dictionary<string, string>(StringComparer.Ordinal));
}
