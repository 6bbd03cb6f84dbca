using DiplomacyTracker.Tests.Support;
using static DiplomacyTracker.Tests.People.Someone;

namespace DiplomacyTracker.Tests.People;

/// <summary>Who held an office on a day, as far as was known.</summary>
public sealed class OfficeTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Ministers = "/api/offices?country=KOR&role=foreign-minister";

    [Fact]
    public async Task Ministers_follow_one_another()
    {
        var park = await tracker.PersonAsync("Park Jin");
        await tracker.TenureAsync(park, "Foreign Minister", "2022-05-12/..", "2022-05-12");
        var cho = await tracker.PersonAsync("Cho Tae-yul");
        await tracker.TenureAsync(cho, "Minister of Foreign Affairs", "2024-01-12/..", "2024-01-12");
        var ended = await tracker.PostAsync(
            $"/api/people/{park}/tenures/end",
            new
            {
                office = new { country = "KOR", title = "foreign minister" },
                on = "2024-01-10",
                report = By("2024-01-10"),
            }
        );
        Assert.Equal((200, "tenure-ended"), (ended.Status, ended["events.0"]));

        Assert.Equal((park, null), await HolderAsync("validAt=2023-11-09"));
        Assert.Equal((park, null), await HolderAsync("validAt=2024-01-10"));
        Assert.Equal((null, null), await HolderAsync("validAt=2024-01-11"));
        Assert.Equal((cho, null), await HolderAsync("validAt=2024-02-28"));
        // What was known in 2023: that he is in office, and not until when.
        Assert.Equal((park, null), await HolderAsync("validAt=2024-02-28&knownAt=2023-11-09"));

        var byTitle = await tracker.GetCurrentAsync(
            "/api/offices?country=KOR&office=Foreign%20Minister&validAt=2023-11-09"
        );
        Assert.Equal("2022-05-12/2024-01-10", byTitle["items.0.holders.0.held"]);
        Assert.Equal(
            park,
            (
                await tracker.GetCurrentAsync(
                    "/api/people?country=KOR&role=foreign-minister&status=in-office&validAt=2023-11-09"
                )
            )["items.0.id"]
        );
    }

    private async Task<(string?, string?)> HolderAsync(string axes)
    {
        var answer = await tracker.GetCurrentAsync($"{Ministers}&{axes}");
        return (answer["items.0.holders.0.person.id"], answer["items.1.holders.0.person.id"]);
    }
}
