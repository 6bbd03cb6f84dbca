using System.Text.RegularExpressions;
using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>Of three imports that speak of the same visits, the second is undone, and brought back.</summary>
public sealed partial class UndoneInTheMiddleTests(TestCluster cluster)
{
    private static readonly string[] Countries = ["Ghana", "Kenya", "Niger", "Chad", "Gabon"];

    // Between the moments at which the three lists were changed, and now.
    private static readonly string[] Known = ["2014-06-01", "2015-06-01", "2016-06-01", "2017-06-01", ""];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_answer_is_as_if_it_had_never_been_and_then_as_if_it_had(int seed)
    {
        var dice = new Dice(seed);
        string[] files = [.. Enumerable.Range(2015, 3).Select(year => FileOf(dice, year))];
        await using var undone = await TrackerAsync();
        await using var without = await TrackerAsync();

        await undone.ImportAsync(files[0]);
        var second = await undone.ImportAsync(files[1]);
        await undone.ImportAsync(files[2]);
        var all = await AnswersAsync(undone);
        var end = (await undone.GetAsync("/api/status"))["log.position"];
        var undo = await undone.UndoAsync(second);
        await without.ImportAsync(files[0]);
        await without.ImportAsync(files[2]);

        Assert.NotEqual(all, await AnswersAsync(undone));
        Assert.Equal(await AnswersAsync(without), await AnswersAsync(undone));
        Assert.Equal(all, await AnswersAsync(undone, $"&recordedAt=position:{end}"));

        Assert.Equal("done", (await undone.UndoAsync(undo))["state"]);
        Assert.Equal(all, await AnswersAsync(undone));
    }

    /// <summary>A list of that year: of each visit it says something or nothing.</summary>
    private static string FileOf(Dice dice, int year) =>
        Importing.FileOf(
            Enumerable
                .Range(0, 10)
                .Where(_ => dice.Chance(70))
                .Select(visit => new VisitRow($"{visit}", Countries[visit % Countries.Length])
                {
                    Start = $"1999-03-{visit + 1:00}",
                    End = $"1999-03-{visit + 1 + dice.Below(3):00}",
                    Description = dice.Of("Working visit.", "State visit.", "Private visit."),
                    Created = "2010-10-25T16:17:47Z",
                    Modified = $"{year}-01-01T00:00:00Z",
                })
        );

    private static async Task<IReadOnlyList<string>> AnswersAsync(TrackerFixture tracker, string axes = "")
    {
        var answers = new List<string>();
        foreach (var known in Known)
        {
            var at = known.Length > 0 ? $"&knownAt={known}" : "";
            var visits = (await tracker.GetCurrentAsync($"/api/visits?limit=500{at}{axes}")).Json["items"];
            answers.Add(Places().Replace($"{known}: {visits}", ""));
        }

        return answers;
    }

    private async Task<TrackerFixture> TrackerAsync()
    {
        var tracker = new TrackerFixture(cluster);
        await tracker.InitializeAsync();
        return tracker;
    }

    /// <summary>Where something is in the log depends on what else is; and what is said again, is an event of its own.</summary>
    [GeneratedRegex(
        @"""(position|version|recordedAt|event)"": [^\n]*|^\s*""[0-9a-f-]{36}"",?\r?$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        5000
    )]
    private static partial Regex Places();
}
