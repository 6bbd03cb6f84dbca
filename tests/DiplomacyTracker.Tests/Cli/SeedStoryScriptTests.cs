using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Cli;

/// <summary>The whole demonstration can be recorded at the terminal alone, and reads the same.</summary>
public sealed class SeedStoryScriptTests(ListeningTracker typed, TrackerFixture demo)
    : IClassFixture<ListeningTracker>,
        IClassFixture<TrackerFixture>
{
    /// <summary>What is made anew by every recording.</summary>
    private static readonly string[] Made =
    [
        "event",
        "events",
        "concerns",
        "retractedBy",
        "position",
        "recordedAt",
        "asOf",
    ];

    private static readonly string[] Moments =
    [
        "2024-02-09",
        "2024-02-19",
        "2024-02-20",
        "2024-02-28",
        "2024-03-14",
        "2024-03-18",
        "2024-12-18",
    ];

    private static readonly string Whole = File.ReadAllText(Checkout.In("docs", "seed-story.sh"));

    /// <summary>As far as somebody got who was called away: the first reports.</summary>
    private static readonly string Begun = string.Join("\nrecord ", Whole.Split("\nrecord ").Take(7));

    [Fact]
    public async Task The_seed_story_typed_report_by_report_and_begun_anew_reads_as_the_demonstration()
    {
        (await ScriptAsync(Begun)).Done();
        (await ScriptAsync(Whole)).Done();
        var loaded = await demo.PostAsync("/api/demo", "{}");
        Assert.Equal(200, loaded.Status);

        foreach (var development in loaded.Json["developments"]?.AsArray() ?? [])
        foreach (var knownAt in Moments)
        foreach (var what in new[] { "", "/history" })
        {
            var url = $"{development}{what}?knownAt={knownAt}";
            Assert.Equal(await ReadAsync(demo, url), await ReadAsync(typed, url));
        }

        var asked = await typed.GetAsync("/api/visits/018dbeb9-8400-7000-8000-000000000002?knownAt=2024-02-20");
        Assert.Equal("true", asked["tentative"]);
        Assert.Equal("2024-03", asked["occurs"]);
        Assert.Equal("1", asked["independentOrigins"]);
        Assert.Equal(
            (await demo.GetAsync("/api/status"))["log.position"],
            (await typed.GetAsync("/api/status"))["log.position"]
        );
    }

    private Task<Ran> ScriptAsync(string script) =>
        Typed.RunAsync("bash", ["-c", script], "", ("DIPLOMACY", Typed.Program), ("DIPLOMACY_SERVER", typed.Address));

    private static async Task<string> ReadAsync(TrackerFixture tracker, string url)
    {
        // Who is meant by a name is read from the ledger, which may still be catching up.
        var answer = await tracker.GetCurrentAsync(url);
        return $"{answer.Status} {Same(answer.Json)?.ToJsonString()}";
    }

    private static JsonNode? Same(JsonNode? node) =>
        node switch
        {
            JsonObject item => new JsonObject(
                item.Where(field => !Made.Contains(field.Key, StringComparer.Ordinal))
                    .Select(field => KeyValuePair.Create(field.Key, Same(field.Value)))
            ),
            JsonArray list => new JsonArray([.. list.Select(Same)]),
            _ => node?.DeepClone(),
        };
}
