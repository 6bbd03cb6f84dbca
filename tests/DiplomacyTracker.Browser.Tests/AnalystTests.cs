using DiplomacyTracker.Browser.Tests.Support;

namespace DiplomacyTracker.Browser.Tests;

/// <summary>What an analyst asks: what is left when a source falls, and who held an office then.</summary>
[Collection(OnTheSite.Name)]
public sealed class AnalystTests(Site site)
{
    [Fact]
    public async Task A_visit_outlives_the_source_that_takes_its_story_back_and_says_so()
    {
        var visit = await Recording.VisitAsync(site, "IRL", "MNE", "2024-03");
        await Recording.SendAsync(
            site,
            $"/api/visits/{visit}/reports",
            """{"report":{"sources":[{"outlet":"Vijesti","publishedAt":"2024-02-02","reliability":"B","credibility":2}]}}"""
        );
        var first = (await site.GetAsync($"/api/visits/{visit}/history"))["lines.0.event"];
        await using var window = await site.OpenAsync(View.Desk);
        await window.GoAsync($"/visits/{visit}");
        Assert.Contains("independent sources: 2", await WhoAsync(window), StringComparison.Ordinal);

        await Recording.SendAsync(
            site,
            $"/api/visits/{visit}/reports/{first}/withdraw",
            """{"reason":"Nobody stands by it","report":{"sources":[{"outlet":"NRK","publishedAt":"2024-02-20"}]}}"""
        );
        await window.GoAsync($"/visits/{visit}");
        var who = await WhoAsync(window);

        Assert.Contains("independent sources: 1", who, StringComparison.Ordinal);
        Assert.Matches("(?s)Vijesti.*Withdrawn.*NRK", who);
        Assert.Contains("Nobody stands by it", await window.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await window.GoAsync($"/visits/{visit}?knownAt=2024-02-10");
        Assert.DoesNotContain("Withdrawn", await WhoAsync(window), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_foreign_minister_at_each_meeting_and_another_spelling_finds_him()
    {
        await using var window = await site.OpenAsync(View.Desk);
        await window.GoAsync("/countries/KOR?validAt=2023-11-09");
        Assert.Contains("Park Jin", await InOfficeAsync(window), StringComparison.Ordinal);
        await window.GoAsync("/countries/KOR?validAt=2024-03-18");
        Assert.Contains("Cho Tae-yul", await InOfficeAsync(window), StringComparison.Ordinal);

        await window.GoAsync("/search?q=Pak+Jin");
        Assert.Contains("Park Jin", await PeopleAsync(window).InnerTextAsync(), StringComparison.Ordinal);
        await window.GoAsync("/search?q=Jo+Tae-yeol");
        Assert.Contains("Cho Tae-yul", await PeopleAsync(window).InnerTextAsync(), StringComparison.Ordinal);
        await window.Page.GetByText("Only spellings of people that are recorded").ClickAsync();
        await window.Page.GetByText("Find people in any transliteration").WaitForAsync();
        Assert.Equal(0, await PeopleAsync(window).CountAsync());
    }

    private static Microsoft.Playwright.ILocator PeopleAsync(Window window) =>
        window.Page.Locator("section[aria-label='People']");

    private static Task<string> InOfficeAsync(Window window) =>
        window.Page.Locator("section[aria-label='In office']").InnerTextAsync();

    private static Task<string> WhoAsync(Window window) =>
        window.Page.Locator("section[aria-label='Who says so']").InnerTextAsync();
}
