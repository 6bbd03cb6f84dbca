using DiplomacyTracker.Demo;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Replay;

/// <summary>Who asks for what, and how it comes.</summary>
public sealed class ReplayTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>, IAsyncLifetime
{
    private static readonly string Visit = $"development={SeedStory.VisitId}";

    public async ValueTask InitializeAsync()
    {
        Assert.Equal(200, (await tracker.PostAsync("/api/demo", new { })).Status);
        await Replaying.ReadAsync(tracker, "");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_stream_tells_the_same_steps_and_then_ends()
    {
        var steps = await Replaying.ReadAsync(tracker, "");
        var events = await Replaying.ListenAsync(tracker, "speed=0");

        Assert.Equal(steps.Select(step => $"{step["id"]}"), events.SkipLast(1).Select(told => told["id"]));
        Assert.All(events.SkipLast(1), told => Assert.Equal("step", told["event"]));
        Assert.Equal("end", events[^1]["event"]);
    }

    [Fact]
    public async Task Who_pauses_goes_on_behind_the_last_step()
    {
        var all = await Replaying.ListenAsync(tracker, $"speed=0&{Visit}");
        var some = await Replaying.ListenAsync(tracker, $"speed=0&{Visit}", atMost: 2);
        var rest = await Replaying.ListenAsync(tracker, $"speed=0&{Visit}", after: some[^1]["id"]);
        var restByParameter = await Replaying.ListenAsync(
            tracker,
            $"speed=0&{Visit}&after={Uri.EscapeDataString(some[^1]["id"])}"
        );

        Assert.Equal(Ids(all), Ids([.. some, .. rest]));
        Assert.Equal(Ids(rest), Ids(restByParameter));
    }

    [Fact]
    public async Task Single_steps_are_pages_of_one()
    {
        var all = await Replaying.ReadAsync(tracker, "");
        var single = await Replaying.ReadAsync(tracker, "", () => 1);

        Assert.Equal(all.Select(step => step.ToJsonString()), single.Select(step => step.ToJsonString()));
    }

    [Fact]
    public async Task Speed_is_days_of_history_in_a_second()
    {
        var started = TimeProvider.System.GetTimestamp();
        // From 9 to 19 February: ten days, and fifty in a second.
        await Replaying.ListenAsync(tracker, "speed=50&from=2024-02-09&to=2024-02-19");

        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0.19, 30);
    }

    [Theory]
    [InlineData("country=PRK&to=2024-03-01&type=statement", 1)]
    [InlineData("country=PRK&to=2024-03-01&type=person", 1)]
    [InlineData("person=kim%20jong%20un", 2)]
    [InlineData("person=Pak%20Jin", 3)]
    [InlineData("person=01773f2c-0c00-7000-8000-000000000008&type=visit", 7)]
    [InlineData("person=Antony%20Blinken&type=statement", 1)]
    [InlineData("pair=PRK-USA", 0)]
    [InlineData("from=2024-02-19&to=2024-02-19", 2)]
    [InlineData("axis=recorded&from=position:1&to=position:1", 1)]
    [InlineData("axis=recorded&to=2020-01-01", 0)]
    public async Task Only_what_is_asked_for_is_told(string query, int steps) =>
        Assert.Equal(steps, (await Replaying.ReadAsync(tracker, query)).Count);

    [Fact]
    public async Task What_was_recorded_long_after_it_was_known_says_so()
    {
        var first = (await Replaying.ReadAsync(tracker, $"axis=recorded&{Visit}"))[0];

        Assert.Equal("2024-02-19T00:00:00Z", $"{first["knownAt"]}");
        Assert.True((int)(first["lag"] ?? 0) > 300);
    }

    [Theory]
    [InlineData("axis=valid", "unknown-value")]
    [InlineData("speed=fast", "invalid-number")]
    [InlineData("pair=KOR", "invalid-pair")]
    [InlineData("after=42", "invalid-step")]
    [InlineData("from=yesterday", "invalid-instant")]
    [InlineData("from=2024-03-01&to=2024-02-01", "end-before-start")]
    [InlineData("pace=1", "unknown-parameter")]
    public async Task What_makes_no_sense_is_refused_before_anything_is_told(string query, string code)
    {
        var answer = await tracker.GetAsync($"/api/replay?{query}");

        Assert.Equal((400, code), (answer.Status, answer["code"]));
    }

    private static IEnumerable<string> Ids(IEnumerable<IReadOnlyDictionary<string, string>> events) =>
        events.Where(told => told["event"] is "step").Select(told => told["id"]);
}
