using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DiplomacyTracker.Browser.Tests.Support;

/// <summary>A window of the browser, and what went wrong in it.</summary>
internal sealed class Window : IAsyncDisposable
{
    // Scripts that come after the first paint.
    private const string WhenAllIsThere = """
        new Promise(ready => {
            const look = () => !document.getElementById('app') || window.Blazor ? ready() : setTimeout(look, 10);
            look();
        })
        """;

    private const float Longest = 30_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly IBrowserContext context;
    private readonly bool scripts;
    private readonly List<string> faults = [];

    public Window(IBrowserContext context, IPage page, bool scripts)
    {
        (this.context, Page, this.scripts) = (context, page, scripts);
        page.PageError += (_, error) => faults.Add(error);
        page.RequestFailed += (_, request) =>
        {
            // Who goes on to another page gives up what was still on its way.
            if (request.Failure is not "net::ERR_ABORTED")
                faults.Add($"{request.Url}: {request.Failure}");
        };
        page.Console += (_, message) =>
        {
            // That a page itself is refused is looked at elsewhere.
            if (message.Type is "error" && !IsOfThePage(message))
                faults.Add(message.Text);
        };
    }

    /// <summary>To click and to look at.</summary>
    public IPage Page { get; }

    /// <summary>Errors of scripts, of the content security policy, and files that could not be read.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Opens an address of the site, and waits for its files.</summary>
    public async Task<IResponse> GoAsync(string address)
    {
        var answer =
            await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load })
            ?? throw new InvalidOperationException($"Nothing came from {address}.");
        if (scripts)
            await Page.EvaluateAsync(WhenAllIsThere);
        return answer;
    }

    /// <summary>Waits until the address has that in it; what is on the page is waited for by name.</summary>
    /// <remarks>
    /// It looks again and again. Who waits for an event of the page instead may begin to when it has been there already,
    /// and then waits for ever.
    /// </remarks>
    public Task ArriveAsync(string part) => ArriveAtAsync(Regex.Escape(part));

    /// <summary>Waits until the address is of that form.</summary>
    public Task ArriveAsync(Regex address) => ArriveAtAsync(address.ToString());

    /// <summary>Waits until the address is another.</summary>
    public Task LeaveAsync(string address) =>
        Assertions.Expect(Page).Not.ToHaveURLAsync(address, new() { Timeout = Longest });

    /// <summary>Whether the page is wider than the window.</summary>
    public Task<bool> ScrollsSidewaysAsync() =>
        Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");

    /// <summary>From here on no font comes in time.</summary>
    public Task RefuseFontsAsync() => Page.RouteAsync("**/*.woff2", route => route.AbortAsync());

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    // The browser looks, and knows no options of .NET.
    private Task ArriveAtAsync(string pattern) =>
        Assertions
            .Expect(Page)
            .ToHaveURLAsync(new Regex(pattern, RegexOptions.None, Patience), new() { Timeout = Longest });

    private bool IsOfThePage(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
        && message.Location.StartsWith(Page.Url.Split('#')[0], StringComparison.Ordinal);
}
