using System.Diagnostics;
using System.Globalization;

namespace DiplomacyTracker.Tests.Support;

/// <summary>A killed process that stays listed, since its parent lives on and never asks after it.</summary>
internal sealed class UnburiedProcess : IDisposable
{
    // The parent turns into a program that knows nothing of its child; a shell might ask.
    private const string Script = "cp /bin/sleep \"$0\"; \"$0\" 600 & echo $!; exec sleep 600";

    private readonly Process parent;

    private UnburiedProcess(Process parent, int id) => (this.parent, Id) = (parent, id);

    public int Id { get; }

    public static async Task<UnburiedProcess> LeaveAsync(string folder, string name)
    {
        var start = new ProcessStartInfo("sh", ["-c", Script, Path.Combine(folder, name)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var shell = Process.Start(start) ?? throw new InvalidOperationException("No process came of it.");
        var said = await shell.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var unburied = new UnburiedProcess(shell, int.Parse(said ?? "", CultureInfo.InvariantCulture));

        await unburied.KillAsync(name);
        return unburied;
    }

    /// <summary>Ends the parent, after which the system asks in its stead.</summary>
    public void Bury() => parent.Kill();

    public void Dispose()
    {
        Bury();
        parent.Dispose();
    }

    private async Task KillAsync(string name)
    {
        await Eventually.TrueAsync(() => IsListed(parent.Id, "(sleep)"), "the shell has become another program");
        await Eventually.TrueAsync(() => IsListed(Id, $"({name})"), "its child has, too");
        using (var child = Process.GetProcessById(Id))
            child.Kill();
        await Eventually.TrueAsync(() => IsListed(Id, $"({name}) Z"), "the child is dead but listed");
    }

    private static bool IsListed(int process, string state) =>
        File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"))
            .Contains(state, StringComparison.Ordinal);
}
