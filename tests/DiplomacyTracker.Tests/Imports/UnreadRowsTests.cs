using System.Text.Json;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>A development that our code can't read holds up its own rows, and no other row of the file.</summary>
public sealed class UnreadRowsTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private readonly Scribe scribe = new(tracker);

    [Fact]
    public async Task A_row_about_what_cannot_be_read_is_listed_and_the_others_are_recorded_and_all_is_undone()
    {
        var (broken, sound) = (Row("1", "Chile", "Peru"), Row("2", "Ghana", "Togo"));
        var first = await tracker.SendIcewsAsync([broken, sound]);
        var id = Guid.Parse(
            $"{(await tracker.GetCurrentAsync("/api/statements?country=CHL")).Json["items"]?[0]?["id"]}"
        );
        await BreakAsync(id);
        await tracker.GetCurrentAsync("/api/statements");

        var second = await tracker.SendIcewsAsync([Said(broken), Said(sound), Row("3", "Kenya", "Uganda")]);
        var undone = await tracker.UndoAsync(first);

        Assert.Equal(
            ("done", 1, 1, 1),
            (second["state"], second.Count("rejected"), second.Count("changed"), second.Count("recorded"))
        );
        Assert.Equal(("unread", $"{id}"), (second["errors.0.code"], second["errors.0.development"]));
        Assert.Equal("done", undone["state"]);
        await tracker.GetCurrentAsync("/api/statements");
        var rows = await scribe.RowsAsync();
        await tracker.PostAsync("/api/rebuild", "");
        Assert.Equal("0", (await Rebuilding.UntilAsync(tracker, "done"))["report.differingRows"]);
        Assert.Equal(rows, await scribe.RowsAsync());
    }

    private static IcewsLine Row(string id, string source, string target) =>
        new(id, "111", "Criticize or denounce", source, target);

    private static IcewsLine Said(IcewsLine row) => row with { SourceName = "A Minister" };

    /// <summary>Nobody can record this now; older releases took it from anybody.</summary>
    private async Task BreakAsync(Guid id)
    {
        await using var session = tracker.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        var begun = (await session.Events.FetchStreamAsync(id, token: TestContext.Current.CancellationToken))[0].Id;
        session.Events.Append(
            id,
            new Corrected(
                Told.Report("Xinhua", "2014-02-01"),
                begun,
                Scope.Record,
                [new("to", null, JsonSerializer.SerializeToElement(new string?[] { null }))],
                "Broken."
            )
        );
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
