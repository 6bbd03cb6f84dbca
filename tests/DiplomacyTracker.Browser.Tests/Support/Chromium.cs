using DiplomacyTracker.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyTracker.Browser.Tests.Support;

/// <summary>One Chromium for the whole run, the one that the system has; nothing is downloaded.</summary>
internal sealed class Chromium(IPlaywright driver, IBrowser browser) : IAsyncDisposable
{
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
                    Args = ChromiumProgram.Quiet,
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
        var program = ChromiumProgram.Find();
        Assert.True(
            program is not null,
            $"These tests read the pages in Chromium, which isn't here. Install it ({ChromiumProgram.Install}), "
                + "or say by the environment variable CHROMIUM where its program is."
        );
        return program;
    }
}
