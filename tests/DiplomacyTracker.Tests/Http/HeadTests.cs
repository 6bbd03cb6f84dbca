using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Http;

/// <summary>Whoever asks for the head of an answer gets that of GET.</summary>
public sealed class HeadTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/api/visits", "application/json")]
    [InlineData("/api/calendar.ics", "text/calendar")]
    [InlineData("/api/export", "application/x-ndjson")]
    [InlineData("/health/live", "application/json")]
    [InlineData("/openapi/v1.json", "application/json")]
    [InlineData("/api/stream", "text/event-stream")]
    [InlineData("/api/replay?speed=1", "text/event-stream")]
    [InlineData("/live?after=0", "text/event-stream")]
    public async Task It_says_what_would_come(string url, string type)
    {
        var head = await HeadAsync(url);

        Assert.Equal((200, type), ((int)head.StatusCode, head.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("/api/visits?nonsense=1", 400)]
    [InlineData("/api/visits/01a20a8a-c318-7a28-b719-ad76b9f23c8c", 404)]
    [InlineData("/api/imports/us-visits", 405)]
    public async Task It_says_what_would_be_refused(string url, int status) =>
        Assert.Equal(status, (int)(await HeadAsync(url)).StatusCode);

    private async Task<HttpResponseMessage> HeadAsync(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, url);
        return await tracker.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
