using System.Text;
using System.Text.Json.Nodes;
using DiplomacyTracker.Demo;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Replay;

/// <summary>The replay of the seed story reads like the story.</summary>
public sealed class SeedStoryReplayTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>, IAsyncLifetime
{
    private const string Pair = "pair=KOR-USA&from=2024-02-01&to=2024-03-31";

    private static readonly string Written = Checkout.In("tests", "DiplomacyTracker.Tests", "Replay", "story.txt");

    public async ValueTask InitializeAsync() =>
        Assert.Equal(200, (await tracker.PostAsync("/api/demo", new { })).Status);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_story_is_told_as_it_is_written()
    {
        var told = new StringBuilder()
            .Append(await TellAsync("Korea and the United States, as it became known", Pair))
            .Append(await TellAsync("All of it, as it became known", ""))
            .Append(await TellAsync("The visit, as it was recorded", $"axis=recorded&development={SeedStory.VisitId}"))
            .ToString();

        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is not null)
            await File.WriteAllTextAsync(Written, told, TestContext.Current.CancellationToken);

        Assert.Equal(await File.ReadAllTextAsync(Written, TestContext.Current.CancellationToken), told);
    }

    [Fact]
    public async Task The_missiles_are_told_as_context_and_nothing_else_is()
    {
        var context = (await Replaying.ReadAsync(tracker, Pair)).Where(step => step["context"] is not null);

        Assert.Equal($"{SeedStory.MissilesId}", $"{Assert.Single(context)["development"]?["id"]}");
    }

    private async Task<string> TellAsync(string title, string query)
    {
        var text = new StringBuilder().Append("== ").Append(title).Append("\n\n");
        foreach (var step in await Replaying.ReadAsync(tracker, query))
            text.Append($"{step["knownAt"]}"[..10])
                .Append("  ")
                .Append(step["development"]?["headline"])
                .Append(step["context"] is null ? "\n" : " [context]\n")
                .Append("            ")
                .Append(step["says"])
                .Append('\n');
        return text.Append('\n').ToString();
    }
}
