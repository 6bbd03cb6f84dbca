using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Coding;

/// <summary>Reads large files whose first line names the columns, row by row: CSV, or tab-separated where quotes mean nothing.</summary>
internal static class HeadedRows
{
    /// <summary>The rows in the order of the file, and up to which part it has been read.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="columns">Those that it has to have.</param>
    /// <exception cref="RefusedException">It has no such column: "missing-column".</exception>
    public static IEnumerable<(CsvRow Row, double Part)> Read(Stream file, IReadOnlyList<string> columns)
    {
        using var reader = new StreamReader(file, leaveOpen: true);
        var header = reader.ReadLine() ?? "";
        if (header.Contains('\t', StringComparison.Ordinal))
        {
            foreach (var row in Tabbed(header, reader, columns))
                yield return (row, LineRows.PartOf(file));
            yield break;
        }

        var separator = Count(header, ';') > Count(header, ',') ? ';' : ',';
        foreach (var row in new CsvRows(new CsvRecords(reader, separator, header), columns).Read())
            yield return (row, LineRows.PartOf(file));
    }

    private static IEnumerable<CsvRow> Tabbed(string header, StreamReader reader, IReadOnlyList<string> columns)
    {
        string[] names = [.. header.Split('\t').Select(name => name.Trim())];
        var places = columns.ToDictionary(
            column => column,
            column => CsvRows.PlaceOf(names, column),
            StringComparer.Ordinal
        );
        for (var line = 2L; reader.ReadLine() is { } text; line++)
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

    private static int Count(string text, char separator) => text.Count(character => character == separator);
}
