using System.Text;
using DiplomacyTracker.Tests.Imports;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Exports;

public sealed class PreviewedLogTests(TestCluster cluster, TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Map = "?map=date=Day,source=From,target=To,code=What,id=Id,text=Said";

    [Fact]
    public async Task A_preview_of_a_long_log_counts_what_is_told_of_one_development_far_apart()
    {
        var rows = Enumerable.Range(0, 2100).Select(row => $"{row},2014-01-03,Nepal,Bhutan,112,No. {row}.");
        await SendAsync(rows);
        var corrected = await SendAsync(["0,2014-01-03,Nepal,Bhutan,112,Corrected."]);
        Assert.Equal(1, corrected.Count("changed"));
        var log = await tracker.ExportAsync();
        await using var empty = await cluster.AnotherAsync();

        var preview = await empty.RestoreAsync(log, "?dryRun=true");
        var restored = await empty.RestoreAsync(log);

        Assert.Equal(("done", null), (preview["state"], preview["reason"]));
        Assert.Equal(restored.Tally(), preview.Tally());
        Assert.Equal((2101, 2101), (preview.Count("events"), restored.Count("events")));
    }

    private Task<Answer> SendAsync(IEnumerable<string> rows) =>
        tracker.ImportAsync(
            Encoding.UTF8.GetBytes("Id,Day,From,To,What,Said\n" + string.Join('\n', rows)),
            Map,
            "coded"
        );
}
