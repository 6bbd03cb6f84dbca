using DiplomacyTracker.Tests.Cli;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Duplicates;

/// <summary>The same at the terminal.</summary>
public sealed class DuplicatesVerbTests(ListeningTracker tracker) : IClassFixture<ListeningTracker>
{
    [Fact]
    public async Task Pairs_are_listed_and_decided_at_the_terminal()
    {
        var first = await tracker.VisitAsync(
            """{ "country": "KOR" }""",
            """{ "country": "JPN", "city": "Tokyo" }""",
            "2024-01-05"
        );
        var later = await tracker.VisitAsync(
            """{ "country": "KOR" }""",
            """{ "country": "JPN" }""",
            "2024-01-05",
            known: "2024-03-02"
        );
        await tracker.ProposedAsync("KOR");

        var list = await RunAsync("duplicates", "--country", "KOR");
        Assert.StartsWith("visit, proposed, likely\n  copy: 2024-01-05  KOR to JPN\n", list, StringComparison.Ordinal);
        Assert.Contains("  + Both 2024-01-05.\n", list, StringComparison.Ordinal);
        Assert.Contains("  - host.city: nothing / Tokyo\n", list, StringComparison.Ordinal);

        Assert.StartsWith(
            "Recorded linked.\n",
            await RunAsync("duplicates", "accept", first, later),
            StringComparison.Ordinal
        );
        await tracker.ProposedAsync("KOR");
        Assert.StartsWith("None.\n", await RunAsync("duplicates", "list"), StringComparison.Ordinal);
        Assert.Contains(later, await RunAsync("duplicates", "--state", "accepted"), StringComparison.Ordinal);
        Assert.StartsWith(
            "Recorded retracted.\n",
            await RunAsync("duplicates", "undo", later, first, "--reason", "By mistake."),
            StringComparison.Ordinal
        );
    }

    private async Task<string> RunAsync(params string[] args) =>
        (await Typed.RunAsync([.. args, "--server", tracker.Address])).Done().Output;
}
