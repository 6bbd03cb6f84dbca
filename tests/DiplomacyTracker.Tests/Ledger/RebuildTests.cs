using DiplomacyTracker.Ledger;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>The ledger is rebuilt over HTTP, while the server goes on.</summary>
public sealed class RebuildTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private readonly Scribe scribe = new(tracker);

    [Fact]
    public async Task A_rebuild_reports_equal_rows_and_leaves_the_log_as_it_was()
    {
        await WriteAsync(seed: 7000);
        var (rows, log) = (await scribe.RowsAsync(), await LogAsync());

        var started = await tracker.PostAsync("/api/rebuild", "");
        var done = await UntilAsync("done");

        Assert.Equal(202, started.Status);
        Assert.Equal("100", done["percent"]);
        Assert.Equal(done["total"], done["events"]);
        Assert.Equal("0", done["report.differingRows"]);
        Assert.Equal($"{rows.Split('\n').Length}", done["report.rowsBefore"]);
        Assert.Equal(done["report.rowsBefore"], done["report.rowsAfter"]);
        Assert.Equal(done["position"], done["report.position"]);
        Assert.Equal(rows, await scribe.RowsAsync());
        Assert.Equal(log, await LogAsync());
    }

    [Fact]
    public async Task What_had_gone_wrong_in_the_ledger_is_counted_and_mended()
    {
        await WriteAsync(seed: 7001);
        var rows = await scribe.RowsAsync();
        await ExecuteAsync("update diplomacy.ledger set category = 'wrong' where act = 'whole' and position_from = 1");
        await ExecuteAsync("delete from diplomacy.ledger_clock where position = 2");

        await tracker.PostAsync("/api/rebuild", "");
        var done = await UntilAsync("done");

        Assert.Equal("2", done["report.differingRows"]);
        Assert.Equal(rows, await scribe.RowsAsync());
    }

    [Fact]
    public async Task A_second_rebuild_is_refused_while_one_runs()
    {
        await WriteAsync(seed: 7002);
        // Whoever reads the ledger just now holds the exchange up, and so the rebuild can't end before the second is asked for.
        var reader = await Rebuilding.ReaderAsync(tracker.ConnectionString);
        var first = await tracker.PostAsync("/api/rebuild", "");
        var second = await tracker.PostAsync("/api/rebuild", "");
        var status = await tracker.GetAsync("/api/status");
        await reader.DisposeAsync();
        await UntilAsync("done");

        Assert.Equal(202, first.Status);
        Assert.Equal("running", first["state"]);
        Assert.Equal(409, second.Status);
        Assert.Equal("rebuild-running", second["code"]);
        Assert.Equal("running", status["rebuild.state"]);
    }

    [Fact]
    public async Task A_cancelled_rebuild_leaves_the_ledger_as_it_was_and_nothing_beside_it()
    {
        await WriteAsync(seed: 7003);
        var rows = await scribe.RowsAsync();
        var reader = await Rebuilding.ReaderAsync(tracker.ConnectionString);
        await tracker.PostAsync("/api/rebuild", "");
        var answer = await CancelAsync();
        await reader.DisposeAsync();
        await UntilAsync("cancelled");
        var again = await CancelAsync();

        Assert.Equal(202, answer.Status);
        Assert.Equal(409, again.Status);
        Assert.Equal("rebuild-not-running", again["code"]);
        Assert.Equal(rows, await scribe.RowsAsync());
        Assert.Equal(0L, await ExecuteAsync("select count(*) from pg_namespace where nspname = 'diplomacy_next'"));
    }

    [Fact]
    public async Task Newer_code_rebuilds_by_itself_what_older_code_built()
    {
        await WriteAsync(seed: 7004);
        await ExecuteAsync("update diplomacy.ledger_rebuild set ledger_revision = 0, state = 'none', report = null");

        await using var upgraded = tracker.WithWebHostBuilder(_ => { });
        using var http = upgraded.CreateClient();
        var done = await UntilAsync("done");

        Assert.Equal("0", done["report.differingRows"]);
        Assert.Equal(
            RebuildRow.LedgerRevision,
            await ExecuteAsync("select ledger_revision from diplomacy.ledger_rebuild")
        );
    }

    [Fact]
    public async Task A_ledger_that_repeats_parties_with_every_row_answers_as_before_and_is_rebuilt()
    {
        await WriteAsync(seed: 7005);
        var (rows, list) = (
            await scribe.RowsAsync(),
            await tracker.GetCurrentAsync("/api/visits?country=USA&role=visitor")
        );
        await ExecuteAsync(
            """
            create table diplomacy.old as select development, known_from, position_from, country, role, person, side, key
            from diplomacy.ledger join diplomacy.ledger_party using (development, parties);
            alter table diplomacy.old alter column key set default '';
            drop table diplomacy.ledger_party;
            alter table diplomacy.old rename to ledger_party;
            alter table diplomacy.ledger_party
                add constraint ledger_party_pkey primary key (development, position_from, known_from, country, role, person);
            alter table diplomacy.ledger drop column parties;
            update diplomacy.ledger_rebuild set ledger_revision = 5, state = 'none', report = null
            """
        );

        await using var upgraded = tracker.WithWebHostBuilder(_ => { });
        using var http = upgraded.CreateClient();
        using var meanwhile = await http.GetAsync(
            "/api/visits?country=USA&role=visitor",
            TestContext.Current.CancellationToken
        );
        await UntilAsync("done");

        Assert.Equal(
            list.Json["items"]?.ToJsonString(),
            (await Answer.OfAsync(meanwhile)).Json["items"]?.ToJsonString()
        );
        Assert.Equal(rows, await scribe.RowsAsync());
    }

    private async Task WriteAsync(int seed)
    {
        var dice = new Dice(seed);
        await scribe.WriteAsync(Histories.Of(dice, developments: 8, entries: 60), dice);
        await scribe.CaughtUpAsync();
    }

    private async Task<string> LogAsync() =>
        (await tracker.GetAsync("/api/events?limit=500")).Json["items"]?.ToJsonString() ?? "";

    private async Task<Answer> CancelAsync()
    {
        using var response = await tracker.Http.DeleteAsync("/api/rebuild", TestContext.Current.CancellationToken);
        return await Answer.OfAsync(response);
    }

    private Task<Answer> UntilAsync(string state) => Rebuilding.UntilAsync(tracker, state);

    private Task<object?> ExecuteAsync(string sql) => ClusterGround.ExecuteAsync(tracker.ConnectionString, sql);
}
