namespace DiplomacyTracker.Relations;

/// <summary>The texts that the build takes along.</summary>
internal static class Resources
{
    public static string Text(string name)
    {
        using var stream =
            typeof(Resources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The build left out {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static IEnumerable<string> Lines(string name) =>
        Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r'));
}
