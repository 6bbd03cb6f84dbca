using DiplomacyTracker.Demo;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Calendar;

/// <summary>A feed changes when something in it does, and at its permalink never.</summary>
public sealed class FeedPermalinkTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task The_same_bytes_come_until_something_changes_and_at_its_permalink_for_ever()
    {
        await tracker.PostAsync("/api/demo", new { });
        await tracker.GetCurrentAsync("/api/timeline");
        const string Url = "/api/calendar.ics?pair=KOR-USA&from=2024-03&to=2024-03";
        var cancellation = TestContext.Current.CancellationToken;
        using var first = await tracker.Http.GetAsync(Url, cancellation);
        var text = await first.Content.ReadAsStringAsync(cancellation);
        Assert.Equal("text/calendar", first.Content.Headers.ContentType?.MediaType);
        Assert.Contains("BEGIN:VEVENT", text, StringComparison.Ordinal);
        Assert.Equal(text, await tracker.Http.GetStringAsync(Url, cancellation));

        var link = first.Content.Headers.ContentLocation ?? throw new InvalidOperationException("No permalink.");
        await tracker.PostAsync(
            $"/api/visits/{SeedStory.VisitId}/retract",
            """{"scope":"record","reason":"we erred","report":{"sources":[{"outlet":"A late paper","publishedAt":"2024-02-21"}]}}"""
        );
        await tracker.GetCurrentAsync("/api/timeline");
        Assert.NotEqual(text, await tracker.Http.GetStringAsync(Url, cancellation));
        Assert.Equal(text, await tracker.Http.GetStringAsync(link, cancellation));
    }
}
