namespace DiplomacyTracker.Imports;

/// <summary>By what the fields of a file with a header are separated: that is seen from its first line.</summary>
internal static class CsvSeparator
{
    /// <summary>The records of a file: separated by tabs, semicolons or commas.</summary>
    public static CsvRecords Records(TextReader text)
    {
        var read = new List<string>();
        while (text.ReadLine() is { } line)
        {
            read.Add(line);
            if (line.Length > 0)
                break;
        }

        return new(text, Of(read.Count > 0 ? read[^1] : ""), read);
    }

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
