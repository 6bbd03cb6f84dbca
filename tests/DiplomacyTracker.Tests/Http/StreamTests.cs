using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using DiplomacyTracker.History;
using DiplomacyTracker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.Tests.Http;

/// <summary>Whoever listens hears what is recorded, once and in its order, wherever they go on.</summary>
public sealed class StreamTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task What_is_recorded_is_told_with_its_position_and_goes_on_from_there()
    {
        var first = await SayAsync("One.");
        var second = await SayAsync("Two.");
        var position = long.Parse($"{first["position"]}", CultureInfo.InvariantCulture);

        var told = await ListenAsync($"?after={position - 1}", last: null, atMost: 2);
        var later = ListenAsync("?after=0", last: $"{second["position"]}", atMost: 1);
        var third = await SayAsync("Three.");

        Assert.Equal([$"{first["position"]}", $"{second["position"]}"], told.Select(item => item.EventId));
        Assert.Equal(("recorded", first["id"]), (told[0].EventType, Development(told[0])));
        Assert.Equal(third["id"], Development(Assert.Single(await later)));
    }

    [Fact]
    public async Task Whoever_doesnt_say_from_where_hears_what_comes_next()
    {
        await SayAsync("Before.");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await tracker.GetCurrentAsync("/api/events");

        await using var heard = HearAsync("", last: null, stop.Token).GetAsyncEnumerator(stop.Token);
        Assert.True(await heard.MoveNextAsync());
        Assert.Equal("ping", heard.Current.EventType);
        var after = await SayAsync("After.");

        Assert.True(await heard.MoveNextAsync());
        Assert.Equal(after["id"], Development(heard.Current));
    }

    [Fact]
    public async Task However_many_listen_the_log_is_asked_once_and_each_hears_what_they_have_not_heard()
    {
        var tail = tracker.Services.GetRequiredService<LogTail>();
        var cancellation = TestContext.Current.CancellationToken;
        var first = await SayAsync("For all.");
        await tracker.GetCurrentAsync("/api/events");
        var position = long.Parse($"{first["position"]}", CultureInfo.InvariantCulture);

        var pages = await Task.WhenAll(
            Enumerable
                .Range(0, 500)
                .Select(listener => tail.NextAsync(listener is 250 ? position - 1 : position, cancellation))
        );

        Assert.Single(pages.Distinct(ReferenceEqualityComparer.Instance));
        Assert.Equal([position], pages[0].Items.Select(logged => logged.Position));
    }

    [Fact]
    public async Task What_is_no_position_is_refused_by_name()
    {
        var answer = await tracker.GetAsync("/api/stream?after=yesterday");

        Assert.Equal((400, "invalid-position", "after"), (answer.Status, answer["code"], answer["field"]));
    }

    [Fact]
    public async Task Who_goes_on_behind_a_position_that_the_log_does_not_have_is_told_so_and_does_not_wait_for_ever()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/stream");
        request.Headers.Add("Last-Event-ID", "999999");
        using var answer = await tracker.Http.SendAsync(request, TestContext.Current.CancellationToken);

        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal("position-beyond-log", $"{problem?["code"]}");
        Assert.Equal("Last-Event-ID", $"{problem?["field"]}");
    }

    private async Task<IReadOnlyList<SseItem<string>>> ListenAsync(string query, string? last, int atMost)
    {
        var told = new List<SseItem<string>>();
        await foreach (var item in HearAsync(query, last, TestContext.Current.CancellationToken))
        {
            if (item.EventType is "recorded")
                told.Add(item);
            if (told.Count == atMost)
                break;
        }

        return told;
    }

    private async IAsyncEnumerable<SseItem<string>> HearAsync(
        string query,
        string? last,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/stream{query}");
        if (last is not null)
            request.Headers.Add("Last-Event-ID", last);
        using var response = await tracker.Http.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            cancellation
        );
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(cancellation))
            yield return item;
    }

    private async Task<Answer> SayAsync(string summary)
    {
        var said = await tracker.PostAsync(
            "/api/statements",
            $$"""
            {"speaker":{"country":"NOR"},"to":["SWE"],"summary":"{{summary}}","occurs":"2024-01-02",
             "report":{"sources":[{"outlet":"NRK","publishedAt":"2024-01-02"}] } }
            """
        );
        Assert.True(said.Status is 201, said.Json.ToJsonString());
        return said;
    }

    private static string? Development(SseItem<string> item) => JsonNode.Parse(item.Data)?["development"]?.ToString();
}
