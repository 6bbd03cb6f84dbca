using System.Net;
using DiplomacyTracker.Tests.Cli;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>How relations changed since a day, on the page and at a terminal.</summary>
public sealed class ChangesShownTests(ListeningTracker tracker) : IClassFixture<ListeningTracker>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await SayAsync("support", 2);
        await SayAsync("support", 3, "CHL");
        await SayAsync("threaten", 20);
        await SayAsync("threaten", 21);
        await tracker.GetCurrentAsync("/api/timeline");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Threats_move_the_balance_of_acts_towards_conflict()
    {
        var page = WebUtility.HtmlDecode(
            await tracker.Http.GetStringAsync(
                "/matrix?countries=JPN,PRK&since=2024-01-10&validAt=2024-02-01",
                TestContext.Current.CancellationToken
            )
        );

        Assert.Contains("aria-label=\"Japan and North Korea: −2, acts: 3\"", page, StringComparison.Ordinal);
        Assert.Contains("class=\"bg h2\"", page.Split("<tbody>")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_says_which_way_it_goes_and_who_brought_it_about()
    {
        var matrix = await tracker.GetCurrentAsync(
            "/api/relations?countries=JPN,PRK&since=2024-01-10&validAt=2024-02-01"
        );

        Assert.Equal(("2", "-2"), (matrix["items.0.change.total"], matrix["items.0.change.balance"]));
        Assert.Equal("0", matrix["items.0.change.oneToOther.balance"]);
        Assert.Equal("-2", matrix["items.0.change.otherToOne.balance"]);
    }

    [Fact]
    public async Task At_a_terminal_a_list_says_what_has_changed_and_a_square_shows_it()
    {
        var list = await RunAsync();
        var square = await RunAsync("--countries", "JPN,PRK");

        Assert.Contains("change of acts", list, StringComparison.Ordinal);
        Assert.Matches(@"JPN-PRK .* \+2 +-2 ", list);
        Assert.Contains("Changes are those since 2024-01-10", square, StringComparison.Ordinal);
        Assert.Contains("+1 −2 (-2)", square, StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(params string[] more) =>
        (
            await Typed.RunAsync([
                "matrix",
                "--since",
                "2024-01-10",
                "--valid-at",
                "2024-02-01",
                .. more,
                "--server",
                tracker.Address,
            ])
        )
            .Done()
            .Output;

    private async Task SayAsync(string act, int day, string about = "JPN")
    {
        var said = await tracker.PostAsync(
            "/api/statements",
            $$"""
            { "id": "018dbeb9-8400-7000-8000-0000000010{{day:00}}", "speaker": { "country": "PRK" }, "about": ["{{about}}"], "act": "{{act}}", "occurs": "2024-01-{{day:00}}", "summary": "Number {{day}}.",
              "report": { "sources": [{ "outlet": "KCNA", "publishedAt": "2024-01-{{day:00}}" }] } }
            """
        );
        Assert.True(said.Status is 200 or 201, said.Json.ToJsonString());
    }
}
