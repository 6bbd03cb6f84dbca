using System.Globalization;

namespace DiplomacyTracker.Platform.EmbeddedPostgres;

/// <summary>Which hosts use the server. A host is in it by a file that it holds open, so that a killed one drops out.</summary>
internal sealed class HostRegister(ClusterFolder folder)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private FileStream? entry;

    public bool IsEntered => entry is not null;

    /// <summary>One host at a time may start or stop the server, or come and go.</summary>
    public async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return PrivateFile.OpenAlone(folder.StartLock, FileMode.OpenOrCreate);
            }
            catch (IOException e) when (PrivateFile.IsTaken(e))
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    public void Enter() =>
        entry = PrivateFile.OpenAlone(
            Path.Combine(folder.Hosts, $"{Realm()}.{Environment.ProcessId}.{Guid.CreateVersion7():N}"),
            FileMode.CreateNew,
            FileOptions.DeleteOnClose
        );

    public void Leave()
    {
        entry?.Dispose();
        entry = null;
    }

    /// <summary>Whether another host lives; clears away the files of those that don't.</summary>
    public bool HasOthers() => Others().Count > 0;

    /// <summary>Fails if a host in another container has the folder: neither would see the other's server.</summary>
    public void VerifyOneRealm()
    {
        if (Others().Exists(other => !other.StartsWith($"{Realm()}.", StringComparison.Ordinal)))
            throw new ClusterException(
                $"The folder {folder} is in use by another container: give each its own, or name one server for both "
                    + "in ConnectionStrings__DiplomacyTracker."
            );
    }

    private List<string> Others() =>
        [
            .. Directory
                .EnumerateFiles(folder.Hosts)
                .Where(file => !string.Equals(file, entry?.Name, StringComparison.Ordinal) && IsHeld(file))
                .Select(file => Path.GetFileName(file)),
        ];

    private static bool IsHeld(string file)
    {
        try
        {
            using var left = PrivateFile.OpenAlone(file, FileMode.Open, FileOptions.DeleteOnClose);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException e) when (PrivateFile.IsTaken(e))
        {
            return true;
        }
    }

    /// <summary>Process ids mean something only within one namespace of them; elsewhere than on Linux there is one.</summary>
    private static string Realm() =>
        OperatingSystem.IsLinux() && File.ResolveLinkTarget("/proc/self/ns/pid", returnFinalTarget: false) is { } link
            ? string.Concat(link.Name.Where(char.IsAsciiDigit))
            : 0.ToString(CultureInfo.InvariantCulture);
}
