using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Platform;

/// <summary>What somebody sees who starts a second server on the port of the first.</summary>
public sealed class TakenPortTests(TestCluster cluster)
{
    [Theory]
    [InlineData(true)]
    // As a container says it.
    [InlineData(false)]
    public async Task A_server_whose_port_is_taken_says_so_in_a_line_and_ends(bool byUrls)
    {
        using var other = new TcpListener(byUrls ? IPAddress.Loopback : IPAddress.Any, port: 0);
        other.Start();
        var port = other.LocalEndpoint is IPEndPoint there ? there.Port : 0;
        var address = byUrls ? $"http://127.0.0.1:{port}" : $"http://*:{port}";
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "DiplomacyTracker.Server"),
            byUrls ? ["--urls", address] : []
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (!byUrls)
            start.Environment["ASPNETCORE_HTTP_PORTS"] = $"{port}";
        start.Environment["ConnectionStrings__DiplomacyTracker"] = await cluster.CreateDatabaseAsync();

        using var server = Process.Start(start) ?? throw new InvalidOperationException("No process came of it.");
        var cancellation = TestContext.Current.CancellationToken;
        var said = server.StandardOutput.ReadToEndAsync(cancellation);
        var wrong = server.StandardError.ReadToEndAsync(cancellation);
        await server.WaitForExitAsync(cancellation);

        Assert.Equal(1, server.ExitCode);
        var line = Assert.Single((await wrong).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(address, line, StringComparison.Ordinal);
        Assert.Contains("--urls", line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await said, StringComparison.Ordinal);
    }
}
