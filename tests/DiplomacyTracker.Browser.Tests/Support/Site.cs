using DiplomacyTracker.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyTracker.Browser.Tests.Support;

/// <summary>The whole server on a port of its own with the demonstration recorded, and a browser to read it in.</summary>
public sealed class Site(TestCluster cluster) : TrackerFixture(cluster)
{
    private Chromium? browser;

    public override async ValueTask InitializeAsync()
    {
        browser = await Chromium.StartAsync();
        UseKestrel(0);
        await base.InitializeAsync();
        Assert.Equal(200, (await PostAsync("/api/demo", new { })).Status);
        Assert.Equal(200, (await GetCurrentAsync("/api/timeline")).Status);
    }

    /// <summary>Opens a browser's window on this server; whoever opens it closes it.</summary>
    /// <param name="view">How it is looked at.</param>
    /// <param name="scripts">Whether scripts run.</param>
    /// <param name="worker">Whether the page for when the server is away is kept: others don't need it fetched each time.</param>
    internal async Task<Window> OpenAsync(View view, bool scripts = true, bool worker = false)
    {
        var context = await (browser ?? throw new InvalidOperationException("There is no browser.")).OpenAsync(
            new()
            {
                BaseURL = $"{Http.BaseAddress}",
                ViewportSize = new() { Width = view.Width, Height = view.Height },
                ColorScheme = view.IsDark ? ColorScheme.Dark : ColorScheme.Light,
                Locale = "en-GB",
                JavaScriptEnabled = scripts,
                ReducedMotion = ReducedMotion.Reduce,
                ServiceWorkers = worker ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
            }
        );
        return new(context, await context.NewPageAsync(), scripts);
    }

    public override async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        await base.DisposeAsync();
    }
}

/// <summary>All tests share one server and one browser, and take turns.</summary>
[CollectionDefinition(Name)]
public sealed class OnTheSite : ICollectionFixture<Site>
{
    public const string Name = "the site";
}
