namespace DiplomacyTracker.Imports;

/// <summary>By what the fields of a file with a header are separated: that is seen from its first line.</summary>
internal static class CsvSeparator
{
    // A line in front of the header by which Excel is told: sep=;
    private const string Said = "sep=";

    /// <summary>The records of a file: separated by tabs, semicolons or commas, or by what it says itself.</summary>
    public static CsvRecords Records(TextReader text)
    {
        var (separator, read) = Beginning(text);
        return new(text, separator, read);
    }

    /// <summary>Reads up to the header.</summary>
    /// <returns>What separates fields, and the lines that were read, the header last; a line that only names the separator is empty.</returns>
    public static (char Separator, IReadOnlyList<string> Read) Beginning(TextReader text)
    {
        var read = new List<string>();
        char? said = null;
        while (text.ReadLine() is { } line)
        {
            var own = said is null ? SaidBy(line) : null;
            read.Add(own is null ? line : "");
            if (read[^1].Length > 0)
                break;
            said ??= own;
        }

        return (said ?? Of(read.LastOrDefault("")), read);
    }

    private static char? SaidBy(string line) =>
        line.Trim('"') is { Length: 5 } word && word.StartsWith(Said, StringComparison.OrdinalIgnoreCase)
            ? word[^1]
            : null;

    private static char Of(string header)
    {
        // Names in quotes may have any of them.
        var between = string.Concat(header.Split('"').Where((_, index) => index % 2 is 0));
        return Count(between, '\t') > 0 ? '\t'
            : Count(between, ';') > Count(between, ',') ? ';'
            : ',';
    }

    private static int Count(string text, char separator) => text.Count(character => character == separator);
}
