using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Exports;

/// <summary>A log that isn't whole, or can't be read, is refused, and nothing of it is recorded.</summary>
public sealed class BrokenLogTests(TestCluster cluster, TrackerFixture whole)
    : IClassFixture<TrackerFixture>,
        IAsyncLifetime
{
    private string log = "";
    private TrackerFixture? empty;

    public async ValueTask InitializeAsync()
    {
        await whole.PostAsync("/api/demo", new { });
        log = await whole.ExportAsync();
        empty = await cluster.AnotherAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (empty is not null)
            await empty.DisposeAsync();
    }

    [Fact]
    public Task A_log_that_was_cut_off_between_two_lines_is_refused() =>
        RefusedAsync(log[..(log.TrimEnd('\n').LastIndexOf('\n') + 1)], "cut off behind line 44");

    [Fact]
    public Task A_log_that_was_cut_off_within_a_line_is_refused_by_its_line() => RefusedAsync(log[..^200], "Line 44");

    [Fact]
    public Task A_log_that_was_changed_is_refused() =>
        RefusedAsync(log.Replace("The Korea Times", "The Corea Times", StringComparison.Ordinal), "SHA-256");

    [Fact]
    public Task A_log_in_which_a_line_is_missing_is_refused() =>
        RefusedAsync(string.Join('\n', log.Split('\n').Where((_, line) => line is not 7)), "There are 42 events");

    [Fact]
    public Task A_fact_that_there_never_was_is_refused_by_its_line() =>
        RefusedAsync(
            Exporting.Forged(
                log,
                Second(line => line.Replace("visit-scheduled", "visit-dreamt", StringComparison.Ordinal))
            ),
            "Line 3: there is no fact called \"visit-dreamt\""
        );

    [Fact]
    public Task A_fact_that_cannot_be_read_is_refused_by_its_line() =>
        RefusedAsync(
            Exporting.Forged(log, Second(line => line.Replace("\"2024-03\"", "\"2024-33\"", StringComparison.Ordinal))),
            "Line 3: its fact can't be read"
        );

    [Fact]
    public Task Positions_that_go_back_are_refused_by_their_line() =>
        RefusedAsync(
            Exporting.Forged(
                log,
                Second(line => line.Replace("\"position\":2,", "\"position\":1,", StringComparison.Ordinal))
            ),
            "Line 3: position 1 is not behind 1"
        );

    [Fact]
    public Task A_development_whose_beginning_is_missing_is_refused() =>
        RefusedAsync(Exporting.Forged(log, events => events.Skip(1).Skip(1)), "earlier lines are missing");

    [Fact]
    public async Task A_log_that_was_written_anew_as_UTF_16_is_refused_with_what_mends_it()
    {
        var answer = await Empty.RestoreAsync(string.Concat(log.Select(character => $"{character}\0")));

        Assert.Equal((422, "no-log"), (answer.Status, answer["code"]));
        Assert.Contains("iconv -f UTF-16", $"{answer["title"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_log_at_all_is_refused_at_once()
    {
        var answer = await Empty.RestoreAsync("id,visitor\n1,Somebody\n");

        Assert.Equal(422, answer.Status);
        Assert.Equal("no-log", answer["code"]);
    }

    [Fact]
    public async Task A_preview_says_what_would_be_added_and_records_nothing()
    {
        var preview = await Empty.RestoreAsync(log, "?dryRun=true");

        Assert.Equal("done", preview["state"]);
        Assert.Equal("43", preview["events"]);
        Assert.Equal("0", (await Empty.GetAsync("/api/status"))["log.events"]);
        Assert.Equal("done", (await Empty.RestoreAsync(log))["state"]);
        Assert.Equal(log, await Empty.ExportAsync());
    }

    private TrackerFixture Empty => empty ?? throw new InvalidOperationException("Not yet there.");

    private static Func<IEnumerable<string>, IEnumerable<string>> Second(Func<string, string> change) =>
        events => events.Select((line, number) => number is 1 ? change(line) : line);

    private async Task RefusedAsync(string file, string why)
    {
        var import = await Empty.RestoreAsync(file);

        Assert.Equal("failed", import["state"]);
        Assert.Contains(why, import["reason"], StringComparison.Ordinal);
        Assert.Equal("0", (await Empty.GetAsync("/api/status"))["log.events"]);

        // And nothing is in the way of the log as it was.
        Assert.Equal("done", (await Empty.RestoreAsync(log))["state"]);
        Assert.Equal(log, await Empty.ExportAsync());
    }
}
