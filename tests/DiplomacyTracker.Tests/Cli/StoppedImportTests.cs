using DiplomacyTracker.Tests.Crash;
using DiplomacyTracker.Tests.Imports;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Cli;

/// <summary>An import that is stopped, at the terminal or from elsewhere, goes on with the same command and ends as one run.</summary>
public sealed class StoppedImportTests(TestCluster cluster, ListeningTracker tracker) : IClassFixture<ListeningTracker>
{
    private const int Rows = 12_000;

    [Fact]
    public async Task Stopped_by_CtrlC_and_then_by_another_it_ends_as_one_that_ran_through()
    {
        var folder = Directory.CreateTempSubdirectory("stopped-");
        try
        {
            var (file, errors) = (Path.Combine(folder.FullName, "rows.csv"), Path.Combine(folder.FullName, "bad.csv"));
            await File.WriteAllBytesAsync(file, CodedRows.Of(seed: 73, Rows), Cancellation);
            string[] typed =
            [
                "import",
                "coded",
                file,
                "--map",
                Columns,
                "--errors",
                errors,
                "--server",
                tracker.Address,
            ];

            var first = await StoppedAsync(folder.FullName, typed, 0, run => run.InterruptedAsync());
            Assert.Equal(130, first.Code);
            Assert.Matches("Stopped behind row [1-9][0-9]*\\. The same command goes on from there\\.", first.Errors);
            var stopped = await ImportAsync();
            Assert.Equal("cancelled", stopped["items.0.state"]);
            var rows = Done(stopped);
            Assert.InRange(rows, 1, Rows - 1);
            await LedgerIsRightAsync();

            var second = await StoppedAsync(
                folder.FullName,
                typed,
                rows,
                async run =>
                {
                    await tracker.PostAsync($"/api/imports/{(await ImportAsync())["items.0.id"]}/cancel", "");
                    return await run.EndedAsync();
                }
            );
            Assert.NotEqual(0, second.Code);
            Assert.Equal("cancelled", (await ImportAsync())["items.0.state"]);
            Assert.InRange(Done(await ImportAsync()), rows + 1, Rows - 1);

            (await Typed.RunAsync(typed)).Done();
            var ended = await ImportAsync();
            Assert.Equal(("done", stopped["items.0.id"]), (ended["items.0.state"], ended["items.0.id"]));

            await using var whole = new ListeningTracker(cluster);
            await whole.InitializeAsync();
            var other = Path.Combine(folder.FullName, "whole.csv");
            (await Typed.RunAsync([.. typed[..^3], other, "--server", whole.Address])).Done();
            await whole.GetCurrentAsync("/api/timeline?limit=1");
            await tracker.GetCurrentAsync("/api/timeline?limit=1");
            Assert.Equal(
                await LogAndLedger.DigestAsync(whole.ConnectionString),
                await LogAndLedger.DigestAsync(tracker.ConnectionString)
            );
            var bad = await File.ReadAllTextAsync(errors, Cancellation);
            Assert.Equal(await File.ReadAllTextAsync(other, Cancellation), bad);
            Assert.Contains(",Nowhere,", bad, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Columns => CodedRows.Map["?map=".Length..];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<Answer> ImportAsync() => tracker.GetAsync("/api/imports?limit=1");

    private static int Done(Answer imports) => int.Parse(imports["items.0.rows"] ?? "", null);

    /// <summary>Starts it, waits until more rows are done than before, and stops it.</summary>
    private async Task<Ran> StoppedAsync(string temporary, string[] typed, int done, Func<Underway, Task<Ran>> stop)
    {
        using var run = Underway.Start(temporary, typed);
        await run.LineAsync();
        await Rebuilding.UntilAsync(ImportAsync, imports => Done(imports) > done);
        return await stop(run);
    }

    /// <summary>What is there is as if it had been all: a rebuild changes nothing.</summary>
    private async Task LedgerIsRightAsync()
    {
        await tracker.GetCurrentAsync("/api/timeline?limit=1");
        var before = await LogAndLedger.DigestAsync(tracker.ConnectionString);
        await tracker.PostAsync("/api/rebuild", "");
        await Rebuilding.UntilAsync(tracker, "done");
        Assert.Equal(before, await LogAndLedger.DigestAsync(tracker.ConnectionString));
    }
}
