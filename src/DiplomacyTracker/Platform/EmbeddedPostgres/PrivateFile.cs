namespace DiplomacyTracker.Platform.EmbeddedPostgres;

/// <summary>A file that nobody but its owner can read, from its first moment on.</summary>
internal static class PrivateFile
{
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = 32;

    /// <summary>Opens a file for this process alone; the system lets go of it when the process dies, however it dies.</summary>
    public static FileStream OpenAlone(string path, FileMode mode, FileOptions options = FileOptions.None)
    {
        var how = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = options,
        };
        if (mode is not FileMode.Open && !OperatingSystem.IsWindows())
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, how);
    }

    public static async Task ReplaceAsync(string path, string text, CancellationToken cancellationToken)
    {
        // A file that exists keeps its mode, so it has to go first.
        File.Delete(path);
        await using var file = OpenAlone(path, FileMode.CreateNew, FileOptions.WriteThrough);
        await using var writer = new StreamWriter(file);
        await writer.WriteAsync(text.AsMemory(), cancellationToken);
    }

    /// <summary>Whether opening failed because another process has the file open alone.</summary>
    public static bool IsTaken(IOException exception) =>
        (exception.HResult & 0xFFFF) is LinuxWouldBlock or MacWouldBlock or WindowsSharingViolation;
}
