namespace DiplomacyTracker.Imports.Coding;

/// <summary>The lines of a large file, one after another, taken apart at tabs; quotes are not special.</summary>
internal static class LineRows
{
    /// <summary>Each line that says something, with its number from 1 and up to which part the file has been read.</summary>
    public static IEnumerable<(long Line, string[] Cells, double Part)> Read(Stream file)
    {
        using var reader = new StreamReader(file, leaveOpen: true);
        for (var line = 1L; reader.ReadLine() is { } text; line++)
            if (text.Length > 0)
                yield return (line, text.Split('\t'), PartOf(file));
    }

    /// <summary>Up to which part a file has been read, 0 to 1; of a packed one, that of its bytes as packed.</summary>
    public static double PartOf(Stream file)
    {
        if (file is MarkedFile marked)
            return PartOf(marked.Unmarked);
        if (file is PackedFile packed)
            return packed.Part;
        return file.CanSeek && file.Length > 0 ? (double)file.Position / file.Length : 0;
    }
}
