using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>Rows of one list that bear one id.</summary>
internal static class RepeatedIds
{
    /// <summary>The rows, where a second one of the same id is broken: nobody says which one holds.</summary>
    /// <param name="rows">In the order of the file.</param>
    /// <param name="idOf">What can be there once only; empty where a row doesn't say.</param>
    public static IEnumerable<CsvRow> Marked(IEnumerable<CsvRow> rows, Func<CsvRow, string> idOf)
    {
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in rows)
            yield return idOf(row) is not { Length: > 0 } id || lines.TryAdd(id, row.Line)
                ? row
                : row with
                {
                    Fault = new(
                        "repeated-id",
                        $"Line {lines[id]} has this id already, and nobody says which one holds.",
                        "id"
                    ),
                };
    }
}
