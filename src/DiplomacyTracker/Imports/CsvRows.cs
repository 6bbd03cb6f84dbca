using CsvHelper;
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
    public T Read<T>(string column, Func<string, T> read)
    {
        try
        {
            return read(this[column]);
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
    private readonly Queue<CsvRow> broken = new();
    private readonly CsvReader reader;
    private readonly List<(string Name, int Index)> columns;

    /// <summary>Reads the header.</summary>
    /// <exception cref="RefusedException">A column is missing.</exception>
    public CsvRows(byte[] file, IReadOnlyList<string> columns)
        : this(options => CsvReader.Create(file, options), ',', columns) { }

    /// <summary>Reads the header of a text that is read row by row.</summary>
    /// <exception cref="RefusedException">A column is missing.</exception>
    public CsvRows(TextReader text, char separator, IReadOnlyList<string> columns)
        : this(options => CsvReader.Create(text, options), separator, columns) { }

    private CsvRows(Func<CsvReaderOptions, CsvReader> open, char separator, IReadOnlyList<string> columns)
    {
        reader = open(
            new CsvReaderOptions
            {
                Separator = separator,
                TrackLineNumbers = true,
                MalformedData = CsvMalformedDataHandling.Skip,
                FieldCountMismatch = CsvFieldCountHandling.Skip,
                OnMalformedRecord = record =>
                    broken.Enqueue(new(record.LineNumber, NoCells, new("malformed-row", Explain(record)))),
            }
        );
        this.columns = [.. columns.Select(name => (name, IndexOf(name, columns)))];
    }

    private static IReadOnlyDictionary<string, string> NoCells { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The rows in the order of the file, broken ones among them.</summary>
    public IEnumerable<CsvRow> Read()
    {
        using (reader)
        {
            var more = true;
            while (more)
            {
                more = reader.Read();
                var row = more ? Current() : null;
                while (broken.TryDequeue(out var fault))
                    yield return fault;
                if (row is not null)
                    yield return row;
            }
        }
    }

    private CsvRow Current() =>
        new(
            reader.LineNumber,
            columns.ToDictionary(
                column => column.Name,
                column => reader.GetString(column.Index),
                StringComparer.Ordinal
            )
        );

    private int IndexOf(string name, IReadOnlyList<string> all)
    {
        try
        {
            if (reader.TryGetFieldIndex(name, out var index))
                return index;
        }
        catch (CsvFormatException)
        {
            // A header that is no CSV has no columns.
        }

        throw new RefusedException(
            "missing-column",
            $"The first line has no column \"{name}\". It names the columns: {string.Join(", ", all)}.",
            name
        );
    }

    private static string Explain(CsvMalformedRecord record) =>
        record.Reason switch
        {
            CsvMalformedReason.FieldCountMismatch => "This row has not as many fields as the header.",
            CsvMalformedReason.UnterminatedQuote =>
                "A quote is opened here and never closed: nothing from here on can be read.",
            _ => "A quote stands where none can: a quote within quotes is written twice.",
        };
}
