using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>The newest fact between two is the newest of all that are shown, whether it is over or goes on.</summary>
public sealed class NewestFactTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_pair_that_broke_off_relations_has_its_newest_fact_on_that_day()
    {
        var relations = await RelationsAsync("ETH", "SOM");
        await SayAsync(
            $"/api/representation/{relations}/sever",
            new
            {
                by = "SOM",
                on = "2024-04-05",
                report = By("2024-04-05"),
            }
        );

        Assert.Equal(("2024-04-05", "4"), await NewestAsync("ETH/SOM", "2024-04-09"));
        Assert.Equal(("1962-05-01", "22619"), await NewestAsync("ETH/SOM", "2024-04-04"));
    }

    [Fact]
    public async Task What_is_to_come_is_not_the_newest_and_what_goes_on_is_as_new_as_its_last_change()
    {
        await RelationsAsync("KEN", "SOM");
        var visit = await SayAsync(
            "/api/visits",
            new
            {
                visitor = new { country = "KEN" },
                host = new { country = "SOM" },
                occurs = "2024-05-10/2024-05-20",
                report = By("2024-04-01"),
            }
        );
        Assert.Equal("1962-05-01", (await NewestAsync("KEN/SOM", "2024-05-01")).On);

        await SayAsync($"/api/visits/{visit}/begin", new { occurs = "2024-05-10", report = By("2024-05-10") });

        Assert.Equal(("2024-05-10", "2"), await NewestAsync("KEN/SOM", "2024-05-12"));
    }

    private async Task<string?> RelationsAsync(string one, string other) =>
        await SayAsync(
            "/api/representation",
            new
            {
                between = new[] { one, other },
                status = "established",
                on = "1962-05-01",
                report = By("2024-01-01"),
            }
        );

    private async Task<(string? On, string? Age)> NewestAsync(string pair, string day)
    {
        var relation = await tracker.GetCurrentAsync($"/api/relations/{pair}?validAt={day}");
        return (relation["newestOn"], relation["ageInDays"]);
    }

    private async Task<string?> SayAsync(string route, object body)
    {
        var said = await tracker.PostAsync(route, body);
        Assert.True(said.Status is 200 or 201, said.Json.ToJsonString());
        return said["id"];
    }

    private static object By(string day) => new { sources = new[] { new { outlet = "AFP", publishedAt = day } } };
}
