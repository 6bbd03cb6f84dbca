using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>Without the edition from which a row moved, it never moved.</summary>
public sealed class UndoneMovesTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task Where_the_first_edition_is_undone_what_the_row_tells_now_is_known_since_it_says_so_by_itself()
    {
        var row = new IcewsLine("51", "111", "Criticize or denounce", "Ghana", "Togo");
        var first = await tracker.SendIcewsAsync([row]);
        await tracker.SendIcewsAsync([Fight(row)]);
        Assert.Equal((1, 0), await CountedAsync("GHA", "TGO", "&knownAt=2015-01-01"));

        var undone = await tracker.UndoAsync(first);

        Assert.Equal((0, 1), await CountedAsync("GHA", "TGO", "&knownAt=2015-01-01"));
        Assert.Equal((0, 1), await CountedAsync("GHA", "TGO"));

        var back = await tracker.UndoAsync(undone);
        Assert.Equal((1, 0), await CountedAsync("GHA", "TGO", "&knownAt=2015-01-01"));
        Assert.Equal((0, 1), await CountedAsync("GHA", "TGO"));

        await tracker.UndoAsync(back);
        Assert.Equal((0, 1), await CountedAsync("GHA", "TGO", "&knownAt=2015-01-01"));
    }

    [Fact]
    public async Task A_row_that_moved_from_another_edition_too_has_moved_all_the_same()
    {
        var row = new IcewsLine("52", "111", "Criticize or denounce", "Kenya", "Uganda");
        var first = await tracker.SendIcewsAsync([row]);
        await tracker.SendIcewsAsync([row, row with { Id = "53", On = "2014-02-01" }]);
        await tracker.SendIcewsAsync([Fight(row)]);

        await tracker.UndoAsync(first);

        Assert.Equal((2, 0), await CountedAsync("KEN", "UGA", "&knownAt=2015-01-01"));
    }

    [Fact]
    public async Task A_row_that_says_itself_since_when_it_reads_so_goes_on_being_known_since_then()
    {
        var row = new GdeltRow("54", "112", "PER", "BOL") { On = "20140103", Added = "20140104" };
        var first = await tracker.ImportAsync(GdeltRow.FileOf(row), format: "gdelt");
        await tracker.ImportAsync(GdeltRow.FileOf(row with { Code = "190", Added = "20180728" }), format: "gdelt");

        var undone = await tracker.UndoAsync(first);

        Assert.Equal(("done", 1), (undone["state"], undone.Count("changed")));
        Assert.Equal((0, 0), await CountedAsync("PER", "BOL", "&knownAt=2017-01-01"));
        Assert.Equal((0, 1), await CountedAsync("PER", "BOL"));
    }

    private static IcewsLine Fight(IcewsLine row) =>
        row with
        {
            Code = "190",
            Text = "Use conventional military force",
        };

    private async Task<(int Words, int Deeds)> CountedAsync(string one, string other, string axes = "")
    {
        var relation = await tracker.GetCurrentAsync(
            $"/api/relations/{one}/{other}?validAt=2014-12-31&window=365{axes}"
        );
        return (
            (int)(relation.Json["counts"]?["oneToOther"]?["verbalConflict"] ?? 0),
            (int)(relation.Json["counts"]?["oneToOther"]?["materialConflict"] ?? 0)
        );
    }
}
