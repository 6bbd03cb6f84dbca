using DiplomacyTracker.Tests.Support;
using Npgsql;

namespace DiplomacyTracker.Tests.Http;

/// <summary>The tracker says how it is, and also when it isn't well.</summary>
public sealed class StatusTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Visit = """
        {"visitor":{"country":"NOR"},"host":{"country":"JPN"},"occurs":"2024-05",
         "report":{"sources":[{"outlet":"NRK","publishedAt":"2024-04-01"}]}}
        """;

    [Fact]
    public async Task A_ledger_that_cannot_go_on_says_why_and_goes_on_when_it_can()
    {
        await tracker.PostAsync("/api/visits", Visit);
        await UntilAsync(status => status["ledger.position"] == "1");
        await ExecuteAsync("alter table diplomacy.ledger_party rename to away");
        var created = await tracker.PostAsync("/api/visits", Visit);
        var paused = await UntilAsync(status => status["ledger.state"] == "paused");
        var ready = await tracker.GetAsync("/health/ready");
        await ExecuteAsync("alter table diplomacy.away rename to ledger_party");
        await UntilAsync(status => status["ledger.lag"] == "0");

        Assert.Contains("ledger_party", paused["ledger.reason"], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", paused["ledger.reason"], StringComparison.Ordinal);
        Assert.Equal(503, ready.Status);
        Assert.Equal(201, created.Status);
        Assert.Equal(created["id"], (await tracker.GetCurrentAsync("/api/visits"))["items.0.id"]);
        Assert.Equal(200, (await tracker.GetAsync("/health/ready")).Status);
        Assert.Equal("live", (await tracker.GetAsync("/health/live"))["status"]);
    }

    private async Task<Answer> UntilAsync(Func<Answer, bool> isSo)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var round = 0; round < 600; round++)
        {
            var status = await tracker.GetAsync("/api/status");
            if (isSo(status))
                return status;
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("It did not come about.");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(tracker.ConnectionString);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
