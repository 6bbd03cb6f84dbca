using DiplomacyTracker.Browser.Tests.Support;

namespace DiplomacyTracker.Browser.Tests;

/// <summary>What scripts add: time travel in place, and news that don't move what is read.</summary>
[Collection(OnTheSite.Name)]
public sealed class SmoothTests(Site site)
{
    [Fact]
    public async Task Time_travel_stays_in_the_same_window_and_in_the_address()
    {
        await using var window = await site.OpenAsync(View.Desk);
        await window.GoAsync("/relations/KOR/USA");
        await window.Page.EvaluateAsync("window.stays = true");

        await window.Page.FillAsync("input[name=knownAt]", "2024-02-20");
        await window.Page.Locator(".banner.past").WaitForAsync();
        Assert.EndsWith("/relations/KOR/USA?knownAt=2024-02-20", window.Page.Url, StringComparison.Ordinal);
        await window.Page.Locator("a.now").ClickAsync();
        await window
            .Page.Locator(".banner.past")
            .WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });

        Assert.True(await window.Page.EvaluateAsync<bool>("window.stays"));
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task News_are_announced_and_shown_only_when_somebody_wants_them()
    {
        await using var window = await site.OpenAsync(View.Phone);
        var listens = window.Page.WaitForResponseAsync("**/live?after=*");
        await window.GoAsync("/");
        await listens;
        await window.Page.EvaluateAsync("scrollTo(0, 400)");
        var read = await FirstLineAsync(window);

        await Recording.VisitAsync(site, "Minister of Fisheries");
        await window.Page.GetByText("1 new").WaitForAsync();
        Assert.Equal(read, await FirstLineAsync(window));
        Assert.DoesNotContain("Fisheries", await window.Page.InnerTextAsync("main"), StringComparison.Ordinal);

        await window.Page.GetByText("1 new").ClickAsync();
        await window.Page.GetByText("Minister of Fisheries").First.WaitForAsync();
        Assert.False(await window.Page.Locator(".pill").IsVisibleAsync());
    }

    [Fact]
    public async Task Without_a_connection_the_page_stays_and_says_so_and_nothing_typed_is_lost()
    {
        await using var window = await site.OpenAsync(View.Desk);
        await window.GoAsync("/record/statements/record-statement");
        var (page, note) = (window.Page, window.Page.Locator("#off"));
        await page.FillAsync("[name=summary]", "Both sides will meet again.");

        await page.Context.SetOfflineAsync(true);
        await note.WaitForAsync();
        await page.EvaluateAsync("document.querySelector('form-draft form').requestSubmit()");
        await page.Locator("a.brand").ClickAsync();

        Assert.EndsWith("/record/statements/record-statement", page.Url, StringComparison.Ordinal);
        Assert.Equal("Both sides will meet again.", await page.InputValueAsync("[name=summary]"));
        await page.Context.SetOfflineAsync(false);
        await note.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Hidden });
        var form = page.Url;
        await page.Locator("a.brand").ClickAsync();
        await window.LeaveAsync(form);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_page_that_did_not_come_is_asked_for_once_more_by_the_browser_itself()
    {
        await using var window = await site.OpenAsync(View.Desk);
        await window.GoAsync("/countries");
        var page = window.Page;
        // As if the server were away for scripts alone.
        await page.RouteAsync(
            "**/*",
            route =>
                route.Request.Headers["accept"].Contains("enhanced", StringComparison.Ordinal)
                    ? route.AbortAsync("connectionrefused")
                    : route.ContinueAsync()
        );

        await page.Locator("a.brand").ClickAsync();
        await page.Locator("h1", new() { HasText = "Today in diplomacy" }).WaitForAsync();

        Assert.EndsWith("/", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_server_is_away_a_page_of_ours_says_so_and_leads_back()
    {
        await using var window = await site.OpenAsync(View.Phone, worker: true);
        await window.GoAsync("/countries");
        var page = window.Page;
        await page.EvaluateAsync(
            "Promise.race([navigator.serviceWorker.ready.then(() => {}), new Promise((_, no) => setTimeout(no, 20000))])"
        );

        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/countries/KOR");

        Assert.Equal("The tracker can't be reached", await page.InnerTextAsync("h1"));
        Assert.EndsWith("/countries/KOR", page.Url, StringComparison.Ordinal);
        await page.Context.SetOfflineAsync(false);
        await page.Locator("[data-again]").ClickAsync();
        await page.Locator("h1", new() { HasText = "South Korea" }).WaitForAsync();
    }

    [Fact]
    public async Task Whoever_goes_back_to_the_answer_to_a_form_finds_the_form()
    {
        await using var window = await site.OpenAsync(View.Phone, worker: true);
        await window.GoAsync("/countries");
        var page = window.Page;
        await page.EvaluateAsync(
            "Promise.race([navigator.serviceWorker.ready.then(() => {}), new Promise((_, no) => setTimeout(no, 20000))])"
        );

        await page.GotoAsync("/record/people/record-person");
        await page.Locator("button.primary", new() { HasText = "Preview" }).ClickAsync();
        await page.Locator("section.banner.bad").WaitForAsync();
        await page.GotoAsync("/countries/KOR");
        await page.GoBackAsync();

        Assert.Equal("Record a person", await page.InnerTextAsync("h1"));
        Assert.EndsWith("/record/people/record-person", page.Url, StringComparison.Ordinal);
    }

    /// <summary>What stands first in the feed, and where on the screen.</summary>
    private static Task<string> FirstLineAsync(Window window) =>
        window.Page.EvaluateAsync<string>(
            "(e => `${e.textContent} at ${e.getBoundingClientRect().top}`)(document.querySelector('.feed-item'))"
        );
}
