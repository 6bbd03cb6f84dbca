using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>The correction log of the list of visits gives back its whole history.</summary>
public sealed class UsVisitsLogTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Log = "us-visits-log";

    [Fact]
    public async Task Each_moment_of_the_log_knows_as_many_visits_as_the_office_did_and_the_last_reads_as_its_list()
    {
        var counts = Encoding.UTF8.GetString(SharedData.Read("us-visits/as-of-counts.csv")).Trim().Split('\n').Skip(1);
        var log = SharedData.Read("us-visits/history.jsonl.gz");

        var import = await tracker.ImportAsync(log, format: Log);

        Assert.Equal(
            ("Malaya", "unknown-country", null),
            (import["errors.0.value"], import["errors.0.code"], import["errors.1"])
        );
        Assert.Equal("1637 rows: 1637 recorded, 0 unchanged, 0 changed, 0 unresolved, 0 rejected", import.Tally());
        foreach (
            var (moment, count) in counts.Select(line => line.Trim().Split(',')).Select(cells => (cells[0], cells[1]))
        )
            Assert.Equal((moment, count), (moment, $"{(await VisitsAsync(moment)).Count}"));
        Assert.Equal(OfList(), OfTracker(await VisitsAsync(knownAt: null)));

        var again = await tracker.ImportAsync(Shuffled(log), format: Log);
        Assert.Equal("1637 rows: 0 recorded, 1637 unchanged, 0 changed, 0 unresolved, 0 rejected", again.Tally());
    }

    private async Task<List<JsonNode>> VisitsAsync(string? knownAt)
    {
        var all = new List<JsonNode>();
        var at = knownAt is null ? "" : $"&knownAt={Uri.EscapeDataString(knownAt)}";
        for (
            string? cursor = null, url = $"/api/visits?limit=500{at}";
            ;
            url = $"/api/visits?limit=500&cursor={cursor}"
        )
        {
            var page = await tracker.GetCurrentAsync(url);
            all.AddRange((page.Json["items"] as JsonArray ?? []).OfType<JsonNode>());
            if ((cursor = page["next"]) is null)
                return all;
        }
    }

    /// <summary>What the list says today, in the order of its text.</summary>
    private static List<string> OfList() =>
        [
            .. Importing
                .RowsOf(SharedData.Read("us-visits/visits.csv"))
                .Select(row =>
                {
                    var (start, end) = (row["start-date"], row["end-date"]);
                    return $"{(start == end ? start : $"{start}/{end}")} {Run(row["visitor"])} | {row["description"]}";
                })
                .Order(StringComparer.Ordinal),
        ];

    private static List<string> OfTracker(IEnumerable<JsonNode> visits) =>
        [
            .. visits
                .Select(visit =>
                {
                    var visitor = visit["visitor"];
                    var who = $"{visitor?["office"]} {visitor?["person"]}";
                    return $"{visit["occurs"]} {Run(who)} | {visit["purpose"]}";
                })
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The office and the person were written apart, and sometimes without the blank between them.</summary>
    private static string Run(string name) => name.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The same operations in another order, where those of a commit stay together.</summary>
    private static byte[] Shuffled(byte[] log)
    {
        using var packed = new GZipStream(new MemoryStream(log), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        var commits = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .GroupBy(line => $"{JsonNode.Parse(line)?["commit"]}", StringComparer.Ordinal)
            .OrderBy(commit => commit.Key, StringComparer.Ordinal);
        return Encoding.UTF8.GetBytes(string.Join('\n', commits.SelectMany(commit => commit.Reverse())));
    }
}
