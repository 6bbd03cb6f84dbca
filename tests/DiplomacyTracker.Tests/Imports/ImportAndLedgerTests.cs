using DiplomacyTracker.Ledger;
using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>An import writes the ledger as well, and that is the ledger that the log alone would give.</summary>
public sealed class ImportAndLedgerTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const int Rows = 1_600;

    private readonly Scribe scribe = new(tracker);
    private volatile bool isOver;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task With_others_recording_meanwhile_the_ledger_is_the_one_that_a_rebuild_gives(int seed)
    {
        var writing = Enumerable.Range(0, 2).Select(writer => WriteAsync(seed, writer)).ToList();
        var import = await tracker.ImportAsync(CodedRows.Of(seed, Rows), CodedRows.Map, "coded");
        var recorded = import.Count("events");
        await tracker.UndoAsync(await tracker.ImportAsync(CodedRows.Of(seed + 10, 300), CodedRows.Map, "coded"));
        isOver = true;
        var positions = (await Task.WhenAll(writing)).SelectMany(each => each).ToList();

        Assert.Equal((Rows, "done"), (import.Count("rows"), import["state"]));
        Assert.True(recorded > Rows / 2, import.Tally());
        Assert.True(positions.Count > 10, "Nobody recorded anything meanwhile.");
        await AssertSameAfterRebuildAsync();
        Assert.Empty(positions.Except(Clock()));
    }

    [Fact]
    public async Task Rebuilt_again_and_again_meanwhile_the_ledger_misses_nothing()
    {
        var importing = tracker.ImportAsync(CodedRows.Of(20, Rows), CodedRows.Map, "coded");
        for (var round = 0; round is 0 || !importing.IsCompleted; round++)
            Assert.Equal(0, (await RebuildAsync()).DifferingRows);

        Assert.Equal("done", (await importing)["state"]);
        await AssertSameAfterRebuildAsync();
    }

    [Fact]
    public async Task The_ledger_has_what_is_imported_at_once_and_shows_it_when_the_daemon_has_got_there()
    {
        await tracker.ImportAsync(CodedRows.Of(30, 20), CodedRows.Map, "coded");
        await tracker.GetCurrentAsync("/api/statements");
        await using (await DaemonHeldAsync())
        {
            var row =
                "Day,From,To,What,Said,Paper,Known\n2014-01-03,Fiji,Samoa,112,Words.,AFP,2014-01-03\n"u8.ToArray();
            var import = await tracker.ImportAsync(row, CodedRows.Map, "coded");

            Assert.Equal(1, import.Count("recorded"));
            Assert.Equal(Ask("select max(seq_id) from diplomacy.mt_events"), Clock().Max());
            Assert.Empty((await tracker.GetAsync("/api/statements?country=FJI")).Json["items"]?.AsArray() ?? []);
        }

        var shown = await tracker.GetCurrentAsync("/api/statements?country=FJI");
        Assert.Single(shown.Json["items"]?.AsArray() ?? []);
        await AssertSameAfterRebuildAsync();
    }

    [Fact]
    public async Task Where_nobody_keeps_the_ledger_an_import_goes_on_and_the_ledger_catches_up_later()
    {
        await using (await DaemonHeldAsync())
        {
            await VisitAsync("Envoy held");
            var import = await tracker.ImportAsync(CodedRows.Of(40, 200), CodedRows.Map, "coded");

            Assert.Equal((200, "done"), (import.Count("rows"), import["state"]));
            Assert.True(Clock().DefaultIfEmpty().Max() < Ask("select max(seq_id) from diplomacy.mt_events"));
        }

        await AssertSameAfterRebuildAsync();
    }

    private async Task AssertSameAfterRebuildAsync()
    {
        await scribe.CaughtUpAsync();
        var rows = await scribe.RowsAsync();
        Assert.Equal(Ask("select count(*) from diplomacy.mt_events where type <> 'tombstone'"), Clock().Count);
        Assert.Equal(0, (await RebuildAsync()).DifferingRows);
        Assert.Equal(rows, await scribe.RowsAsync());
    }

    private Task<RebuildReport> RebuildAsync() =>
        tracker
            .Services.GetRequiredService<LedgerRebuild>()
            .RunAsync(cancellation: TestContext.Current.CancellationToken);

    private async Task<List<long>> WriteAsync(int seed, int writer)
    {
        var positions = new List<long>();
        for (var turn = 0; !isOver; turn++)
            positions.Add(await VisitAsync($"Envoy {seed} {writer} {turn}"));
        return positions;
    }

    private async Task<long> VisitAsync(string person)
    {
        var answer = await tracker.PostAsync(
            "/api/visits",
            new
            {
                visitor = new { country = "USA", person },
                host = new { country = "KOR" },
                occurs = "2024-03",
                report = new { sources = new[] { new { outlet = "AFP", publishedAt = "2024-02-19" } } },
            }
        );
        Assert.Equal(201, answer.Status);
        return (long)(answer.Json["position"] ?? 0);
    }

    /// <summary>Keeps the daemon from getting on, until it is disposed of.</summary>
    private async Task<NpgsqlConnection> DaemonHeldAsync()
    {
        var connection = new NpgsqlConnection($"{tracker.ConnectionString};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            "begin; lock table diplomacy.mt_event_progression in share mode",
            connection
        );
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private IReadOnlyList<long> Clock()
    {
        using var database = NpgsqlDataSource.Create(tracker.ConnectionString);
        using var command = database.CreateCommand(
            "select array(select position from diplomacy.ledger_clock order by position)"
        );
        return Assert.IsType<long[]>(command.ExecuteScalar());
    }

    private long Ask(string sql)
    {
        using var database = NpgsqlDataSource.Create(tracker.ConnectionString);
        using var command = database.CreateCommand(sql);
        return Assert.IsType<long>(command.ExecuteScalar());
    }
}
