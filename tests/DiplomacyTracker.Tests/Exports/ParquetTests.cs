using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Tests.Support;
using Parquet;
using Parquet.Schema;

namespace DiplomacyTracker.Tests.Exports;

/// <summary>A Parquet file holds what the lines of JSON hold, with types, and says in itself where it comes from.</summary>
public sealed class ParquetTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>, IAsyncLifetime
{
    private const string Moment = "validAt=2024-03-18&knownAt=2024-03-20";

    public async ValueTask InitializeAsync()
    {
        await tracker.PostAsync("/api/demo", new { });
        await tracker.GetCurrentAsync("/api/visits?limit=1");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("/visits", $"&{Moment}")]
    [InlineData("/timeline", $"&{Moment}&pair=KOR-USA")]
    [InlineData("/calendar", "&month=2024-03&knownAt=2024-03-20")]
    [InlineData("", "&recordedAt=position:40")]
    public async Task It_has_the_rows_of_the_lines_of_JSON(string list, string query)
    {
        var lines = (await tracker.Http.GetStringAsync($"/api/export{list}?format=jsonl{query}", Cancellation))
            .TrimEnd('\n')
            .Split('\n');
        var (rows, told, _) = await ReadAsync(await BytesAsync($"/api/export{list}?format=parquet{query}"));

        var isLog = list.Length is 0;
        Assert.NotEmpty(rows);
        Assert.Equal(
            lines[1..^1].Select(line => Flat(JsonSerializer.Deserialize<JsonElement>(line), isLog)),
            rows.Select(row => string.Join('\n', row.Order(StringComparer.Ordinal)))
        );
        Assert.Equal($"{rows.Count}", told[isLog ? "events" : "items"]);
        Assert.Equal($"{JsonNode.Parse(lines[0])?["position"]}", told["position"]);
        var body = string.Concat(lines[1..^1].Select(line => $"{line}\n"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))), told["sha256"]);
    }

    [Theory]
    [InlineData("/api/export/visits?format=parquet")]
    [InlineData("/api/export?format=parquet")]
    public async Task Its_citation_names_an_address_that_gives_the_same_bytes(string url)
    {
        var bytes = await BytesAsync(url);
        var (_, told, _) = await ReadAsync(bytes);

        Assert.Equal(bytes, await BytesAsync(told["query"]));
    }

    [Fact]
    public async Task Of_nothing_it_is_a_table_without_rows_that_says_where_it_comes_from()
    {
        var (rows, told, _) = await ReadAsync(
            await BytesAsync("/api/export/visits?format=parquet&knownAt=1999-01-01&recordedAt=position:1")
        );

        Assert.Empty(rows);
        Assert.Equal("0", told["items"]);
    }

    [Fact]
    public async Task It_is_written_group_by_group_with_the_type_of_each_column()
    {
        using var file = new MemoryStream();
        ParquetColumn[] columns =
        [
            new("text", typeof(string)),
            new("whole", typeof(long)),
            new("number", typeof(double)),
            new("truth", typeof(bool)),
        ];
        await using (
            var table = await ParquetTable.CreateAsync(file, columns, new Dictionary<string, string>(), Cancellation)
        )
        {
            foreach (var number in Enumerable.Range(0, 25_000))
                await table.AddAsync(number % 3 is 0 ? [null, null, null, null] : ["a", 1L * number, 0.5, true], 20);
            await table.EndAsync();
        }

        var (rows, _, groups) = await ReadAsync(file.ToArray());
        Assert.Equal((25_000, 3), (rows.Count, groups));
        Assert.Empty(rows[24_999 - (24_999 % 3)]);
        Assert.Equal(["text=a", "whole=24998", "number=0.5", "truth=true"], rows[24_998]);
    }

    [Fact]
    public void Columns_are_as_narrow_as_all_their_cells_allow()
    {
        var columns = new TypedColumns();
        columns.Add(
            JsonSerializer.SerializeToElement(
                new
                {
                    a = 1,
                    b = 1,
                    c = true,
                    d = "x",
                    e = Array.Empty<int>(),
                }
            )
        );
        columns.Add(
            JsonSerializer.SerializeToElement(
                new
                {
                    a = 2,
                    b = 1.5,
                    c = 3,
                    f = new { g = false },
                }
            )
        );

        Assert.Equal(
            "a Int64, b Double, c String, d String, e String, f.g Boolean",
            string.Join(", ", columns.List.Select(column => $"{column.Name} {column.Type.Name}"))
        );
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<byte[]> BytesAsync(string url) => tracker.Http.GetByteArrayAsync(url, Cancellation);

    private static string Flat(JsonElement item, bool isLog)
    {
        var cells = new List<string>();
        Add("", item);
        return string.Join('\n', cells.Order(StringComparer.Ordinal));

        void Add(string path, JsonElement value)
        {
            if (value.ValueKind is JsonValueKind.Object && (!isLog || path.Length is 0))
                foreach (var field in value.EnumerateObject())
                    Add(path.Length is 0 ? field.Name : $"{path}.{field.Name}", field.Value);
            else
                cells.Add(
                    $"{path}={(value.ValueKind is JsonValueKind.String ? value.GetString() : value.GetRawText())}"
                );
        }
    }

    /// <summary>The rows as name=value without what is empty, what the file says of itself, and the number of groups.</summary>
    private static async Task<(List<List<string>> Rows, Dictionary<string, string> Told, int Groups)> ReadAsync(
        byte[] bytes
    )
    {
        using var file = new MemoryStream(bytes);
        await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: Cancellation);
        var rows = new List<List<string>>();
        for (var group = 0; group < reader.RowGroupCount; group++)
        {
            using var read = reader.OpenRowGroupReader(group);
            var first = rows.Count;
            rows.AddRange(Enumerable.Range(0, (int)read.RowCount).Select(_ => new List<string>()));
            foreach (var field in reader.Schema.DataFields)
            foreach (var (index, cell) in (await CellsAsync(read, field)).Index())
                if (cell is not null)
                    rows[first + index].Add($"{field.Name}={cell}");
        }

        return (rows, reader.CustomMetadata, reader.RowGroupCount);
    }

    private static async Task<IEnumerable<string?>> CellsAsync(ParquetRowGroupReader group, DataField field)
    {
        if (field.ClrType == typeof(long))
            return (await NumbersAsync<long>(group, field)).Select(one => one?.ToString(CultureInfo.InvariantCulture));
        if (field.ClrType == typeof(double))
            return (await NumbersAsync<double>(group, field)).Select(one =>
                one?.ToString(CultureInfo.InvariantCulture)
            );
        if (field is DateTimeDataField { DateTimeFormat: var format })
            return (await NumbersAsync<DateTime>(group, field)).Select(one =>
                one?.ToString(
                    format is DateTimeFormat.Date ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss.FFFFFFZ",
                    CultureInfo.InvariantCulture
                )
            );
        if (field.ClrType == typeof(bool))
            return (await NumbersAsync<bool>(group, field)).Select(one =>
                one switch
                {
                    true => "true",
                    false => "false",
                    _ => null,
                }
            );

        var texts = new string?[group.RowCount];
        await group.ReadAsync(field, new Memory<string?>(texts), cancellationToken: Cancellation);
        return texts;
    }

    private static async Task<T?[]> NumbersAsync<T>(ParquetRowGroupReader group, DataField field)
        where T : struct
    {
        var cells = new T?[group.RowCount];
        await group.ReadAsync<T>(field, cells.AsMemory(), cancellationToken: Cancellation);
        return cells;
    }
}
