using System.Collections.Concurrent;
using System.IO.Compression;
using DiplomacyTracker.Browser.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyTracker.Browser.Tests;

/// <summary>What has to be transferred to somebody who comes for the first time.</summary>
[Collection(OnTheSite.Name)]
public sealed class WeightTests(Site site)
{
    [Theory]
    [InlineData("/", null, 220)]
    [InlineData("/relations/CHL/NOR?knownAt=2024-06-01", "score-chart[data-ready]", 400)]
    public async Task A_first_view_is_light(string address, string? until, int kilobytes)
    {
        if (until is not null)
            await Recording.FriendshipAsync(site);
        await using var window = await site.OpenAsync(View.Desk);
        var answers = new ConcurrentQueue<IResponse>();
        window.Page.Response += (_, answer) => answers.Enqueue(answer);
        await window.GoAsync(address);
        if (until is not null)
            await window.Page.Locator(until).WaitForAsync();

        var weights = new List<(string Url, int Bytes)>();
        foreach (var answer in answers.Where(one => one.Request.ResourceType is not "eventsource"))
            weights.Add((answer.Url, Compressed(await answer.BodyAsync())));

        Assert.Contains(weights, one => one.Url.Contains("blazor.web", StringComparison.Ordinal));
        var sum = weights.Sum(one => one.Bytes) / 1000;
        Assert.True(sum < kilobytes, $"{sum} KB:\n{string.Join('\n', weights)}");
    }

    /// <summary>The size as a published server sends it, by brotli at its best; fonts stay as they are.</summary>
    private static int Compressed(byte[] body)
    {
        using var small = new MemoryStream();
        using (var brotli = new BrotliStream(small, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(body);
        return (int)Math.Min(small.Length, body.Length);
    }
}
