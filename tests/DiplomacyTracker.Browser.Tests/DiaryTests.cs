using System.Diagnostics;
using System.Text.RegularExpressions;
using DiplomacyTracker.Browser.Tests.Support;

namespace DiplomacyTracker.Browser.Tests;

/// <summary>What a diary editor does with a visit from the first rumour to its end: tentative, confirmed, put off, called off.</summary>
[Collection(OnTheSite.Name)]
public sealed partial class DiaryTests(Site site)
{
    private const string Form = "/record/visits/schedule-visit";

    [Fact]
    public async Task A_tentative_visit_is_entered_by_keyboard_alone_and_stands_on_no_day()
    {
        await using var window = await site.OpenAsync(View.Desk);
        var clock = Stopwatch.StartNew();
        await window.GoAsync(Form);
        await window.TypeAsync("visitor.country", "Iceland");
        await window.TypeAsync("visitor.office", "Foreign Minister");
        await window.TypeAsync("host.country", "Portugal");
        await window.TypeAsync("occurs", "March 2024");
        await window.TypeAsync("certainty", "L");
        await window.TypeAsync("report.sources[0].outlet", "RUV");
        await window.TypeAsync("report.sources[0].publishedAt", "19 February 2024");
        await window.TypeAsync("report.sources[0].attribution", "A");
        await window.Page.Keyboard.PressAsync("Shift+Tab");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.GetByText("What it would change").WaitForAsync();
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("save", await window.Page.EvaluateAsync<string?>("document.activeElement.value"));
        await window.Page.Keyboard.PressAsync("Enter");
        await window.ArriveAsync(Visited());
        await window.Page.Locator("section[aria-label='Who says so']").WaitForAsync();
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));

        var page = await window.Page.InnerTextAsync("main");
        Assert.Contains("March 2024", page, StringComparison.Ordinal);
        Assert.Contains("anonymous", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d+ March 2024", page);
        var id = VisitId().Match(window.Page.Url).Value;
        Assert.Equal(("true", "eos4"), ((await Read(id))["tentative"], (await Read(id))["occurStatus"]));

        await site.GetCurrentAsync("/api/timeline");
        await window.GoAsync("/calendar?month=2024-03&view=agenda&country=ISL&knownAt=2024-02-20");
        Assert.Equal(
            1,
            await window.Page.Locator($"section[aria-label='Some time in the month'] a[href*='{id}']").CountAsync()
        );
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_confirmed_visit_is_the_same_visit_and_moves_to_its_days_here_and_in_other_calendars()
    {
        var visit = await Recording.VisitAsync(site, "FIN", "MLT", "2024-03");
        await Recording.OfVisitAsync(
            site,
            visit,
            "confirm",
            """ "by": "MLT", "occurs": "2024-03-17/2024-03-18" """,
            "2024-03-14"
        );
        await using var window = await site.OpenAsync(View.Desk);

        await window.GoAsync("/calendar?month=2024-03&view=agenda&country=FIN&knownAt=2024-02-20");
        Assert.Equal(
            1,
            await window.Page.Locator($"section[aria-label='Some time in the month'] a[href*='{visit}']").CountAsync()
        );
        await window.GoAsync("/calendar?month=2024-03&view=agenda&country=FIN&knownAt=2024-03-14");
        Assert.Equal(
            0,
            await window.Page.Locator($"section[aria-label='Some time in the month'] a[href*='{visit}']").CountAsync()
        );
        Assert.True(await window.Page.Locator($".agenda a[href*='{visit}']").CountAsync() > 0);

        await window.GoAsync($"/visits/{visit}");
        Assert.Equal(2, await window.Page.Locator(".history > li").CountAsync());
        var (before, after) = (
            await FeedAsync("FIN", "2024-02-20&imprecise=span"),
            await FeedAsync("FIN", "2024-03-14")
        );
        Assert.Equal(Line(before, "UID"), Line(after, "UID"));
        Assert.Equal(("TENTATIVE", "CONFIRMED"), (Line(before, "STATUS"), Line(after, "STATUS")));
        Assert.True(Number(after) > Number(before));
    }

    [Fact]
    public async Task Put_off_and_called_off_are_told_with_their_reasons()
    {
        var visit = await Recording.VisitAsync(site, "EST", "CYP", "2024-05-06");
        await Recording.OfVisitAsync(site, visit, "postpone", """ "reason": "Talks take longer" """, "2024-04-20");
        await using var window = await site.OpenAsync(View.Desk);
        await window.GoAsync($"/visits/{visit}");
        Assert.Contains(
            "Talks take longer",
            await window.Page.Locator("section[aria-label='What is said now']").InnerTextAsync(),
            StringComparison.Ordinal
        );

        await Recording.OfVisitAsync(site, visit, "cancel", """ "reason": "The minister resigned" """, "2024-04-25");
        foreach (var address in new[] { $"/visits/{visit}", "/?since=2024-01-01" })
        {
            await window.GoAsync(address);
            Assert.Contains(
                "The minister resigned",
                await window.Page.InnerTextAsync("main"),
                StringComparison.Ordinal
            );
        }

        Assert.Equal("CANCELLED", Line(await FeedAsync("EST", "2024-04-26"), "STATUS"));
        var plain = await FeedAsync("EST", "2024-04-26&cancelled=title");
        Assert.StartsWith("[CANCELLED]", Line(plain, "SUMMARY"), StringComparison.Ordinal);
        Assert.NotEqual("CANCELLED", Line(plain, "STATUS"));
    }

    [Fact]
    public async Task A_copy_of_the_story_is_no_second_source_and_a_double_click_records_once()
    {
        var visit = await Recording.VisitAsync(site, "LVA", "GRC", "2024-06");
        await Recording.SendAsync(
            site,
            $"/api/visits/{visit}/reports",
            """{"report":{"sources":[{"outlet":"Delfi","origin":"NRK","publishedAt":"2024-04-02"}]}}"""
        );
        await using var window = await site.OpenAsync(View.Desk);
        await window.GoAsync($"/visits/{visit}");
        var sources = await window.Page.Locator("section[aria-label='Who says so']").InnerTextAsync();
        Assert.Contains("independent sources: 1", sources, StringComparison.Ordinal);
        Assert.Contains("Delfi", sources, StringComparison.Ordinal);

        await window.GoAsync(Form);
        foreach (
            var (field, text) in new[]
            {
                ("visitor.country", "Latvia"),
                ("host.country", "Croatia"),
                ("occurs", "7 June 2024"),
                ("report.sources[0].outlet", "LSM"),
                ("report.sources[0].publishedAt", "3 April 2024"),
            }
        )
            await window.Page.FillAsync($"[name='{field}']", text);
        await window.Page.Locator(".act button[value=preview]").ClickAsync();
        await window.Page.Locator(".form button[value=save]").DblClickAsync();
        await window.ArriveAsync(Visited());
        await site.GetCurrentAsync("/api/timeline");

        var visits = await site.GetCurrentAsync("/api/visits?country=HRV");
        Assert.Single(visits.Json["items"]?.AsArray() ?? []);
    }

    private Task<DiplomacyTracker.Tests.Support.Answer> Read(string id) =>
        site.GetAsync($"/api/visits/{id}?knownAt=2024-02-20");

    private async Task<string> FeedAsync(string country, string known)
    {
        await site.GetCurrentAsync("/api/timeline?limit=1");
        return await site.Http.GetStringAsync(
            $"/api/calendar.ics?country={country}&knownAt={known}",
            TestContext.Current.CancellationToken
        );
    }

    private static string Line(string feed, string name) =>
        Regex
            .Match(
                feed,
                $"^{name}[^:\r\n]*:(?<value>[^\r\n]*)",
                RegexOptions.Multiline | RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(1)
            )
            .Groups["value"]
            .Value;

    private static int Number(string feed) =>
        int.Parse(Line(feed, "SEQUENCE"), System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("/visits/[0-9a-f]{8}-", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Visited();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VisitId();
}
