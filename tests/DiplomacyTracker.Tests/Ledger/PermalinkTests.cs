using DiplomacyTracker.Demo;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>Every answer names an address that gives the same bytes for ever.</summary>
public sealed class PermalinkTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    internal static readonly IReadOnlyList<string> Reads =
    [
        "/api/visits?country=KOR&limit=1",
        $"/api/visits/{SeedStory.VisitId}",
        $"/api/visits/{SeedStory.VisitId}/history?knownAt=2024-03-14",
        "/api/statements?knownAt=2024-03-01",
        "/api/timeline?pair=KOR-USA",
        "/api/relations/KOR/USA?score=true&minimumReliability=F&validAt=2024-03-18",
        "/api/relations/KOR/USA/explain?validAt=2024-03-18",
        "/api/relations/KOR/USA/diff?from=2024-02-20&to=2024-03-14",
        "/api/relations/KOR/USA/diff?from=2024-02-20&axis=valid",
        "/api/relations/KOR/USA/diff?from=position:10&axis=recorded",
        "/api/relations?countries=KOR,PRK,USA&validAt=2024-03-18",
        "/api/search?q=blinken+seoul",
        "/api/people?name=Pak%20Jin",
        "/api/offices?country=KOR&validAt=2024-02-28",
        "/api/countries/KOR",
        "/api/countries/resolve?name=Korea&on=1890",
        "/api/calendar?month=2024-03&knownAt=2024-03-16T16:00:00Z",
        "/api/calendar?week=2024-W11&country=KOR",
        "/api/promises?by=outlet&validAt=2024-03-31",
        "/api/lag?by=country",
    ];

    [Fact]
    public async Task The_same_bytes_come_after_more_events_corrections_retractions_and_a_rebuild()
    {
        await tracker.PostAsync("/api/demo", new { });
        var links = new List<string>();
        foreach (var read in Reads)
        {
            var answer = await tracker.GetCurrentAsync(read);
            Assert.True(answer.Status is 200, $"{read}: {answer.Json.ToJsonString()}");
            links.Add(answer["asOf.permalink"] ?? throw new InvalidOperationException($"{read} has no permalink."));
        }

        var before = await ReadAsync(links);
        await ChangeAsync();
        Assert.Equal(before, await ReadAsync(links));

        Assert.InRange((await tracker.PostAsync("/api/rebuild", new { })).Status, 200, 202);
        await Rebuilding.UntilAsync(tracker, "done");
        Assert.Equal(before, await ReadAsync(links));
    }

    [Fact]
    public async Task The_address_of_an_address_is_itself()
    {
        await tracker.PostAsync("/api/demo", new { });
        foreach (var read in Reads)
        {
            var link = (await tracker.GetCurrentAsync(read))["asOf.permalink"] ?? "";
            Assert.Equal(link, (await tracker.GetAsync(link))["asOf.permalink"]);
        }
    }

    [Fact]
    public async Task Rules_that_there_never_were_are_refused() =>
        Assert.Equal("unknown-methodology", (await tracker.GetAsync("/api/visits?methodology=99"))["code"]);

    private async Task<IReadOnlyList<string>> ReadAsync(IEnumerable<string> links)
    {
        var bodies = new List<string>();
        foreach (var link in links)
            bodies.Add($"{link}\n{await tracker.Http.GetStringAsync(link, TestContext.Current.CancellationToken)}");
        return bodies;
    }

    private Task ChangeAsync() => ChangeAsync(tracker);

    /// <summary>Corrects, supports, retracts and records something of the seed story.</summary>
    internal static async Task ChangeAsync(TrackerFixture tracker)
    {
        var report = new { sources = new[] { new { outlet = "A late paper", publishedAt = "2024-02-21" } } };
        var visit = $"/api/visits/{SeedStory.VisitId}";
        Answer[] answers =
        [
            await tracker.PostAsync(
                $"{visit}/correct",
                new
                {
                    scope = "record",
                    changes = new { purpose = "Something else" },
                    reason = "we erred",
                    report,
                }
            ),
            await tracker.PostAsync($"{visit}/reports", new { report }),
            await tracker.PostAsync(
                $"/api/statements/{Said()}/retract",
                new
                {
                    scope = "record",
                    reason = "never said",
                    report,
                }
            ),
            await tracker.PostAsync(
                "/api/statements",
                """
                {"speaker":{"country":"KOR"},"to":["USA"],"act":"support","summary":"A late word.","occurs":"2024-02-21",
                 "report":{"sources":[{"outlet":"A late paper","publishedAt":"2024-02-21"}]}}
                """
            ),
        ];
        Assert.All(answers, answer => Assert.True(answer.Status is 200 or 201, answer.Json.ToJsonString()));
    }

    private static string Said() => "018deb78-2800-7000-8000-000000000004";
}
