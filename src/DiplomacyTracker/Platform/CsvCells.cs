namespace DiplomacyTracker.Platform;

/// <summary>Cells of a CSV file that people may open with a spreadsheet.</summary>
internal static class CsvCells
{
    /// <summary>A text as a cell: one that a spreadsheet would take for a formula gets an apostrophe in front, for ever.</summary>
    public static string Text(string? text) =>
        Quoted(text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text ?? "");

    /// <summary>Quoted where it has to be.</summary>
    public static string Quoted(string text) =>
        text.IndexOfAny([',', '"', '\r', '\n']) < 0
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
