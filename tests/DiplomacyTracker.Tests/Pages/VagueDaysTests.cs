using System.Net;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>What is uncertain in the calendar is not called approximate, and no sign of it reads as part of a name.</summary>
public sealed class VagueDaysTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Theory]
    [InlineData("2025?", "2025-03", "?")]
    [InlineData("2025-03~", "2025-03", "≈")]
    [InlineData("2025-03-05%", "2025-03", "≈?")]
    public async Task A_date_has_the_sign_of_its_own_doubt_beside_the_name(string occurs, string month, string sign)
    {
        var said = await tracker.PostAsync(
            "/api/visits",
            $$"""
            { "visitor": { "country": "AZE", "person": "Jeyhun Bayramov" }, "host": { "country": "NOR" }, "occurs": "{{occurs}}",
              "report": { "sources": [{ "outlet": "APA", "publishedAt": "2024-12-01" }] } }
            """
        );
        Assert.Equal(201, said.Status);
        await tracker.GetCurrentAsync("/api/timeline");

        var page = WebUtility.HtmlDecode(
            await tracker.Http.GetStringAsync($"/calendar?month={month}", TestContext.Current.CancellationToken)
        );

        Assert.Contains($"<span class=\"vague\" aria-hidden=\"true\">{sign}</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("~Jeyhun", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">~<", page, StringComparison.Ordinal);
    }
}
