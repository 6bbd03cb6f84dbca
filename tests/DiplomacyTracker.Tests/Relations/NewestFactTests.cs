using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>The newest fact between two is the newest of all that are shown, whether it is over or goes on.</summary>
public sealed class NewestFactTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private static readonly string[] Tonga = ["TON"];

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

    [Theory]
    [InlineData("1944", "1944-12-31", "The newest fact is of 1944, at least ")]
    [InlineData("1944-05", "1944-05-31", "The newest fact is of May 1944, at least ")]
    [InlineData("1944-05~", "1944-05-31", "The newest fact is of around May 1944, at least ")]
    [InlineData("1944-05-07", "1944-05-07", "The newest fact is of 7 May 1944, ")]
    public async Task It_is_told_as_vague_as_it_was_recorded(string said, string on, string sentence)
    {
        var (one, other) = said.Length switch
        {
            4 => ("FRA", "GRC"),
            7 => ("FRA", "HUN"),
            8 => ("FRA", "ITA"),
            _ => ("FRA", "MLT"),
        };
        await SayAsync(
            "/api/representation",
            new
            {
                between = new[] { one, other },
                status = "established",
                on = said,
                report = By("1950-01-01"),
            }
        );

        var relation = await tracker.GetCurrentAsync($"/api/relations/{one}/{other}");
        var page = await tracker.Http.GetStringAsync(
            $"/relations/{one}/{other}",
            TestContext.Current.CancellationToken
        );

        Assert.Equal((said, on), (relation["newest"], relation["newestOn"]));
        Assert.Contains(sentence, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_act_is_of_the_year_in_which_it_was_done_and_a_day_in_that_year_is_more_exact()
    {
        await StatementAsync("2020");
        Assert.Equal(("2020", "2020-12-31"), await NewestActAsync());

        await StatementAsync("2020-12");
        Assert.Equal(("2020-12", "2020-12-31"), await NewestActAsync());

        await StatementAsync("2020-12-31");
        Assert.Equal(("2020-12-31", "2020-12-31"), await NewestActAsync());
    }

    private Task<string?> StatementAsync(string occurs) =>
        SayAsync(
            "/api/statements",
            new
            {
                speaker = new { country = "FJI" },
                to = Tonga,
                summary = $"Said in {occurs}.",
                occurs,
                act = "consult",
                report = By("2021-01-01"),
            }
        );

    private async Task<(string? Newest, string? On)> NewestActAsync()
    {
        var relation = await tracker.GetCurrentAsync("/api/relations/FJI/TON?validAt=2021-02-01");
        return (relation["counts.oneToOther.newest"], relation["counts.oneToOther.newestOn"]);
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
