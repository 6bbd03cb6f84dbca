using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Cli;

/// <summary>The ledger is rebuilt from the terminal, with a server and without.</summary>
public sealed class RebuildVerbTests(ListeningTracker tracker, TestCluster cluster) : IClassFixture<ListeningTracker>
{
    [Fact]
    public async Task It_runs_to_its_end_and_tells_what_came_of_it()
    {
        await DemoAsync();
        var told = (await RunAsync("rebuild")).Done();
        var report = (await tracker.GetAsync("/api/rebuild"))["report.rowsBefore"];

        Assert.NotEqual("0", report);
        Assert.Matches(" %  ", told.Output.Split('\n')[0]);
        Assert.Matches($@"(?m)^rows before +{report}$", told.Output);
        Assert.Matches($@"(?m)^rows after +{report}$", told.Output);
        Assert.Matches("(?m)^differing rows +0$", told.Output);
        Assert.Equal("", told.Errors);
        Assert.Contains("done", (await RunAsync("rebuild", "status")).Done().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_form_is_the_answer_at_the_end_and_nothing_else()
    {
        await DemoAsync();
        var told = (await RunAsync("rebuild", "--json")).Done().Json;

        Assert.Equal("done", $"{told["state"]}");
        Assert.Equal("0", $"{told["report"]?["differingRows"]}");
        Assert.Equal($"{told["report"]?["rowsBefore"]}", $"{told["report"]?["rowsAfter"]}");
        Assert.Equal((await tracker.GetAsync("/api/rebuild")).Json.ToJsonString(), told.ToJsonString());
    }

    [Fact]
    public async Task Without_a_server_the_terminal_rebuilds_by_itself()
    {
        string[] own = ["--database", await cluster.CreateDatabaseAsync()];
        (await Typed.RunAsync(["demo", .. own])).Done();

        var told = (await Typed.RunAsync(["rebuild", "--json", .. own])).Done().Json;

        Assert.Equal("done", $"{told["state"]}");
        Assert.Equal("0", $"{told["report"]?["differingRows"]}");
        Assert.Equal(2, (await Typed.RunAsync(["rebuild", "--detach", .. own])).Code);
    }

    private Task<Ran> RunAsync(params string[] args) => Typed.RunAsync([.. args, "--server", tracker.Address]);

    private async Task DemoAsync()
    {
        Assert.Equal(200, (await tracker.PostAsync("/api/demo", "{}")).Status);
        await tracker.GetCurrentAsync("/api/timeline");
    }
}
