using System.Runtime.CompilerServices;

namespace DiplomacyTracker.Tests.Support;

/// <summary>The files that these tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string In(params IEnumerable<string> path) => Path.Combine([Root, .. path]);

    public static string Read(params IEnumerable<string> path) => File.ReadAllText(In(path));

    /// <summary>The files of a folder by their paths from the root, leaving out what was built or fetched.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(In(folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file =>
                !file.Split('/').Any(step => step is "artifacts" or "bin" or "obj" or "node_modules" or ".git")
            )
            .Order(StringComparer.Ordinal);

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? "", "../../.."));
}
