using DiplomacyTracker.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyTracker.Browser.Tests.Support;

/// <summary>One Chromium for the whole run, the one that the system has; nothing is downloaded.</summary>
internal sealed class Chromium(IPlaywright driver, IBrowser browser) : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Quiet =
    [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>Starts it.</summary>
    public static async Task<Chromium> StartAsync()
    {
        var program = Find();
        var driver = await Playwright.CreateAsync();
        return new(
            driver,
            await driver.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = program,
                    Headless = true,
                    ChromiumSandbox = false,
                    Args = Quiet,
                }
            )
        );
    }

    /// <summary>A reader with cookies of their own.</summary>
    public Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options) => browser.NewContextAsync(options);

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        driver.Dispose();
    }

    private static string Find()
    {
        var places =
            from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            from name in Names
            select Path.Combine(folder, name);
        var program = Environment.GetEnvironmentVariable("CHROMIUM") ?? places.FirstOrDefault(File.Exists);
        Assert.True(
            File.Exists(program),
            "These tests read the pages in Chromium, which isn't here. Install it (apt-get install chromium "
                + "fonts-dejavu-core), or say by the environment variable CHROMIUM where its program is."
        );
        return program ?? "";
    }
}
