using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Platform;

/// <summary>What somebody sees who starts a second server on the port of the first.</summary>
public sealed class TakenPortTests(TestCluster cluster)
{
    [Fact]
    public async Task A_server_whose_port_is_taken_says_so_in_a_line_and_ends()
    {
        using var other = new TcpListener(IPAddress.Loopback, port: 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "DiplomacyTracker.Server"),
            ["--urls", address]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__DiplomacyTracker"] = await cluster.CreateDatabaseAsync();

        using var server = Process.Start(start) ?? throw new InvalidOperationException("No process came of it.");
        var (said, wrong) = (server.StandardOutput.ReadToEndAsync(), server.StandardError.ReadToEndAsync());
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, server.ExitCode);
        var line = Assert.Single((await wrong).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(address, line, StringComparison.Ordinal);
        Assert.Contains("--urls", line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await said, StringComparison.Ordinal);
    }
}
