using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using DiplomacyTracker.Benchmarks.Inventing;
using Npgsql;

namespace DiplomacyTracker.Benchmarks;

/// <summary>A list of coded events, from the file to a ledger that is current, against COPY of the same events into a bare table.</summary>
internal sealed class FileImport(int size, Figures figures, Host host, Options options)
{
    private const string Map =
        "/api/imports/coded?map=date=date,source=source,target=target,code=code,text=text,outlet=publisher,known=date";
    private const string Bare = "diplomacy.bare_copy";
    private const double MiB = 1024 * 1024;
    private const int Piece = 16 * 1024 * 1024;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    public async Task MeasureAsync()
    {
        var file = Path.Combine(options.Folder, "coded.csv");
        await CodedEvents.WriteAsync(file, options.Rows, options.Until);
        await host.StartAsync();
        await using var progressing = await Progressing.OpenAsync(host);
        var before = await Loading.LastAsync(host);
        await progressing.ReachAsync(before);
        var idle = await AskedAsync(Task.Delay(Idle));

        var importing = ImportAsync(file, progressing);
        var meanwhile = await AskedAsync(importing);
        var first = await importing;
        var (events, memory) = ((long)(first["events"] ?? 0), Machine.ResidentOf(Environment.ProcessId));
        var (rate, took) = (events / first.Took.TotalSeconds, first.Took);
        var copy = await CopyAsync(before);

        var again = await ImportAsync(file, progressing);
        copy = Math.Max(copy, await CopyAsync(before));
        figures.Add(size, $"import of {options.Rows} coded rows, events/s with the ledger current", rate, "");
        figures.Add(size, "the same events by COPY into a bare table, events/s", copy, "");
        figures.Add(size, "import against bare COPY", rate / copy, "x", 0.1, atMost: false);
        figures.Add(size, "memory of the process at the end of the import", memory, "MiB", 600 * 1_000_000 / MiB);
        figures.Add(size, "relation of a random pair when idle, p99", idle.P99, "ms");
        figures.Add(size, "relation of a random pair during the import, p99", meanwhile.P99, "ms");
        figures.Add(size, "relation during the import against idle, p99", meanwhile.P99 / idle.P99, "x", 3);
        figures.Add(size, "the same file again, rows/s", options.Rows / again.Took.TotalSeconds, "");
        figures.Add(size, "the same file again against the first time", again.Took / took, "x", 0.2);
        await host.StopAsync();
    }

    private async Task<Ended> ImportAsync(string file, Progressing progressing)
    {
        var started = Stopwatch.GetTimestamp();
        await using var stream = File.OpenRead(file);
        using var content = new StreamContent(stream);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var answer = await host.Http.PostAsync(Map, content);
        answer.EnsureSuccessStatusCode();
        var id = JsonNode.Parse(await answer.Content.ReadAsStringAsync())?["id"];
        using var patience = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        JsonNode? status;
        do
        {
            await patience.WaitForNextTickAsync();
            status = JsonNode.Parse(await host.Http.GetStringAsync($"/api/imports/{id}"));
        } while ($"{status?["state"]}" is "running");

        await progressing.ReachAsync(await Loading.LastAsync(host));
        return $"{status?["state"]}" is "done"
            ? new(status ?? "", Stopwatch.GetElapsedTime(started))
            : throw new InvalidOperationException($"The import ended otherwise: {status}");
    }

    /// <summary>Asks for how random pairs stand, as long as something goes on.</summary>
    private async Task<Samples> AskedAsync(Task meanwhile)
    {
        var (asking, chance, samples) = (new Asking(host.Http, size, options.Until), new Random(8), new Samples());
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var round = 0; !meanwhile.IsCompleted; round++)
        {
            var pair = World.Same.AnyPair(chance);
            if (round < 20)
                await asking.NowAsync(pair);
            else
                await samples.AddAsync(() => asking.NowAsync(pair));
            await pause.WaitForNextTickAsync();
        }

        return samples;
    }

    /// <summary>Copies the events behind a position into a bare table, piece by piece, as all of them may be more than fits in memory.</summary>
    /// <returns>Events a second, of the time in which they are written.</returns>
    private async Task<double> CopyAsync(long after)
    {
        await using var source = await host.ConnectAsync();
        await using var target = await host.ConnectAsync();
        await ExecuteAsync(target, $"create table {Bare} as select * from diplomacy.mt_events limit 0");
        var (piece, took) = (new byte[Piece], new Stopwatch());
        await using (
            var reading = await source.BeginRawBinaryCopyAsync(
                $"copy (select * from diplomacy.mt_events where seq_id > {after}) to stdout (format binary)"
            )
        )
        {
            took.Start();
            await using var writing = await target.BeginRawBinaryCopyAsync($"copy {Bare} from stdin (format binary)");
            took.Stop();
            while (await reading.ReadAtLeastAsync(piece, Piece, throwOnEndOfStream: false) is > 0 and var read)
            {
                took.Start();
                await writing.WriteAsync(piece.AsMemory(0, read));
                took.Stop();
            }

            took.Start();
        }

        took.Stop();
        var count = await ExecuteAsync(target, $"select count(*) from {Bare}");
        await ExecuteAsync(target, $"drop table {Bare}");
        return Convert.ToDouble(count, null) / took.Elapsed.TotalSeconds;
    }

    private static async Task<object?> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync();
    }

    private sealed record Ended(JsonNode Status, TimeSpan Took)
    {
        public JsonNode? this[string field] => Status[field];
    }
}
