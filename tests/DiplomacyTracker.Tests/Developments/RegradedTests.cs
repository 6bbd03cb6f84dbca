using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Developments;

/// <summary>What an editor thinks of a publication may change: it is graded anew, and the first grade stays in the record.</summary>
public sealed class RegradedTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_publication_that_is_graded_anew_counts_by_its_last_grade_and_before_that_by_its_first()
    {
        var threat = await tracker.PostAsync(
            "/api/statements",
            $$"""
            { "speaker": { "country": "FIN" }, "to": [ "EST" ], "act": "threaten", "occurs": "2024-03-01",
              "summary": "We shall see.", {{Report("B", 2)}} }
            """
        );
        Assert.True(threat.Status is 201, threat.Json.ToJsonString());
        var before = threat["position"];

        var regraded = await GradeAsync(threat, "E", 5);
        var again = await GradeAsync(threat, "E", 5);
        var unjudged = await GradeAsync(threat, "F", 6);

        Assert.Equal(
            [1, 0, 0],
            new[] { regraded, again, unjudged }.Select(answer => answer.Json["events"]?.AsArray().Count)
        );
        var read = await tracker.GetAsync($"/api/statements/{threat["id"]}");
        Assert.Equal(
            ("E", "5", null),
            (read["sources.0.source.reliability"], read["sources.0.source.credibility"], read["sources.1"])
        );
        Assert.Equal("0.2", await CredibilityAsync(""));
        Assert.Equal("0.8", await CredibilityAsync($"&recordedAt=position:{before}"));
        var diff = await tracker.GetCurrentAsync(
            $"/api/relations/FIN/EST/diff?axis=recorded&from=position:{before}&validAt=2024-03-05"
        );
        Assert.True(
            diff.Json.ToJsonString().Contains("grade-changed", StringComparison.Ordinal),
            diff.Json.ToJsonString()
        );
    }

    private async Task<string?> CredibilityAsync(string more) =>
        (await tracker.GetCurrentAsync($"/api/relations/FIN/EST/explain?validAt=2024-03-05{more}"))[
            "oneToOther.acts.0.credibility"
        ];

    private Task<Answer> GradeAsync(Answer development, string reliability, int credibility) =>
        tracker.PostAsync($"/api/statements/{development["id"]}/reports", $"{{ {Report(reliability, credibility)} }}");

    private static string Report(string reliability, int credibility) =>
        $$"""
            "report": { "sources": [ { "outlet": "RUV", "url": "https://ruv.is/1", "publishedAt": "2024-03-01",
              "reliability": "{{reliability}}", "credibility": {{credibility}} } ] }
            """;
}
