using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Promises;

/// <summary>What was announced and not held.</summary>
public sealed class BrokenPromiseTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_cancellation_and_one_of_which_nobody_heard_again_are_told_apart()
    {
        var called = await VisitAsync("2019-04-02");
        await VisitAsync("2019-04-09");
        Assert.Equal(
            200,
            (
                await tracker.PostAsync(
                    $"/api/visits/{called}/cancel",
                    new
                    {
                        by = "NOR",
                        reason = "A strike",
                        report = By("2019-04-01"),
                    }
                )
            ).Status
        );

        var told = await tracker.GetCurrentAsync("/api/promises?country=NOR&validAt=2019-05-01&from=2019&by=country");
        Assert.Equal(
            ("2", "0", "1", "1", "0.5"),
            (
                told["total.n"],
                told["total.held"],
                told["total.cancelled"],
                told["total.overdue"],
                told["total.cancellationRate"]
            )
        );
        Assert.Equal("A strike", told["items.1.reason"]);
        Assert.Null(told["total.slippage"]);
    }

    private async Task<string?> VisitAsync(string day) =>
        (
            await tracker.PostAsync(
                "/api/visits",
                new
                {
                    visitor = new { country = "NOR" },
                    host = new { country = "JPN" },
                    occurs = day,
                    report = By("2019-03-01"),
                }
            )
        )["id"];

    private static object By(string day) => new { sources = new[] { new { outlet = "NRK", publishedAt = day } } };
}
