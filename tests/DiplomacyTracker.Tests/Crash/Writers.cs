using System.Collections.Concurrent;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Crash;

/// <summary>Some who write at once, each about visits of their own, and who send again what was not answered.</summary>
internal sealed class Writers(TrackerProcess tracker, int writers, int visitsEach)
{
    private readonly ConcurrentQueue<(Sent Command, Answer First)> acknowledged = [];
    private int repeated;
    private readonly ConcurrentDictionary<int, TaskCompletionSource> milestones = [];

    public IReadOnlyCollection<(Sent Command, Answer First)> Acknowledged => acknowledged;

    /// <summary>Commands that got no answer the first time.</summary>
    public int Repeated => repeated;

    public Task WriteAsync() => Task.WhenAll(Enumerable.Range(0, writers).Select(WriteAsync));

    /// <summary>Comes about as soon as so many commands were acknowledged.</summary>
    public Task ReachAsync(int count) => milestones.GetOrAdd(count, _ => new()).Task;

    private async Task WriteAsync(int writer)
    {
        for (var visit = 0; visit < visitsEach; visit++)
        {
            var founded = await SendAsync("/api/visits", $$"""{ {{Visit}}, {{Report("AFP", $"{writer} {visit}")}} }""");
            var path = $"/api/visits/{founded["id"]}";
            await SendAsync($"{path}/confirm", $$"""{ "by": "KOR", {{Report("Yonhap", "a")}} }""");
            await SendAsync($"{path}/reports", $$"""{ {{Report("Kyodo", "b")}} }""");
            await SendAsync($"{path}/reports", $$"""{ {{Report("Kyodo", "b")}} }""");
            await SendAsync($"{path}/cancel", $$"""{ "reason": "illness", {{Report("Reuters", "c")}} }""");
        }
    }

    private const string Visit = """
        "visitor": { "country": "USA", "person": "Antony Blinken" }, "host": { "country": "KOR" }, "occurs": "2024-03"
        """;

    private static string Report(string outlet, string title) =>
        $$"""
            "report": { "sources": [ { "outlet": "{{outlet}}", "title": "{{title}}", "publishedAt": "2024-02-19" } ] }
            """;

    private async Task<Answer> SendAsync(string path, string body)
    {
        var command = new Sent($"{Guid.CreateVersion7()}", path, body);
        var answer = await tracker.TryPostAsync(command);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (answer is null && await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            Interlocked.Increment(ref repeated);
            answer = await tracker.TryPostAsync(command);
        }

        var first = Assert.IsType<Answer>(answer);
        Assert.True(first.Status is 200 or 201, $"{path} was answered with {first.Status}: {first.Json}");
        acknowledged.Enqueue((command, first));
        foreach (var (count, reached) in milestones)
            if (acknowledged.Count >= count)
                reached.TrySetResult();
        return first;
    }
}
