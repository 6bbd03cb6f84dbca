using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Cli;

/// <summary>The story replayed at the terminal is the picture that the README shows.</summary>
public sealed class ReplayPictureTests(ListeningTracker tracker) : IClassFixture<ListeningTracker>
{
    private static readonly string[] Command =
    [
        "replay",
        "--pair",
        "KOR-USA",
        "--from",
        "2024-02-01",
        "--to",
        "2024-03-31",
    ];

    private static readonly string Picture = Checkout.In("docs", "replay.svg");

    [Fact]
    public async Task The_README_shows_what_the_terminal_prints()
    {
        Assert.Equal(200, (await tracker.PostAsync("/api/demo", "{}")).Status);
        await tracker.GetCurrentAsync("/api/timeline?limit=1");

        var ran = await Typed.RunAsync(Typed.Program, [.. Command, "--server", tracker.Address], "");
        ran.Done();
        var drawn = TerminalPicture.Of(
            $"diplomacy {string.Join(' ', Command)}",
            [.. ran.Output.TrimEnd().Split('\n').Select(Styled)]
        );

        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is not null)
            await File.WriteAllTextAsync(Picture, drawn, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(Picture, TestContext.Current.CancellationToken), drawn);
    }

    /// <summary>As on a terminal: headings stand out.</summary>
    private static string Styled(string line) =>
        line.TrimEnd() is ['2', ..] heading
            ? $"\u001b[36m{heading[..10]}\u001b[1m{heading[10..]}\u001b[0m"
            : line.TrimEnd();
}
