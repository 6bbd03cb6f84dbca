using DiplomacyTracker.Tests.Imports;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Crash;

/// <summary>An import that is killed, wherever it is, and sent again, ends as one that ran through.</summary>
public sealed class KilledImportTests
{
    private const int Rows = 4_000;
    private const int Kills = 10;

    // Each run uses up other positions: so what counts is their order within a development, and no body tells them.
    private const string Ledger = """
        with places as (select seq_id as position, version as place from diplomacy.mt_events)
        select md5(string_agg(row, '' order by row)) from (
            select concat_ws('|', 'ledger', development, act, known_from, known_to, f.place, t.place, type, category,
                earliest, latest, pair, certainty, counts, actor, plover, countries, actors, targets, involved, mutual,
                occurred, aside, context, origins, way, done, stands_to, days, statuses, phases, words,
                regexp_replace(body::text, '"position": ?\d+', '', 'g')) as row
            from diplomacy.ledger left join places f on f.position = position_from
                left join places t on t.position = position_to
            union all select concat_ws('|', 'party', development, known_from, f.place, country, role, person, side, key)
            from diplomacy.ledger_party join places f on f.position = position_from
            union all select concat_ws('|', 'clock', count(*), max(known_at))
            from diplomacy.ledger_clock join places using (position)
            union all select concat_ws('|', 'event', id, stream_id, version, type, data) from diplomacy.mt_events) as rows
        """;

    [Fact]
    public async Task Killed_ten_times_it_leaves_the_ledger_of_one_run()
    {
        var file = CodedRows.Of(seed: 70, Rows);
        var (whole, _) = await RunAsync(file, kills: 0);
        var (pieces, interrupted) = await RunAsync(file, Kills);

        Assert.True(interrupted > 0, "It was never in the midst of it.");
        Assert.Equal(whole, pieces);
    }

    /// <returns>A digest of log and ledger, and how often some rows were done and some were not.</returns>
    private static async Task<(object? Digest, int Interrupted)> RunAsync(byte[] file, int kills)
    {
        await using var tracker = await TrackerProcess.StartedAsync();
        var (chance, interrupted, done) = (new Random(7), 0, 0);
        for (var kill = 0; kill < kills; kill++)
        {
            var import = await tracker.ImportAsync("coded", CodedRows.Map, file);
            // Half of the times as soon as some of it is done, half of the times wherever it is.
            if (kill % 2 is 0)
                await Rebuilding.UntilAsync(
                    () => tracker.GetAsync($"/api/imports/{import["id"]}"),
                    status => (int)(status.Json["rows"] ?? 0) > done
                );
            await TicksAsync(chance.Next(1, 30));
            await tracker.KillAsync();
            await tracker.StartAsync();
            var rows = (int)((await tracker.GetAsync($"/api/imports/{import["id"]}")).Json["rows"] ?? 0);
            interrupted += rows > done && rows < Rows ? 1 : 0;
            done = rows < Rows ? rows : done;
        }

        var last = await tracker.ImportAsync("coded", CodedRows.Map, file);
        var ended = await Rebuilding.UntilAsync(
            () => tracker.GetAsync($"/api/imports/{last["id"]}"),
            status => status["state"] is "done"
        );
        Assert.Equal(Rows, (int)(ended.Json["rows"] ?? 0));
        var position = (long)(
            await ClusterGround.ExecuteAsync(tracker.ConnectionString, "select max(seq_id) from diplomacy.mt_events")
            ?? 0L
        );
        await Rebuilding.UntilAsync(
            () => tracker.GetAsync("/api/status"),
            status => status["ledger.position"] == $"{position}"
        );
        return (await ClusterGround.ExecuteAsync(tracker.ConnectionString, Ledger), interrupted);
    }

    private static async Task TicksAsync(int count)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var tick = 0; tick < count; tick++)
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
    }
}
