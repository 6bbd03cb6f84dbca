using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Exports;

/// <summary>A log that is exported and restored is the same log.</summary>
public sealed class RestoreTests(TestCluster cluster, RestoreTests.Story story) : IClassFixture<RestoreTests.Story>
{
    [Fact]
    public async Task Every_permalink_gives_the_same_bytes_from_the_restored_tracker()
    {
        var links = await LinksAsync(story);
        var before = await ReadAsync(story, links);

        await using var restored = await cluster.AnotherAsync();
        var import = await restored.RestoreAsync(story.Log);
        await restored.GetCurrentAsync("/api/visits?limit=1");

        Assert.Equal("done", import["state"]);
        Assert.Equal(await new Scribe(story).RowsAsync(), await new Scribe(restored).RowsAsync());
        Assert.True(links.Count >= 19);
        Assert.Equal(before, await ReadAsync(restored, links));
    }

    [Fact]
    public async Task What_is_restored_is_exported_as_the_same_bytes()
    {
        await using var restored = await cluster.AnotherAsync();
        await restored.RestoreAsync(story.Log);
        await restored.ReachAsync(await story.EndAsync());

        Assert.Equal(story.Log, await restored.ExportAsync());
        Assert.Equal(
            await story.ExportAsync("?recordedAt=position:20"),
            await restored.ExportAsync("?recordedAt=position:20")
        );
    }

    [Theory]
    [InlineData("", "\r\n")]
    [InlineData("\uFEFF", "\n")]
    [InlineData("\uFEFF", "\r\n")]
    public async Task A_log_that_an_editor_saved_anew_is_restored_as_it_was(string mark, string end)
    {
        await using var restored = await cluster.AnotherAsync();

        var import = await restored.RestoreAsync(mark + story.Log.ReplaceLineEndings(end));
        await restored.ReachAsync(await story.EndAsync());

        Assert.Equal("done", import["state"]);
        Assert.Equal(story.Log, await restored.ExportAsync());
    }

    [Fact]
    public async Task What_was_recorded_a_moment_ago_is_exported()
    {
        await using var tracker = await cluster.AnotherAsync();
        await tracker.PostAsync("/api/demo", new { });
        for (var events = 44; events < 50; events++)
        {
            await tracker.PostAsync(
                "/api/visits",
                """{ "visitor": { "country": "NOR" }, "host": { "country": "CHL" }, "occurs": "2024", "report": { "sources": [{ "outlet": "NHK", "publishedAt": "2024-01-01" }] } }"""
            );

            var log = await tracker.Http.GetStringAsync("/api/export", TestContext.Current.CancellationToken);

            Assert.Contains($"\"events\":{events}", log.Split('\n')[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_restored_tracker_goes_on_behind_the_end_of_the_log()
    {
        var end = int.Parse((await story.GetAsync("/api/status"))["ledger.position"] ?? "", null);
        await using var restored = await cluster.AnotherAsync();
        await restored.RestoreAsync(story.Log);

        await PermalinkTests.ChangeAsync(restored);
        var current = await restored.GetCurrentAsync("/api/visits?limit=1");

        Assert.Equal(200, current.Status);
        Assert.Equal($"{end + 1}", (await restored.GetAsync($"/api/events?after={end}&limit=1"))["items.0.position"]);
        Assert.Equal("0", (await restored.GetAsync("/api/status"))["ledger.lag"]);
    }

    [Fact]
    public async Task Thousands_of_gaps_do_not_hold_the_ledger_up()
    {
        await using var tracker = await cluster.AnotherAsync();
        await tracker.PostAsync("/api/demo", new { });
        var log = await tracker.ExportAsync();
        var spread = Exporting.Forged(
            log.Replace("\"position\":43,\"events\"", "\"position\":430000,\"events\"", StringComparison.Ordinal),
            events => events.Select(line => line.Replace("\"position\":", "\"position\":9", StringComparison.Ordinal))
        );

        await using var restored = await cluster.AnotherAsync();
        var import = await restored.RestoreAsync(spread);
        var current = await restored.GetAsync("/api/visits?limit=1&minPosition=430000");

        Assert.True(import["state"] is "done", import.Json.ToJsonString());
        Assert.Equal(200, current.Status);
        Assert.Equal("430000", current["asOf.position"]);
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(TrackerFixture tracker)
    {
        var links = new List<string>();
        foreach (var read in PermalinkTests.Reads)
            links.Add((await tracker.GetCurrentAsync(read))["asOf.permalink"] ?? read);
        return links;
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(TrackerFixture tracker, IEnumerable<string> links)
    {
        var bodies = new List<string>();
        foreach (var link in links)
            bodies.Add($"{link}\n{await tracker.Http.GetStringAsync(link, TestContext.Current.CancellationToken)}");
        return bodies;
    }

    /// <summary>The demonstration, random histories, corrections and retractions, with gaps between them and at the end.</summary>
    public sealed class Story(TestCluster cluster) : TrackerFixture(cluster)
    {
        /// <summary>All of it, exported.</summary>
        public string Log { get; private set; } = "";

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await PostAsync("/api/demo", new { });
            await this.BurnAsync(3);
            await PermalinkTests.ChangeAsync(this);
            var dice = new Dice(8200);
            await new Scribe(this).WriteAsync(Histories.Of(dice, developments: 12, entries: 120), dice);
            await this.BurnAsync(2);
            await this.ReachAsync(await this.EndAsync());
            Log = await this.ExportAsync();
        }
    }
}
