using Parquet;
using Parquet.Schema;

namespace DiplomacyTracker.Platform;

/// <summary>A column of a Parquet file: text, whole numbers, numbers, yes and no, days or moments; any cell may be empty.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">string, long, double, bool, DateOnly, or DateTime for moments in UTC to the microsecond.</param>
internal sealed record ParquetColumn(string Name, Type Type)
{
    internal DataField Field() =>
        Type == typeof(DateTime)
            ? new DateTimeDataField(
                Name,
                DateTimeFormat.Timestamp,
                isAdjustedToUTC: true,
                DateTimeTimeUnit.Micros,
                isNullable: true
            )
            : new DataField(Name, Type, isNullable: true);
}

/// <summary>Writes a Parquet file group of rows by group of rows, so that memory doesn't grow with it.</summary>
internal sealed class ParquetTable : IAsyncDisposable
{
    private const int MostRows = 10_000;
    private const long MostBytes = 16L * 1024 * 1024;

    private readonly ParquetWriter writer;
    private readonly IReadOnlyList<(DataField Field, Type Type)> columns;
    private readonly CancellationToken cancellation;
    private readonly List<IReadOnlyList<object?>> rows = [];
    private long bytes;

    private ParquetTable(
        ParquetWriter writer,
        IReadOnlyList<(DataField, Type)> columns,
        CancellationToken cancellation
    ) => (this.writer, this.columns, this.cancellation) = (writer, columns, cancellation);

    /// <summary>Begins one.</summary>
    /// <param name="to">Where to; it can be read back and forth.</param>
    /// <param name="columns">In their order.</param>
    /// <param name="told">What the file says of itself, by name.</param>
    /// <param name="cancellation">Leaves it unfinished.</param>
    public static async Task<ParquetTable> CreateAsync(
        Stream to,
        IReadOnlyList<ParquetColumn> columns,
        IReadOnlyDictionary<string, string> told,
        CancellationToken cancellation
    )
    {
        var fields = columns.Select(column => (column.Field(), column.Type)).ToList();
        var schema = new ParquetSchema(fields.Select(field => field.Item1));
        var begun = await ParquetWriter.CreateAsync(schema, to, cancellationToken: cancellation);
        begun.CustomMetadata = told;
        return new(begun, fields, cancellation);
    }

    /// <summary>Adds a row.</summary>
    /// <param name="row">A cell for each column, each of the type of its column, or null.</param>
    /// <param name="size">About how many bytes it has.</param>
    public async Task AddAsync(IReadOnlyList<object?> row, long size)
    {
        rows.Add(row);
        if (rows.Count >= MostRows || (bytes += size) >= MostBytes)
            await EndAsync();
    }

    /// <summary>Says what only the end of it shows.</summary>
    public void Tell(IReadOnlyDictionary<string, string> told) => writer.CustomMetadata = told;

    /// <summary>Writes what has been added since the last group.</summary>
    public async Task EndAsync()
    {
        if (rows.Count is 0)
            return;

        using (var group = writer.CreateRowGroup())
            foreach (var (place, (field, type)) in columns.Index())
                await WriteAsync(group, field, type, place);
        rows.Clear();
        bytes = 0;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private Task WriteAsync(ParquetRowGroupWriter group, DataField field, Type type, int place) =>
        type == typeof(long) ? CellsAsync<long>(group, field, place)
        : type == typeof(double) ? CellsAsync<double>(group, field, place)
        : type == typeof(bool) ? CellsAsync<bool>(group, field, place)
        : type == typeof(DateOnly) ? CellsAsync<DateOnly>(group, field, place)
        : type == typeof(DateTime) ? CellsAsync<DateTime>(group, field, place)
        : group.WriteAsync(field, [.. rows.Select(row => (string?)row[place])]);

    private Task CellsAsync<T>(ParquetRowGroupWriter group, DataField field, int place)
        where T : struct
    {
        T?[] cells = [.. rows.Select(row => (T?)row[place])];
        return group.WriteAsync<T>(field, cells.AsMemory(), cancellationToken: cancellation);
    }
}
