using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Promises;

/// <summary>What was held on other days than announced.</summary>
public sealed class HeldOtherwiseTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_visit_that_ended_as_a_span_was_held_from_its_first_day_on_and_not_from_the_planned_one()
    {
        var visit = await tracker.PostAsync(
            "/api/visits",
            """{ "visitor": { "country": "TON" }, "host": { "country": "FJI" }, "occurs": "2023-07-10", "report": { "sources": [{ "outlet": "NHK", "publishedAt": "2023-06-01" }] } }"""
        );
        await tracker.PostAsync(
            $"/api/visits/{visit["id"]}/conclude",
            """{ "occurs": "2023-07-18/2023-07-19", "report": { "sources": [{ "outlet": "NHK", "publishedAt": "2023-07-20" }] } }"""
        );

        var promises = await tracker.GetCurrentAsync("/api/promises?country=TON");

        Assert.Equal("2023-07-18/2023-07-19", promises["items.0.held"]);
        Assert.Equal(
            ("8", "8", "0"),
            (promises["items.0.slippage.min"], promises["items.0.slippage.max"], promises["total.onTime"])
        );
    }
}
