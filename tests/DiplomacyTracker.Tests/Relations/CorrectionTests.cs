using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>A visit was thought to go to Greece, and went to Lebanon: two relations change, and no other.</summary>
public sealed class CorrectionTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private static readonly string[] Pairs = ["GRC/USA", "LBN/USA", "GRC/LBN", "JPN/USA", "GRC/TUR"];

    [Theory]
    [InlineData("world")]
    [InlineData("record")]
    public async Task Exactly_two_relations_change_at_the_right_known_moments(string scope)
    {
        var (visit, recorded) = await RecordAsync(scope);
        var (before, after) = ("2023-05-10", "2023-06-10");
        var old = $"position:{recorded}";

        // The world's account changed when it was said; our own mistake was one from the start.
        Assert.Equal(scope is "world" ? "GRC/USA" : "LBN/USA", await WhoseAsync(visit, $"knownAt={before}"));
        Assert.Equal("LBN/USA", await WhoseAsync(visit, $"knownAt={after}"));
        Assert.Equal("GRC/USA", await WhoseAsync(visit, $"knownAt={before}&recordedAt={old}"));
        Assert.Equal("GRC/USA", await WhoseAsync(visit, $"knownAt={after}&recordedAt={old}"));
    }

    [Theory]
    [InlineData("world", "known", "from=2023-05-10&to=2023-06-10")]
    [InlineData("world", "recorded", "knownAt=2023-06-10")]
    [InlineData("record", "recorded", "knownAt=2023-05-10")]
    public async Task The_difference_names_the_correction(string scope, string axis, string moments)
    {
        var (visit, recorded) = await RecordAsync(scope);
        if (axis is "recorded")
            moments += $"&from=position:{recorded}&to=position:{recorded + 1}";

        foreach (var (pair, what) in new[] { ("GRC/USA", "removed"), ("LBN/USA", "added") })
        {
            var line = Line(await DiffAsync(pair, axis, moments), visit);
            Assert.Equal(what, $"{line?["what"]}");
            Assert.Equal("correction", $"{line?["causes"]?[0]?["cause"]}");
            Assert.Equal("it was Beirut", $"{line?["causes"]?[0]?["reason"]}");
        }

        foreach (var pair in Pairs.Skip(2))
            Assert.Null(Line(await DiffAsync(pair, axis, moments), visit));
    }

    [Fact]
    public async Task What_was_taken_back_stands_beside_with_its_reason()
    {
        var (visit, _) = await RecordAsync("world");
        var explained = await tracker.GetCurrentAsync("/api/relations/GRC/USA/explain?validAt=2023-06-10");

        var gone = Assert.Single(
            explained.Json["takenBack"] as JsonArray ?? [],
            act => $"{act?["development"]}" == visit
        );
        Assert.Equal("corrected", $"{gone?["reason"]}");
    }

    private async Task<(string Visit, long Position)> RecordAsync(string scope)
    {
        var made = await tracker.PostAsync(
            "/api/visits",
            """
            {"visitor":{"country":"USA","person":"A. Envoy"},"host":{"country":"GRC"},"occurs":"2023-05-02","status":"held",
             "report":{"sources":[{"outlet":"AFP","publishedAt":"2023-05-03"}]}}
            """
        );
        Assert.Equal(201, made.Status);
        var corrected = await tracker.PostAsync(
            $"/api/visits/{made["id"]}/correct",
            new
            {
                scope,
                changes = new { host = new { country = "LBN", city = "Beirut" } },
                reason = "it was Beirut",
                report = new { sources = new[] { new { outlet = "AFP", publishedAt = "2023-06-01" } } },
            }
        );
        Assert.True(corrected.Status is 200, corrected.Json.ToJsonString());
        return ($"{made["id"]}", (long)(made.Json["position"] ?? 0));
    }

    /// <summary>The one pair of them in whose relation the visit is.</summary>
    private async Task<string> WhoseAsync(string visit, string axes)
    {
        var whose = new List<string>();
        foreach (var pair in Pairs)
        {
            var explained = await tracker.GetCurrentAsync($"/api/relations/{pair}/explain?{axes}");
            Assert.Equal(200, explained.Status);
            if (Has(explained.Json["oneToOther"], visit) || Has(explained.Json["otherToOne"], visit))
                whose.Add(pair);
        }

        return Assert.Single(whose);
    }

    private static bool Has(JsonNode? way, string visit) =>
        (way?["acts"] as JsonArray ?? []).Any(act => $"{act?["development"]}" == visit);

    private Task<Answer> DiffAsync(string pair, string axis, string moments) =>
        tracker.GetCurrentAsync($"/api/relations/{pair}/diff?axis={axis}&{moments}");

    private static JsonNode? Line(Answer diff, string visit) =>
        (diff.Json["lines"] as JsonArray ?? []).SingleOrDefault(line => $"{line?["development"]}" == visit);
}
