using DiplomacyTracker.Browser.Tests.Support;

namespace DiplomacyTracker.Browser.Tests;

/// <summary>What a desk officer and a diary editor come for, on the visit to Seoul in March 2024.</summary>
[Collection(OnTheSite.Name)]
public sealed class DeskTests(Site site)
{
    private const string Visit = "/visits/018dbeb9-8400-7000-8000-000000000002";

    [Fact]
    public async Task How_two_countries_stand_and_every_line_opens_to_its_source()
    {
        await using var window = await site.OpenAsync(View.Desk);
        await window.GoAsync("/relations/USA/KOR?knownAt=2024-03-14");
        var facts = await window.Page.Locator(".facts").InnerTextAsync();

        Assert.Contains("established", facts, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("next", facts, StringComparison.Ordinal);
        Assert.Contains("17 to 18 March 2024", facts, StringComparison.Ordinal);
        Assert.Contains("he looks forward to coming", facts, StringComparison.Ordinal);

        await window.Page.Locator("section[aria-label=Visits] .fact a").First.ClickAsync();
        await window.ArriveAsync($"{Visit}?knownAt=2024-03-14");
        Assert.Contains("Reuters", await LaneAsync(window, "Who says so"), StringComparison.Ordinal);
        Assert.Empty(window.Faults);
    }

    [Theory]
    [InlineData("2024-02-20", "March 2024", "independent sources: 1")]
    [InlineData("2024-03-14", "17 to 18 March 2024", "independent sources: 3")]
    public async Task What_was_publicly_known_on_a_day(string day, string occurs, string sources)
    {
        await using var window = await site.OpenAsync(View.Desk);
        await window.GoAsync(Visit);
        Assert.Contains("trip 4221", await window.Page.InnerTextAsync("main"), StringComparison.Ordinal);

        await window.Page.FillAsync("input[name=knownAt]", day);
        await window.ArriveAsync($"knownAt={day}");
        await window.Page.Locator(".banner.past").WaitForAsync();
        var said = await LaneAsync(window, "What is said now");

        Assert.Matches($@"(?i)occurs\s+{occurs}", said);
        Assert.Contains(sources, await window.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("trip 4221", await window.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_between_two_days_and_by_which_cause()
    {
        await using var window = await site.OpenAsync(View.Desk);
        await window.GoAsync("/relations/USA/KOR?from=2024-02-20&knownAt=2024-03-18");
        var changed = await LaneAsync(window, "What changed between");

        Assert.Contains("17 to 18 March 2024", changed, StringComparison.Ordinal);
        Assert.Contains("Yoon Suk Yeol, President (South Korea)", changed, StringComparison.Ordinal);
        Assert.Contains("Cho Tae-yul, Foreign Minister (South Korea)", changed, StringComparison.Ordinal);
        Assert.Contains("correction: The agency wrote", changed, StringComparison.Ordinal);
        Assert.Contains("Reuters", changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_moved_since_I_left_tells_of_a_cancellation_with_its_reason()
    {
        await using var window = await site.OpenAsync(View.Desk);
        await window.GoAsync("/");
        await window.Page.GetByText("I have seen this").ClickAsync();
        await window.Page.GetByText("Nothing moved since then.").WaitForAsync();

        var visit = await Recording.VisitAsync(site, "Foreign Minister");
        await Recording.CancelAsync(site, visit, "A storm over Bergen");
        await window.GoAsync("/");

        Assert.Equal(
            "Cancelled 1",
            await window.Page.Locator("section[aria-label='What moved'] h3").First.InnerTextAsync()
        );
        Assert.Contains("A storm over Bergen", await LaneAsync(window, "What moved"), StringComparison.Ordinal);
        Assert.DoesNotContain("Blinken", await LaneAsync(window, "What moved"), StringComparison.Ordinal);
    }

    private static Task<string> LaneAsync(Window window, string title) =>
        window.Page.Locator($"section[aria-label='{title}']").InnerTextAsync();
}
