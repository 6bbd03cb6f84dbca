using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>Bytes that are no UTF-8, of which nothing is recorded: whatever they meant, it would be lost for good.</summary>
internal static class ForeignBytes
{
    // What stands in a text in the place of such bytes.
    private const char Replaced = '\uFFFD';

    /// <summary>What is wrong with a text; null where nothing is.</summary>
    /// <param name="text">As it was read.</param>
    /// <param name="column">Where it stands; null where that has no name.</param>
    public static RefusedException? FaultIn(string text, string? column = null) =>
        text.Contains(Replaced, StringComparison.Ordinal)
            ? new(
                "not-utf-8",
                "Here are bytes that are no UTF-8, or what was left of them by somebody before us. Convert the file and send it again, "
                    + "such as by: iconv -f WINDOWS-1252 -t UTF-8.",
                column
            )
            : null;

    /// <summary>The same of the first of several columns.</summary>
    public static RefusedException? FaultIn(IReadOnlyDictionary<string, string> cells) =>
        cells.Select(cell => FaultIn(cell.Value, cell.Key)).FirstOrDefault(fault => fault is not null);
}
