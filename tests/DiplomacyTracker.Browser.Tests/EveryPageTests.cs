using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using DiplomacyTracker.Browser.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyTracker.Browser.Tests;

/// <summary>What is promised of every page: see <see cref="SitePage.All"/>.</summary>
[Collection(OnTheSite.Name)]
public sealed class EveryPageTests(Site site)
{
    /// <summary>Past the axes and well into what is told.</summary>
    private const int Steps = 24;

    /// <summary>Only what is wrong is wanted: of a long page the rest is most of the work.</summary>
    private static readonly HashSet<ResultType> OfInterest = [ResultType.Violations];

    private static readonly AxeRunOptions OfAll = new() { ResultTypes = OfInterest };

    /// <summary>What another theme may break.</summary>
    private static readonly AxeRunOptions OfColours = Only("color-contrast", "link-in-text-block");

    /// <summary>What another width may break as well: the rest is the same page.</summary>
    private static readonly AxeRunOptions OfWidth = Only(
        "color-contrast",
        "link-in-text-block",
        "scrollable-region-focusable",
        "target-size",
        "meta-viewport",
        "aria-hidden-focus",
        "duplicate-id-aria",
        "landmark-one-main",
        "region",
        "label",
        "link-name",
        "button-name"
    );

    public static readonly TheoryData<string> Addresses = [.. SitePage.All.Select(page => page.Address)];

    [Theory]
    [MemberData(nameof(Addresses))]
    public Task Reads_well_on_a_desk_by_day(string address) => ReadsWellAsync(SitePage.At(address), View.Desk);

    [Theory]
    [MemberData(nameof(Addresses))]
    public Task Reads_well_on_a_phone_at_night(string address) =>
        ReadsWellAsync(SitePage.At(address), View.PhoneAtNight);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Is_the_same_without_scripts(string address)
    {
        var page = SitePage.At(address);
        await using var window = await site.OpenAsync(View.Phone, scripts: false);
        await window.GoAsync(address);

        Assert.StartsWith(page.Name, await window.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.True(await Heading(window).IsVisibleAsync());
        Assert.True((await window.Page.Locator("main").InnerTextAsync()).Length > 60, "The page is nearly blank.");
        Assert.Equal(page.HasAxes, await window.Page.Locator("form[data-axes] button").IsVisibleAsync());
        Assert.False(await window.ScrollsSidewaysAsync(), $"{address} scrolls sideways by day.");
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Is_walked_by_keyboard_and_fit_for_print(string address)
    {
        await using var window = await site.OpenAsync(View.DeskAtNight);
        await window.GoAsync(address);

        await window.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await window.Page.Locator(":focus").InnerTextAsync());
        Assert.True(await window.Page.Locator(".skip").IsVisibleAsync());
        await window.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await window.Page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Empty(await HiddenStepsAsync(window));

        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.True(await Heading(window).IsVisibleAsync());
        Assert.False(await window.Page.Locator(".rail").IsVisibleAsync());
        Assert.False(await window.Page.Locator("header.top").IsVisibleAsync());
        Assert.Equal("rgb(255, 255, 255)", await BackgroundAsync(window));
    }

    [Fact]
    public async Task What_does_not_read_well_is_seen()
    {
        await using var window = await site.OpenAsync(View.Desk);
        await window.GoAsync("/");
        await window.Page.EvaluateAsync(
            """
            document.querySelector('main').insertAdjacentHTML('beforeend',
              '<p style="color:#ccc;background:#fff">hardly read</p><img src="data:,">')
            """
        );

        var told = Told(await window.Page.RunAxe(OfAll)).ToList();

        Assert.Contains(told, fault => fault.StartsWith("color-contrast", StringComparison.Ordinal));
        Assert.Contains(told, fault => fault.StartsWith("image-alt", StringComparison.Ordinal));
        Assert.Single(Told(await window.Page.RunAxe(OfColours)));
    }

    private async Task ReadsWellAsync(SitePage page, View view)
    {
        await using var window = await site.OpenAsync(view);
        var answer = await window.GoAsync(page.Address);

        Assert.Equal(page.Status, answer.Status);
        Assert.StartsWith(page.Name, await window.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.True(await Heading(window).IsVisibleAsync());
        Assert.True((await window.Page.Locator("main").InnerTextAsync()).Length > 60, "The page is nearly blank.");
        Assert.False(await window.ScrollsSidewaysAsync(), $"{page.Address} scrolls sideways.");
        Assert.Empty(Told(await window.Page.RunAxe(view == View.Desk ? OfAll : OfWidth)));
        if (view == View.Desk)
        {
            await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            Assert.Empty(Told(await window.Page.RunAxe(OfColours)));
        }

        Assert.Empty(window.Faults);
    }

    private static AxeRunOptions Only(params string[] rules) =>
        new()
        {
            RunOnly = new() { Type = "rule", Values = [.. rules] },
            ResultTypes = OfInterest,
        };

    private static IEnumerable<string> Told(AxeResult axe) =>
        axe.Violations.SelectMany(fault => fault.Nodes.Select(node => $"{fault.Id}: {fault.Help}: {node.Html}"));

    private static ILocator Heading(Window window) => window.Page.Locator("h1");

    private static Task<string> BackgroundAsync(Window window) =>
        window.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    /// <summary>Walks on by Tab, and collects what has the focus and doesn't show it.</summary>
    private static async Task<IReadOnlyList<string>> HiddenStepsAsync(Window window)
    {
        await window.Page.EvaluateAsync(
            """
            () => {
              window.hidden = [];
              addEventListener('keyup', () => {
                let e = document.activeElement;
                while (e.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
                const box = e.getBoundingClientRect();
                const shows = x => x && getComputedStyle(x).outlineStyle !== 'none' && getComputedStyle(x).outlineWidth !== '0px';
                if (e !== document.body && !(box.width > 0 && box.height > 0 && (shows(e) || shows(e.closest('.find')))))
                  window.hidden.push(e.outerHTML.slice(0, 200));
              });
            }
            """
        );
        for (var step = 0; step < Steps; step++)
            await window.Page.Keyboard.PressAsync("Tab");

        return await window.Page.EvaluateAsync<string[]>("window.hidden");
    }
}
