namespace DiplomacyTracker.Cli.Imports;

/// <summary>Which files are imported, and where what they say of errors is written.</summary>
internal static class ImportFiles
{
    /// <summary>A file, standard input, or those of a folder by their names; hidden ones are the system's.</summary>
    /// <exception cref="UsageException">The folder has none.</exception>
    public static IReadOnlyList<string> At(string path)
    {
        if (path is "-" || !Directory.Exists(path))
            return [path];

        List<string> files =
        [
            .. Directory
                .EnumerateFiles(path)
                .Where(file => !Path.GetFileName(file).StartsWith('.'))
                .Order(StringComparer.Ordinal),
        ];
        return files.Count > 0 ? files : throw new UsageException($"There is no file in {path}.");
    }

    /// <summary>Of one file among several: bad.csv becomes bad-visits.csv.</summary>
    public static string Beside(string errors, string path) =>
        Path.Combine(
            Path.GetDirectoryName(errors) ?? "",
            $"{Path.GetFileNameWithoutExtension(errors)}-{Path.GetFileNameWithoutExtension(path)}{Path.GetExtension(errors)}"
        );
}
