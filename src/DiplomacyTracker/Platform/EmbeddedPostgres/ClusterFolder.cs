using System.Globalization;

namespace DiplomacyTracker.Platform.EmbeddedPostgres;

/// <summary>What lies where in the folder of a cluster. Nothing here ever deletes the data.</summary>
internal sealed class ClusterFolder(string folder)
{
    private const int TailLength = 2000;

    public string Data => In("data");
    public string Unfinished => In("data.init");
    public string Password => In("password");
    public string Hosts => In("hosts");
    public string StartLock => In("start.lock");
    public string Log => Path.Combine(Data, "server.log");

    public long LogLength => File.Exists(Log) ? new FileInfo(Log).Length : 0;

    /// <summary>The major version that made the data, or null while there is none.</summary>
    public int? Major =>
        int.TryParse(
            ReadIfThere(Path.Combine(Data, "PG_VERSION"))?.Split('.')[0],
            CultureInfo.InvariantCulture,
            out var major
        )
            ? major
            : null;

    /// <summary>A server has run in it, so the data was whole, and a power cut took back the name that it had got.</summary>
    public bool WasUsedUnfinished => File.Exists(Path.Combine(Unfinished, "postmaster.opts"));

    /// <summary>The port of the last start, which hosts may know by heart.</summary>
    public int? Port => int.TryParse(ReadIfThere(In("port")), CultureInfo.InvariantCulture, out var port) ? port : null;

    public void RememberPort(int port) => File.WriteAllText(In("port"), port.ToString(CultureInfo.InvariantCulture));

    /// <summary>Makes the folder, closed to everyone else, and leaves the rights of one in use as they are.</summary>
    public async Task PrepareAsync(ServerAccount account, CancellationToken cancellationToken)
    {
        MakePrivate(folder);
        if (!OperatingSystem.IsWindows() && !Directory.EnumerateFileSystemEntries(folder).Any())
            await account.AdmitAsync(folder, cancellationToken);
        await account.VerifyReachAsync(folder, cancellationToken);
        MakePrivate(Hosts);
    }

    public async Task<string> ReadPasswordAsync(CancellationToken cancellationToken) =>
        File.Exists(Password)
            ? await File.ReadAllTextAsync(Password, cancellationToken)
            : throw new ClusterException(
                $"The file {Password} is missing, without which the data beside it can't be opened: put it back from a backup."
            );

    /// <summary>What the server logged since the log had the given length, at most its last lines.</summary>
    public string ReadLog(long since = 0)
    {
        if (!File.Exists(Log))
            return "";

        using var log = new FileStream(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        log.Seek(Math.Max(since, log.Length - TailLength), SeekOrigin.Begin);
        using var reader = new StreamReader(log);
        return reader.ReadToEnd().Trim();
    }

    public static void MakePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public override string ToString() => folder;

    private static string? ReadIfThere(string path) => File.Exists(path) ? File.ReadAllText(path).Trim() : null;

    private string In(string name) => Path.Combine(folder, name);
}
