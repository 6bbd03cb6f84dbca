namespace DiplomacyTracker.Tests.Support;

/// <summary>Real data, written by others, in a folder <c>shared/data</c> next to the repository.</summary>
internal static class SharedData
{
    /// <summary>A file of it; where it is missing, the test that needs it is skipped and names it.</summary>
    public static byte[] Read(string file)
    {
        var found = FoldersAbove(AppContext.BaseDirectory)
            .Select(folder => Path.Combine(folder, "shared", "data", file))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, $"This test needs shared/data/{file} next to the repository; it is missing.");
        return File.ReadAllBytes(found ?? "");
    }

    private static IEnumerable<string> FoldersAbove(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }
}
