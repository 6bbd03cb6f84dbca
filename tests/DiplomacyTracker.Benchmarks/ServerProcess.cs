using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DiplomacyTracker.Benchmarks;

/// <summary>A server that was started, ready.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process process;

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Http = new() { BaseAddress = address };
    }

    public HttpClient Http { get; }

    public int Id => process.Id;

    /// <summary>How long it took.</summary>
    public TimeSpan Ready { get; private set; }

    public static async Task<ServerProcess> StartAsync(string folder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var program = Path.Combine(AppContext.BaseDirectory, "DiplomacyTracker.Server");
        var started = Stopwatch.GetTimestamp();
        var server = new ServerProcess(
            Process.Start(
                new ProcessStartInfo(program, ["--data", folder, "--urls", $"{address}"])
                {
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                    Environment = { ["Logging__LogLevel__Default"] = "Error" },
                }
            ) ?? throw new InvalidOperationException("The server did not start."),
            address
        );
        server.process.OutputDataReceived += (_, _) => { };
        server.process.BeginOutputReadLine();
        using var timer = new PeriodicTimer(Glance);
        while (!await server.IsReadyAsync())
        {
            if (server.process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
                throw new InvalidOperationException("The server did not become ready.");
            await timer.WaitForNextTickAsync();
        }

        server.Ready = Stopwatch.GetElapsedTime(started);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Machine.RunAsync("kill", "-TERM", process.Id.ToString(CultureInfo.InvariantCulture));
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var response = await Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
