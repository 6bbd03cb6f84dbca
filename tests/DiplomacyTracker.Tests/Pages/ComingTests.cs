using System.Net;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>What goes on today, and what comes next.</summary>
public sealed class ComingTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task What_is_next_and_what_goes_on_is_named_however_much_comes_later()
    {
        for (var year = 2051; year < 2081; year++)
            await PlanAsync("NOR", "SWE", $"Envoy of {year}", $"{year}-05-01");
        await PlanAsync("NOR", "SWE", "Envoy of the morrow", "2049-02-02");
        var running = await PlanAsync("NOR", "SWE", "Envoy of today", "2049-01-31/2049-02-01");
        await tracker.PostAsync(
            $"/api/visits/{running}/confirm",
            """{ "by": "SWE", "report": { "sources": [{ "outlet": "TT", "publishedAt": "2024-02-02" }] } }"""
        );
        await tracker.GetCurrentAsync("/api/visits");
        var page = await ReadAsync("/?validAt=2049-02-01&since=2024-01-20");

        Assert.Contains("Envoy of today", Between(page, "Going on", "Overdue"), StringComparison.Ordinal);
        var next = Between(page, "Upcoming", "</main>");
        Assert.Contains("Envoy of the morrow", next, StringComparison.Ordinal);
        Assert.Contains("Envoy of 2051", next, StringComparison.Ordinal);
        Assert.DoesNotContain("Envoy of 2080", next, StringComparison.Ordinal);
    }

    private async Task<string?> PlanAsync(string visitor, string host, string office, string occurs) =>
        (
            await tracker.PostAsync(
                "/api/visits",
                $$"""
                { "visitor": { "country": "{{visitor}}", "office": "{{office}}" }, "host": { "country": "{{host}}" }, "occurs": "{{occurs}}",
                  "report": { "sources": [{ "outlet": "Reuters", "publishedAt": "2024-02-01" }] } }
                """
            )
        )["id"];

    private static string Between(string page, string heading, string next) =>
        page.Split($"<h2>{heading}")[1].Split(next.StartsWith('<') ? next : $"<h2>{next}")[0];

    private async Task<string> ReadAsync(string address) =>
        WebUtility.HtmlDecode(await tracker.Http.GetStringAsync(address, TestContext.Current.CancellationToken));
}
