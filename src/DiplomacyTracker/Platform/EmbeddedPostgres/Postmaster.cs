using System.Diagnostics;
using System.Globalization;

namespace DiplomacyTracker.Platform.EmbeddedPostgres;

/// <summary>The server's main process, alive.</summary>
internal sealed record Postmaster(int Id, int Port, bool IsStopping)
{
    private const string ProgramName = "postgres";

    /// <summary>Reads the server's own note of itself, and believes it only if such a process lives.</summary>
    public static Postmaster? Find(ClusterFolder folder) =>
        Lines(Path.Combine(folder.Data, "postmaster.pid")) is [var first, _, _, var fourth, ..] lines
        && int.TryParse(first, CultureInfo.InvariantCulture, out var id)
        && int.TryParse(fourth, CultureInfo.InvariantCulture, out var port)
        && IsAlive(id)
            ? new(id, port, lines is [_, _, _, _, _, _, _, var status, ..] && status.Trim() is "stopping")
            : null;

    private static string[] Lines(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllLines(file) : [];
        }
        catch (IOException)
        {
            // The server took the file away, or writes it just now.
            return [];
        }
    }

    private static bool IsAlive(int id) => OperatingSystem.IsLinux() ? IsAliveOnLinux(id) : IsAliveElsewhere(id);

    private static bool IsAliveOnLinux(int id)
    {
        try
        {
            // "1234 (postgres) S ...": a killed process stays listed as Z until its parent asks, but it is dead.
            var stat = File.ReadAllText($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/stat");
            var end = stat.LastIndexOf(')');
            return stat[..end].EndsWith($"({ProgramName}", StringComparison.Ordinal)
                && stat[end + 2] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool IsAliveElsewhere(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited && process.ProcessName.StartsWith(ProgramName, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
