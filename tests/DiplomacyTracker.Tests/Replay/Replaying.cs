using System.Text;
using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Replay;

/// <summary>Reads replays as somebody would.</summary>
internal static class Replaying
{
    /// <summary>An answer as JSON, whatever its status.</summary>
    public static async Task<Answer> GetAsync(TrackerFixture tracker, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/replay?{query}");
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await tracker.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.OfAsync(response);
    }

    /// <summary>All steps, in pages of any size, once the ledger has reached the end of the log.</summary>
    public static async Task<IReadOnlyList<JsonNode>> ReadAsync(
        TrackerFixture tracker,
        string query,
        Func<int>? limit = null
    )
    {
        await tracker.GetCurrentAsync("/api/timeline?limit=1");
        var (steps, next) = (new List<JsonNode>(), (string?)null);
        do
        {
            var page = next is null ? query : $"cursor={next}";
            var answer = await GetAsync(tracker, $"{page}&limit={limit?.Invoke() ?? 500}");
            Assert.True(answer.Status is 200, answer.Json.ToJsonString());
            steps.AddRange(answer.Json["items"]?.AsArray().OfType<JsonNode>() ?? []);
            next = answer["next"];
        } while (next is not null);

        return steps;
    }

    /// <summary>The events of a stream, each as its lines by name, up to its end or so many of them.</summary>
    public static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ListenAsync(
        TrackerFixture tracker,
        string query,
        string? after = null,
        int atMost = int.MaxValue
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/replay?{query}");
        if (after is not null)
            request.Headers.Add("Last-Event-ID", after);
        using var response = await tracker.Http.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using var reader = new StreamReader(
            await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken),
            Encoding.UTF8
        );
        var (events, current) = (new List<IReadOnlyDictionary<string, string>>(), new Dictionary<string, string>());
        while (events.Count < atMost && await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            if (line.Length > 0)
                current[line[..line.IndexOf(':')]] = line[(line.IndexOf(':') + 2)..];
            else
            {
                events.Add(current);
                current = [];
            }

        return events;
    }
}
