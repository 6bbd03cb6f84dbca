using DiplomacyTracker.Tests.Exports;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>Every line of a history says which file it came from, if it came from one.</summary>
public sealed class OriginTests(TestCluster cluster, TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_line_names_import_hash_and_line_also_once_its_log_was_restored_elsewhere()
    {
        var import = await tracker.ImportAsync(new VisitRow("1", "Ghana"), new VisitRow("2", "Kenya"));
        var visit = Assert.Single(await tracker.VisitsOfAsync("KEN"));
        var history = await tracker.GetCurrentAsync(
            $"/api/visits/{visit?["id"]}/history?validAt=2020-01-01&knownAt=2020-01-01"
        );

        Assert.Equal(import["id"], history["lines.0.origin.import"]);
        Assert.Equal(import["hash"], history["lines.0.origin.hash"]);
        Assert.Equal("3", history["lines.0.origin.line"]);

        await using var restored = await cluster.AnotherAsync();
        await restored.RestoreAsync(await tracker.ExportAsync());
        await restored.GetCurrentAsync("/api/visits?limit=1");
        var link = history["asOf.permalink"] ?? "";
        Assert.Equal(
            (await tracker.GetAsync(link)).Json.ToJsonString(),
            (await restored.GetAsync(link)).Json.ToJsonString()
        );
    }

    [Fact]
    public async Task A_line_that_came_with_the_log_of_another_tracker_names_that_import()
    {
        await using var other = await cluster.AnotherAsync();
        await other.ImportAsync(new VisitRow("8", "Mali"));
        var own = await tracker.ImportAsync(new VisitRow("7", "Togo"));
        var joined = await tracker.RestoreAsync(await other.ExportAsync());
        Assert.True(
            joined["unchanged"] is "0" && own["recorded"] is "1",
            own.Json.ToJsonString() + joined.Json.ToJsonString()
        );
        var visit = Assert.Single(await tracker.VisitsOfAsync("MLI"));
        var history = await tracker.GetAsync($"/api/visits/{visit?["id"]}/history");

        Assert.Equal(joined["id"], history["lines.0.origin.log"]);
        Assert.Equal("2", history["lines.0.origin.logLine"]);
        Assert.Equal("2", history["lines.0.origin.line"]);
    }

    [Fact]
    public async Task What_people_recorded_here_has_none()
    {
        var visit = await tracker.PostAsync(
            "/api/visits",
            """
            {"visitor":{"country":"USA","person":"A"},"host":{"country":"KOR"},"occurs":"2024-03",
             "report":{"sources":[{"outlet":"AFP","publishedAt":"2024-02-19"}]}}
            """
        );

        Assert.Null((await tracker.GetAsync($"/api/visits/{visit["id"]}/history"))["lines.0.origin"]);
    }
}
