using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Profile;

/// <summary>The profile of the host, while its story goes on.</summary>
public sealed class SeedStoryProfileTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task The_profile_of_Korea_tells_the_seed_story_in_brief()
    {
        Assert.Equal(200, (await tracker.PostAsync("/api/demo", new { })).Status);
        await tracker.GetCurrentAsync("/api/timeline");

        var korea = await tracker.GetAsync("/api/countries/KOR?validAt=2024-03-31&window=90");

        Assert.Equal(("South Korea", "Asia/Seoul"), (korea["country.name"], korea["country.zone"]));
        Assert.Equal(
            ("1", "USA", "United States"),
            (korea["visits.in.held"], korea["visits.in.with.0.country"], korea["visits.in.with.0.name"])
        );
        Assert.Equal("/api/relations/KOR/USA", korea["visits.in.with.0.address"]);
        Assert.Contains("Cho Tae-yul", korea.Json["offices"]?.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("/api/promises?country=KOR", korea["links.promises"]);

        var before = await tracker.GetAsync("/api/countries/KOR?knownAt=2024-03-14");
        Assert.Equal(("0", "confirmed"), (before["visits.in.held"], before["visits.in.next.status"]));
    }
}
