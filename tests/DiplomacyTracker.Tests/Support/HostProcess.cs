using System.Diagnostics;
using System.Globalization;
using DiplomacyTracker.Platform.EmbeddedPostgres;

namespace DiplomacyTracker.Tests.Support;

/// <summary>A host in a process of its own, so that it can be killed like one: this program, told to run only the part below.</summary>
internal sealed class HostProcess : IDisposable
{
    public const string Committed = "The row is committed.";

    private readonly Process process;

    private HostProcess(Process process) => this.process = process;

    /// <summary>Starts a host on a folder and waits until it has joined.</summary>
    public static async Task<HostProcess> JoinAsync(ClusterGround ground)
    {
        var host = Start(ground, []);
        var name = $".{host.process.Id.ToString(CultureInfo.InvariantCulture)}.";
        await Eventually.TrueAsync(
            () => Directory.Exists(ground.Inside.Hosts) && Directory.GetFiles(ground.Inside.Hosts, $"*{name}*") is [_],
            "the other host joins"
        );
        return host;
    }

    /// <summary>Waits until the host has committed its row.</summary>
    public async Task CommitsAsync(ClusterGround ground)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            if (line.Contains(Committed, StringComparison.Ordinal))
                return;

        Assert.Fail($"The host on {ground.Folder} ended before it committed anything.");
    }

    /// <summary>What a host says that runs as the user nobody.</summary>
    public static async Task<string> SayAsNobodyAsync(ClusterGround ground)
    {
        using var host = Start(ground, ["setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups"]);
        var said = await host.process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await host.process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return said;
    }

    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private static HostProcess Start(ClusterGround ground, string[] runner)
    {
        var program = Path.ChangeExtension(typeof(HostProcess).Assembly.Location, null);
        var method = $"{typeof(HostToKill).FullName}.{nameof(HostToKill.Serves_until_it_is_killed)}";
        string[] line = [.. runner, program, "-method", method, "-explicit", "only"];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
        start.Environment[HostFolder.Variable] = ground.Folder;
        return new(Process.Start(start) ?? throw new InvalidOperationException("No process came of it."));
    }
}

/// <summary>What the other process runs; by itself it is no test.</summary>
public sealed class HostToKill
{
    [Fact(Explicit = true)]
    public async Task Serves_until_it_is_killed()
    {
        await using var cluster = await EmbeddedCluster.StartAsync(
            new() { Folder = HostFolder.ToServe ?? throw new InvalidOperationException("No folder to serve.") },
            TestContext.Current.CancellationToken
        );
        await ClusterGround.CommitRowAsync(cluster);
        await Console.Out.WriteLineAsync(HostProcess.Committed);
        await cluster.WatchAsync(TestContext.Current.CancellationToken);
    }
}
