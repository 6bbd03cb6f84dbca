using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Coding;

/// <summary>Reads large files whose first line names the columns, row by row: CSV, or tab-separated, where quotes mean nothing unless the header has them.</summary>
internal static class HeadedRows
{
    /// <summary>The rows in the order of the file, and up to which part it has been read.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="columns">Those that it has to have.</param>
    /// <exception cref="RefusedException">It has no such column: "missing-column".</exception>
    public static IEnumerable<(CsvRow Row, double Part)> Read(Stream file, IReadOnlyList<string> columns)
    {
        using var reader = new StreamReader(file, leaveOpen: true);
        var (separator, read) = CsvSeparator.Beginning(reader);
        var rows =
            separator is '\t' && !read[^1].StartsWith('"')
                ? Tabbed(read, reader, columns)
                : new CsvRows(new CsvRecords(reader, separator, read), columns).Read();
        foreach (var row in rows)
            yield return (row, LineRows.PartOf(file));
    }

    private static IEnumerable<CsvRow> Tabbed(
        IReadOnlyList<string> read,
        StreamReader reader,
        IReadOnlyList<string> columns
    )
    {
        string[] names = [.. read.LastOrDefault("").Split('\t').Select(name => name.Trim())];
        var places = columns.ToDictionary(
            column => column,
            column => CsvRows.PlaceOf(names, column),
            StringComparer.Ordinal
        );
        for (var line = read.Count + 1L; reader.ReadLine() is { } text; line++)
        {
            if (text.Length is 0)
                continue;

            var fields = text.Split('\t');
            var cells = places.ToDictionary(
                place => place.Key,
                place => fields.ElementAtOrDefault(place.Value) ?? "",
                StringComparer.Ordinal
            );
            yield return new(
                line,
                cells,
                fields.Length == names.Length
                    ? ForeignBytes.FaultIn(cells)
                    : new RefusedException(
                        "malformed-row",
                        $"This row has {fields.Length} fields, and the header {names.Length}."
                    )
            );
        }
    }
}
