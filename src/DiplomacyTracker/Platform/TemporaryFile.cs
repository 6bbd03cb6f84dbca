namespace DiplomacyTracker.Platform;

/// <summary>A file that is gone when it is closed.</summary>
internal static class TemporaryFile
{
    private const int Buffer = 64 * 1024;

    /// <summary>An empty one, for this user alone.</summary>
    public static FileStream Create() =>
        new(
            Path.GetTempFileName(),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None,
            Buffer,
            FileOptions.DeleteOnClose
        );
}
