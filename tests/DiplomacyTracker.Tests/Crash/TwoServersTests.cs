using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Crash;

/// <summary>Two servers on one folder: each answers for what was recorded by either, and one outlives the other.</summary>
public sealed class TwoServersTests
{
    private const string Visit = """
        {"visitor":{"country":"NOR"},"host":{"country":"JPN"},"occurs":"2024-05",
         "report":{"sources":[{"outlet":"NRK","publishedAt":"2024-04-01"}]}}
        """;

    [Fact]
    public async Task The_second_server_keeps_the_ledger_when_the_first_is_killed()
    {
        await using var first = await TrackerProcess.StartedAsync();
        await using var second = await first.StartedBesideAsync();

        var one = await first.TryPostAsync(new("one", "/api/visits", Visit));
        Assert.Equal(one?["id"], (await ListedAsync(second, one))["items.0.id"]);

        await first.KillAsync();
        var two = await second.TryPostAsync(new("two", "/api/visits", Visit));
        var list = await ListedAsync(second, two);

        Assert.Equal(2, list.Json["items"]?.AsArray().Count);
    }

    /// <summary>The list once the ledger has come as far; until somebody keeps it again it says that it is behind.</summary>
    private static async Task<Answer> ListedAsync(TrackerProcess tracker, Answer? recorded)
    {
        Assert.Equal(201, recorded?.Status);
        for (var round = 0; round < 6; round++)
            if (await tracker.GetAsync($"/api/visits?minPosition={recorded?["position"]}") is { Status: 200 } list)
                return list;

        throw new TimeoutException("Nobody keeps the ledger.");
    }
}
