using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Cli;

/// <summary>Colours are for terminals, and for those who want them.</summary>
public sealed class ColourTests(ListeningTracker tracker) : IClassFixture<ListeningTracker>
{
    /// <summary>The beginning of what sets a colour, bold or faint; other escapes move the cursor.</summary>
    private const string Style = @"\x1b\[[0-9;]*[1-9][0-9;]*m";

    [Theory]
    [InlineData("timeline")]
    [InlineData("show visit 018dbeb9-8400-7000-8000-000000000002")]
    [InlineData("rebuild")]
    public async Task A_terminal_has_colours_unless_NO_COLOR_is_set(string verb)
    {
        Assert.Equal(200, (await tracker.PostAsync("/api/demo", "{}")).Status);
        await tracker.GetCurrentAsync("/api/timeline");

        Assert.Matches(Style, await OnTerminalAsync(verb, ("NO_COLOR", "")));
        Assert.DoesNotMatch(Style, await OnTerminalAsync(verb, ("NO_COLOR", "1")));
        Assert.DoesNotContain('\u001b', (await Typed.RunAsync([.. Line(verb)])).Done().Output);
    }

    /// <summary>What is shown on a terminal of its own, which util-linux makes.</summary>
    private async Task<string> OnTerminalAsync(string verb, params (string, string)[] environment)
    {
        var line = string.Join(' ', Line(verb).Prepend($"'{Typed.Program}'"));
        var ran = await Typed.RunAsync(
            "script",
            ["--quiet", "--return", "--command", line, "/dev/null"],
            "",
            [("TERM", "xterm-256color"), .. environment]
        );
        return ran.Done().Output;
    }

    private IEnumerable<string> Line(string verb) => verb.Split(' ').Concat(["--server", tracker.Address]);
}
