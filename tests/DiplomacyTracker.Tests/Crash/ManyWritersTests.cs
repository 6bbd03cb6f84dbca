using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Crash;

/// <summary>Thirty-two clerks at one visit: each is served, and nobody's word is lost or written twice.</summary>
public sealed class ManyWritersTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const int Writers = 32;

    [Fact]
    public async Task Each_report_of_many_at_once_is_recorded_once()
    {
        var visit = await ScheduleAsync();

        var answers = await AtOnceAsync($"{visit}/reports", writer => new { report = By($"Outlet {writer}") });

        Assert.All(answers, answer => Assert.Equal("report-added", answer["events.0"]));
        await AssertHasAllAsync(visit, answers);
    }

    [Fact]
    public async Task Of_many_confirmations_at_once_one_confirms_and_the_others_support_it()
    {
        var visit = await ScheduleAsync();

        var answers = await AtOnceAsync(
            $"{visit}/confirm",
            writer => new { by = "KOR", report = By($"Outlet {writer}") }
        );

        Assert.Single(answers, answer => answer["events.0"] is "visit-confirmed");
        Assert.Equal(Writers - 1, answers.Count(answer => answer["events.0"] is "report-added"));
        await AssertHasAllAsync(visit, answers);
    }

    private async Task AssertHasAllAsync(string visit, IReadOnlyList<Answer> answers)
    {
        Assert.Equal(
            Enumerable.Range(2, Writers),
            answers.Select(answer => (int)(answer.Json["version"] ?? 0)).Order()
        );
        Assert.Equal(Writers, answers.Select(answer => answer["position"]).Distinct(StringComparer.Ordinal).Count());
        var read = await tracker.GetAsync(visit);
        Assert.Equal($"{Writers + 1}", read["version"]);
        Assert.Equal($"{Writers + 1}", read["independentOrigins"]);
    }

    private async Task<IReadOnlyList<Answer>> AtOnceAsync(string url, Func<int, object> body)
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(1, Writers).Select(writer => tracker.PostAsync(url, body(writer)))
        );
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        return answers;
    }

    private async Task<string> ScheduleAsync()
    {
        var answer = await tracker.PostAsync(
            "/api/visits",
            new
            {
                visitor = new { country = "USA" },
                host = new { country = "KOR" },
                occurs = "2024-03",
                report = By("AFP"),
            }
        );
        Assert.Equal(201, answer.Status);
        return $"/api/visits/{answer["id"]}";
    }

    private static object By(string outlet) => new { sources = new[] { new { outlet, publishedAt = "2024-02-19" } } };
}
