using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Cli;

/// <summary>What nobody foresaw has an exit code of its own.</summary>
public sealed class FaultTests(ListeningTracker tracker) : IClassFixture<ListeningTracker>
{
    [Fact]
    public async Task What_breaks_unexpectedly_ends_with_1_and_says_so()
    {
        await ClusterGround.ExecuteAsync(
            tracker.ConnectionString,
            "alter table diplomacy.ledger_rebuild rename to somewhere_else"
        );

        var ran = await Typed.RunAsync("rebuild", "status", "--server", tracker.Address);

        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.NotEqual("", ran.Errors);
    }

    [Fact]
    public void Every_exit_code_is_documented()
    {
        var documented = Checkout.Read("docs", "cli.md");
        Assert.All(
            DiplomacyTracker.Cli.ExitCodes.All,
            exit => Assert.Contains($"\n  {(int)exit.Code, -5}{exit.Meaning}", documented, StringComparison.Ordinal)
        );
        Assert.Equal(
            Enum.GetValues<DiplomacyTracker.Cli.ExitCode>(),
            DiplomacyTracker.Cli.ExitCodes.All.Select(exit => exit.Code)
        );
    }
}
