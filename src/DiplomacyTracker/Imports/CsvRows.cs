using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>One row of a file.</summary>
/// <param name="Line">The line on which it begins, counted from 1 as an editor does.</param>
/// <param name="Cells">By the name of the column.</param>
/// <param name="Fault">What is wrong with it as a row; null where nothing is.</param>
internal sealed record CsvRow(long Line, IReadOnlyDictionary<string, string> Cells, RefusedException? Fault = null)
{
    /// <summary>What stands in a column, without blanks around it.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "").Trim();

    /// <summary>What stands in a column, read as what it should be.</summary>
    /// <exception cref="RefusedException">It isn't; the field is the column.</exception>
    public T Read<T>(string column, Func<string, T> read) => In(column, () => read(this[column]));

    /// <summary>Reads something of a column, whatever a row is.</summary>
    /// <exception cref="RefusedException">It can't be; the field is the column.</exception>
    public static T In<T>(string column, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidValueException e)
        {
            throw new RefusedException(e.Code, e.Message, column);
        }
        catch (RefusedException e)
        {
            throw new RefusedException(e.Code, e.Message, column);
        }
    }

    /// <summary>What stands in a column that can't be empty.</summary>
    /// <exception cref="RefusedException">It is.</exception>
    public string Required(string column) =>
        this[column] is { Length: > 0 } text
            ? text
            : throw new RefusedException("missing-field", $"A row without {column} can't be recorded.", column);
}

/// <summary>Reads the rows of a CSV file, whatever the order of its columns.</summary>
internal sealed class CsvRows
{
    private readonly CsvRecords records;
    private readonly int count;
    private readonly List<(string Name, int Index)> columns;

    /// <summary>Reads the header.</summary>
    /// <exception cref="RefusedException">A column is missing.</exception>
    public CsvRows(byte[] file, IReadOnlyList<string> columns)
        : this(CsvSeparator.Records(new StreamReader(new MemoryStream(file))), columns) { }

    /// <summary>Takes the first of the records for the header.</summary>
    /// <exception cref="RefusedException">A column is missing.</exception>
    public CsvRows(CsvRecords records, IReadOnlyList<string> columns)
    {
        this.records = records;
        string[] names = [.. (records.Next()?.Fields ?? []).Select(name => name.Trim())];
        count = names.Length;
        this.columns = [.. columns.Select(column => (column, PlaceOf(names, column)))];
    }

    private static IReadOnlyDictionary<string, string> NoCells { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where a column is among those that a header names.</summary>
    /// <exception cref="RefusedException">It isn't.</exception>
    public static int PlaceOf(string[] names, string column) =>
        Array.FindIndex(names, name => name.Equals(column, StringComparison.OrdinalIgnoreCase)) is >= 0 and var place
            ? place
            : throw new RefusedException(
                "missing-column",
                $"The first line has no column \"{column}\". It has: {Excerpt.Line(string.Join(", ", names), 300)}.",
                column
            );

    /// <summary>The rows in the order of the file, broken ones among them.</summary>
    public IEnumerable<CsvRow> Read()
    {
        while (records.Next(count) is { } record)
            yield return record.Fault is { } fault ? new(record.Line, NoCells, fault) : RowOf(record);
    }

    private CsvRow RowOf(CsvRecord record)
    {
        var cells = columns.ToDictionary(
            column => column.Name,
            column => record.Fields[column.Index],
            StringComparer.Ordinal
        );
        return new(record.Line, cells, ForeignBytes.FaultIn(cells));
    }
}
