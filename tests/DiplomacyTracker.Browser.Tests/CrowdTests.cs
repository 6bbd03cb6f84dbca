using System.Net.ServerSentEvents;
using DiplomacyTracker.Browser.Tests.Support;

namespace DiplomacyTracker.Browser.Tests;

/// <summary>A newsroom in which everybody has the page open.</summary>
[Collection(OnTheSite.Name)]
public sealed class CrowdTests(Site site)
{
    private const int Listeners = 50;
    private const int Readers = 20;

    private static readonly string[] Pages = ["/", "/relations/KOR/USA", "/calendar?month=2024-03", "/matrix", "/map"];

    [Fact]
    public async Task Fifty_live_feeds_and_twenty_readers_are_served_and_each_feed_tells_each_event_once()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var http = new HttpClient { BaseAddress = site.Http.BaseAddress, Timeout = TimeSpan.FromMinutes(2) };
        var after = (int)((await site.GetAsync("/api/status")).Json["log"]?["position"] ?? 0);
        var begun = Enumerable.Range(0, Listeners).Select(_ => new TaskCompletionSource()).ToList();
        var feeds = begun.Select(begins => ListenAsync(http, after, until: 3, begins, cancellation)).ToList();
        await Task.WhenAll(begun.Select(one => one.Task));

        var pages = Enumerable
            .Range(0, Readers)
            .Select(async reader =>
            {
                using var answer = await http.GetAsync(Pages[reader % Pages.Length], cancellation);
                return (int)answer.StatusCode;
            })
            .ToList();
        for (var visit = 0; visit < 3; visit++)
            await Recording.VisitAsync(site, "AND", "SMR", $"2024-0{visit + 4}");

        Assert.All(await Task.WhenAll(pages), status => Assert.Equal(200, status));
        var told = await Task.WhenAll(feeds);
        Assert.All(told, steps => Assert.Equal(steps.Count, steps.Distinct().Count()));
        Assert.All(told, steps => Assert.Equal(told[0], steps));
    }

    /// <summary>The steps that a feed tells, up to so many.</summary>
    private static async Task<IReadOnlyList<string>> ListenAsync(
        HttpClient http,
        int after,
        int until,
        TaskCompletionSource begins,
        CancellationToken cancellation
    )
    {
        using var answer = await http.GetAsync(
            $"/live?after={after}",
            HttpCompletionOption.ResponseHeadersRead,
            cancellation
        );
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellation);
        var steps = new List<string>();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(cancellation))
        {
            begins.TrySetResult();
            if (item.EventType is not "step")
                continue;
            steps.Add(item.Data);
            if (steps.Count == until)
                break;
        }

        return steps;
    }
}
