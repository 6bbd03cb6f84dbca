using System.Text.Json.Nodes;
using DiplomacyTracker.Demo;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Promises;

/// <summary>Announced against held, in the words of those who ask.</summary>
public sealed class PromiseTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task The_visit_of_March_was_kept_as_exactly_as_March_is()
    {
        await DemoAsync();
        var visit = await tracker.GetAsync("/api/promises?type=visit&by=outlet&validAt=2024-03-31");

        Assert.Equal($"{SeedStory.VisitId}", visit["items.0.development"]);
        Assert.Equal(
            ("2024-03", "held", "likely"),
            (visit["items.0.announced"], visit["items.0.outcome"], visit["items.0.certainty"])
        );
        Assert.Equal(
            ("-14", "16", "0"),
            (visit["items.0.slippage.min"], visit["items.0.slippage.max"], visit["items.0.slippage.certain"])
        );
        Assert.Equal(("1", "1", "0"), (visit["total.n"], visit["total.onTime"], visit["total.cancelled"]));
        var first = Assert.Single(
            Assert.IsType<JsonArray>(visit.Json["by"]),
            group => group?["claims"]?[0]?["said"]?.ToString() is "likely"
        );
        Assert.Equal((1, 1), ((int?)first?["claims"]?[0]?["n"], (int?)first?["claims"]?[0]?["cameTrue"]));
        Assert.Equal($"{SeedStory.VisitId}", $"{first?["of"]?[0]}");
    }

    [Fact]
    public async Task What_is_still_to_come_does_not_count()
    {
        await DemoAsync();
        Assert.Equal("0", (await tracker.GetAsync("/api/promises?type=visit&knownAt=2024-03-14"))["total.n"]);
        Assert.Equal("0", (await tracker.GetAsync("/api/promises?type=visit&validAt=2024-03-14"))["total.n"]);
    }

    [Theory]
    [InlineData("by=weather", "unknown-value")]
    [InlineData("type=statement", "unknown-value")]
    [InlineData("slider=1", "unknown-parameter")]
    public async Task What_it_does_not_take_is_refused_by_name(string query, string code) =>
        Assert.Equal(code, (await tracker.GetAsync($"/api/promises?{query}"))["code"]);

    private async Task DemoAsync()
    {
        Assert.Equal(200, (await tracker.PostAsync("/api/demo", new { })).Status);
        await tracker.GetCurrentAsync("/api/timeline");
    }
}
