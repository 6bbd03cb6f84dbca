using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using DiplomacyTracker.Tests.Imports;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Exports;

/// <summary>Takes a log out of one tracker and into another.</summary>
internal static class Exporting
{
    /// <summary>Another tracker, with nothing in it.</summary>
    public static async Task<TrackerFixture> AnotherAsync(this TestCluster cluster)
    {
        var tracker = new TrackerFixture(cluster);
        await tracker.InitializeAsync();
        return tracker;
    }

    /// <summary>The log as a file, once the ledger has reached its end.</summary>
    public static async Task<string> ExportAsync(this TrackerFixture tracker, string query = "")
    {
        await tracker.GetCurrentAsync("/api/visits?limit=1");
        return await tracker.Http.GetStringAsync($"/api/export{query}", TestContext.Current.CancellationToken);
    }

    /// <summary>Imports a log, and waits for the end.</summary>
    public static async Task<Answer> RestoreAsync(this TrackerFixture tracker, string log, string query = "")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(log));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        return await tracker.ImportAsync(content, query, "jsonl");
    }

    /// <summary>The log with other events and a closing line that fits them.</summary>
    public static string Forged(string log, Func<IEnumerable<string>, IEnumerable<string>> change)
    {
        var lines = log.TrimEnd('\n').Split('\n');
        List<string> events = [.. change(lines[1..^1])];
        var header = System.Text.Json.Nodes.JsonNode.Parse(lines[0])!.AsObject();
        header["events"] = events.Count;
        var body = string.Concat(events.Prepend(header.ToJsonString()).Select(line => line + "\n"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        return $$"""{{body}}{"events":{{events.Count}},"sha256":"{{hash}}"}""" + "\n";
    }

    /// <summary>The last place of the log that was given away, whether or not anything came of it.</summary>
    public static async Task<object?> EndAsync(this TrackerFixture tracker) =>
        await ClusterGround.ExecuteAsync(
            tracker.ConnectionString,
            "select last_value from diplomacy.mt_events_sequence"
        );

    /// <summary>Waits until the ledger has got that far.</summary>
    public static async Task ReachAsync(this TrackerFixture tracker, object? place)
    {
        while ((await tracker.GetAsync($"/api/visits?limit=1&minPosition={place}")).Status is 503) { }
    }

    /// <summary>Uses up places of the log of which nothing comes.</summary>
    public static Task BurnAsync(this TrackerFixture tracker, int places) =>
        ClusterGround.ExecuteAsync(
            tracker.ConnectionString,
            $"select max(nextval('diplomacy.mt_events_sequence')) from generate_series(1, {places})"
        );
}
