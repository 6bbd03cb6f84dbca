using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>Whoever turns the rules is told what that does to the order of pairs.</summary>
public sealed class RankingTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>, IAsyncLifetime
{
    private const string Asked = "/api/relations?countries=NOR,JPN,FJI&sort=score&validAt=2024-12-31";

    public async ValueTask InitializeAsync()
    {
        if ((await tracker.GetAsync("/api/statements?country=NOR"))["items.0.id"] is not null)
            return;
        // Much said a year ago between two, a little said lately between others, and too little for a number.
        foreach (var day in Enumerable.Range(1, 30))
            await SaidAsync("NOR", "JPN", $"2023-12-{day:00}");
        foreach (var day in Enumerable.Range(1, 6))
            await SaidAsync("FJI", "JPN", $"2024-12-{day:00}");
        await SaidAsync("FJI", "NOR", "2024-12-01");
        await tracker.GetCurrentAsync("/api/timeline");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_shorter_memory_puts_those_who_spoke_lately_first()
    {
        var told = await tracker.GetAsync($"{Asked}&halfLife=100");

        Assert.Equal(["FJI-JPN 1 2", "JPN-NOR 2 1", "FJI-NOR - -"], Ranks(told));
        Assert.Equal("1", told["flips"]);
    }

    [Fact]
    public async Task Rules_that_leave_the_order_as_it_is_flip_nothing()
    {
        var told = await tracker.GetAsync($"{Asked}&halfLife=360");

        Assert.Equal(["JPN-NOR 1 1", "FJI-JPN 2 2", "FJI-NOR - -"], Ranks(told));
        Assert.Equal("0", told["flips"]);
    }

    [Fact]
    public async Task Without_the_outlet_that_said_so_there_is_no_place_by_these_rules()
    {
        var told = await tracker.GetAsync($"{Asked}&withoutOutlet=Paper%20of%20NOR");

        Assert.Equal(["FJI-JPN 1 2", "FJI-NOR - -", "JPN-NOR - 1"], Ranks(told));
        Assert.Equal("0", told["flips"]);
    }

    [Fact]
    public async Task By_the_rules_as_they_are_nothing_is_said_of_places()
    {
        var told = await tracker.GetAsync($"{Asked}&score=true");

        Assert.Null(told["flips"]);
        Assert.Null(told["items.0.rank"]);
    }

    private static IEnumerable<string> Ranks(Answer told) =>
        (told.Json["items"]?.AsArray() ?? []).Select(line =>
            $"{line?["one"]}-{line?["other"]} {line?["rank"]?["place"] ?? "-"} {line?["rank"]?["byTheRules"] ?? "-"}"
        );

    private async Task SaidAsync(string speaker, string to, string on)
    {
        var said = await tracker.PostAsync(
            "/api/statements",
            new
            {
                speaker = new { country = speaker },
                to = new[] { to },
                act = "support",
                summary = $"We stand by them, for the time of {on}.",
                occurs = on,
                report = new
                {
                    sources = new[]
                    {
                        new
                        {
                            outlet = $"Paper of {speaker}",
                            publishedAt = on,
                            reliability = "A",
                            credibility = 1,
                        },
                    },
                },
            }
        );
        Assert.True(said.Status is 201, said.Json.ToJsonString());
    }
}
