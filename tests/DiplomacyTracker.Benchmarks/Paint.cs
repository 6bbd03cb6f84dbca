using DiplomacyTracker.Benchmarks.Inventing;
using DiplomacyTracker.Browser.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyTracker.Benchmarks;

/// <summary>When a reader who was never here, of a server that has been running, first sees something of a page: in Chromium, with a slow line and half a processor.</summary>
/// <remarks>The line is that of Lighthouse's "dense 4G": 10 Mbit/s, 40 ms there and back.</remarks>
internal sealed class Paint(int size, Figures figures, string folder)
{
    private const int Visits = 7;
    private const int Warming = 100;
    private const double BytesPerSecond = 10 * 1024 * 1024 / 8.0;
    private const int ThereAndBack = 40;
    private const int Slowdown = 2;

    private const string WhenPainted = """
        new Promise(painted => new PerformanceObserver(seen => {
            for (const paint of seen.getEntriesByName('first-contentful-paint')) painted(paint.startTime);
        }).observe({ type: 'paint', buffered: true }))
        """;

    public async Task MeasureAsync()
    {
        await using var server = await ServerProcess.StartAsync(folder);
        using var driver = await Playwright.CreateAsync();
        await using var chromium = await driver.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Program(),
                ChromiumSandbox = false,
                Args = ChromiumProgram.Quiet,
            }
        );
        var (one, other) = World.Same.Busiest;
        (string Name, string Address)[] pages =
        [
            ("Today", "/"),
            ("the busiest relation", $"/relations/{one}/{other}"),
            ("the matrix", "/matrix"),
            ("a country", $"/countries/{one}"),
            ("the calendar", "/calendar"),
            ("the map", "/map"),
        ];
        for (var round = 0; round < Warming; round++)
            foreach (var (_, address) in pages)
                await server.Http.GetByteArrayAsync(new Uri(address, UriKind.Relative));
        foreach (var (name, address) in pages)
        {
            var painted = new Samples();
            for (var visit = -1; visit < Visits; visit++)
            {
                var took = await FirstPaintAsync(chromium, new(server.Http.BaseAddress!, address));
                if (visit >= 0)
                    painted.Add(took);
            }

            figures.Add(size, $"first paint of {name}, p50", painted.P50 / 1000, "s", 1);
            figures.Add(size, $"first paint of {name}, longest", painted.Longest / 1000, "s");
        }
    }

    private static async Task<TimeSpan> FirstPaintAsync(IBrowser chromium, Uri address)
    {
        await using var context = await chromium.NewContextAsync(
            new()
            {
                ServiceWorkers = ServiceWorkerPolicy.Block,
                ViewportSize = new() { Width = 1360, Height = 900 },
            }
        );
        var page = await context.NewPageAsync();
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync(
            "Network.emulateNetworkConditions",
            new()
            {
                ["offline"] = false,
                ["latency"] = ThereAndBack,
                ["downloadThroughput"] = BytesPerSecond,
                ["uploadThroughput"] = BytesPerSecond,
            }
        );
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slowdown });
        await page.GotoAsync($"{address}");
        return TimeSpan.FromMilliseconds(await page.EvaluateAsync<double>(WhenPainted));
    }

    private static string Program() =>
        ChromiumProgram.Find()
        ?? throw new InvalidOperationException($"Chromium isn't here: {ChromiumProgram.Install}.");
}
