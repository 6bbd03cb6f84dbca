using System.Text.Json.Nodes;
using DiplomacyTracker.Demo;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Calendar;

/// <summary>The seed story in a diary: nothing stands on a day that nobody had named.</summary>
public sealed class SeedStoryCalendarTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        Assert.Equal(200, (await tracker.PostAsync("/api/demo", new { })).Status);
        await tracker.GetCurrentAsync("/api/timeline");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task On_20_February_the_visit_stands_in_the_lane_of_March_and_on_no_day()
    {
        var (lane, visit) = await VisitAsync("month=2024-03&knownAt=2024-02-20");

        Assert.Equal("month", lane);
        Assert.Equal(
            ("2024-03", "2024-03-01", "2024-03-31"),
            ($"{visit["occurs"]}", $"{visit["first"]}", $"{visit["last"]}")
        );
        Assert.Equal(("announced", "True"), ($"{visit["status"]}", $"{(bool?)visit["tentative"]}"));
    }

    [Fact]
    public async Task On_14_March_it_is_one_item_of_two_days_at_the_clock_of_Seoul()
    {
        var (lane, visit) = await VisitAsync("month=2024-03&knownAt=2024-03-14");

        Assert.Equal("day", lane);
        Assert.Equal(("2024-03-17", "2024-03-18"), ($"{visit["first"]}", $"{visit["last"]}"));
        Assert.Equal(("confirmed", "Asia/Seoul"), ($"{visit["status"]}", $"{visit["zone"]}"));
        Assert.Equal(("South Korea", "Seoul"), ($"{visit["place"]?["name"]}", $"{visit["place"]?["city"]}"));
        Assert.Equal($"/api/visits/{SeedStory.VisitId}", $"{visit["address"]}");
    }

    [Fact]
    public async Task What_lasts_longer_than_a_week_shows_is_cut_off_and_says_so()
    {
        var (_, visit) = await VisitAsync("week=2024-W11&knownAt=2024-03-14");
        Assert.Equal(("2024-03-17", "2024-03-17"), ($"{visit["first"]}", $"{visit["last"]}"));
        Assert.Equal((false, true), ((bool?)visit["continuesBefore"], (bool?)visit["continuesAfter"]));

        (_, visit) = await VisitAsync("day=2024-03-18&knownAt=2024-03-14");
        Assert.Equal((true, false), ((bool?)visit["continuesBefore"], (bool?)visit["continuesAfter"]));
    }

    [Theory]
    [InlineData("", "2024-03-17", "underway")]
    [InlineData("&zone=place", "2024-03-17", "underway")]
    [InlineData("&zone=America/New_York", "2024-03-16", "upcoming")]
    [InlineData("&validAt=2024-03-16", "2024-03-16", "upcoming")]
    public async Task Today_is_the_day_that_it_is_in_Seoul_unless_somebody_asks_for_another(
        string asked,
        string today,
        string phase
    )
    {
        // One o'clock at night in Seoul, noon of the day before in New York.
        var (_, visit) = await VisitAsync($"month=2024-03&knownAt=2024-03-16T16:00:00Z{asked}");

        Assert.Equal((today, phase), ($"{visit["today"]}", $"{visit["phase"]}"));
    }

    [Fact]
    public async Task Without_a_span_it_is_the_month_of_the_day_asked_for()
    {
        var answer = await tracker.GetAsync("/api/calendar?knownAt=2024-03-14");

        Assert.Equal(("2024-03-01", "2024-03-31"), (answer["from"], answer["to"]));
    }

    [Theory]
    [InlineData("month=2024-13", "invalid-month")]
    [InlineData("week=2024-W53", "invalid-week")]
    [InlineData("day=2024-03", "invalid-day")]
    [InlineData("from=2024-03-02", "missing-field")]
    [InlineData("from=2024-03-02&to=2024-03-01", "end-before-start")]
    [InlineData("month=2024-03&day=2024-03-01", "several-spans")]
    [InlineData("zone=Seoul", "unknown-zone")]
    [InlineData("status=perhaps", "unknown-value")]
    [InlineData("kind=perhaps", "unknown-value")]
    [InlineData("slider=1", "unknown-parameter")]
    public async Task What_it_does_not_take_is_refused_by_name(string query, string code)
    {
        Assert.Equal(code, (await tracker.GetAsync($"/api/calendar?{query}"))["code"]);
        Assert.Equal(code, (await tracker.GetAsync($"/api/calendar.ics?{query}"))["code"]);
    }

    private async Task<(string Lane, JsonNode Visit)> VisitAsync(string query)
    {
        var answer = await tracker.GetAsync($"/api/calendar?type=visit&{query}");
        Assert.True(answer.Status is 200, answer.Json.ToJsonString());
        return Assert.Single(CalendarWalk.Items(answer.Json));
    }
}
