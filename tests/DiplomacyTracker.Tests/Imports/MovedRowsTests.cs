using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>A row that tells of something else in a later edition: the source doesn't say any more what it said first.</summary>
public sealed class MovedRowsTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_row_that_is_coded_otherwise_withdraws_what_it_said_since_the_new_edition()
    {
        var row = Criticism("1", "Chile", "Peru");
        await tracker.SendIcewsAsync([row]);

        var second = await tracker.SendIcewsAsync([Fight(row)]);

        Assert.Equal((0, 1), (second.Count("recorded"), second.Count("changed")));
        Assert.Equal((0, 1), await CountedAsync("CHL", "PER"));
        Assert.Equal((1, 0), await CountedAsync("CHL", "PER", "&knownAt=2015-01-01"));
        var history = await HistoryAsync("statements", "CHL");
        Assert.Contains(NoLonger, history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_new_edition_sent_again_adds_nothing_and_a_preview_of_it_counts_the_same()
    {
        var row = Criticism("2", "Bolivia", "Paraguay");
        await tracker.SendIcewsAsync([row]);

        var preview = await tracker.SendIcewsAsync([Fight(row)], "?dryRun=true");
        var second = await tracker.SendIcewsAsync([Fight(row)]);
        var again = await tracker.SendIcewsAsync([Fight(row), row with { Id = "3", On = "2014-02-01" }]);

        Assert.Equal(second.Tally(), preview.Tally());
        Assert.Equal(second.Count("events"), preview.Count("events"));
        Assert.Equal((1, 1, 1), (again.Count("unchanged"), again.Count("recorded"), again.Count("events")));
    }

    [Fact]
    public async Task Undone_the_new_edition_never_was_and_brought_back_it_is_again()
    {
        var row = Criticism("4", "Ghana", "Togo");
        await tracker.SendIcewsAsync([row]);
        var second = await tracker.SendIcewsAsync([Fight(row)]);

        var undone = await tracker.UndoAsync(second);
        Assert.Equal((1, 0), await CountedAsync("GHA", "TGO"));

        await tracker.UndoAsync(undone);
        Assert.Equal((0, 1), await CountedAsync("GHA", "TGO"));
    }

    [Fact]
    public async Task An_edition_in_the_middle_can_be_undone_and_the_row_stays_where_the_later_ones_have_it()
    {
        var row = Criticism("5", "Kenya", "Uganda");
        await tracker.SendIcewsAsync([row]);
        var second = await tracker.SendIcewsAsync([Fight(row)]);
        await tracker.SendIcewsAsync([Fight(row), Criticism("6", "Kenya", "Rwanda")]);

        await tracker.UndoAsync(second);

        Assert.Equal((0, 1), await CountedAsync("KEN", "UGA"));
        Assert.Equal((1, 0), await CountedAsync("KEN", "UGA", "&knownAt=2015-01-01"));
    }

    [Fact]
    public async Task A_row_that_goes_back_to_what_it_said_first_stands_again()
    {
        var row = Criticism("7", "Nepal", "Bhutan");
        await tracker.SendIcewsAsync([row]);
        await tracker.SendIcewsAsync([Fight(row)]);

        await tracker.SendIcewsAsync([row, row with { Id = "8", On = "2014-03-01" }]);

        Assert.Equal((2, 0), await CountedAsync("NPL", "BTN"));
    }

    [Fact]
    public async Task A_row_of_another_country_withdraws_what_it_said_of_the_first()
    {
        var row = Criticism("9", "Malta", "Italy");
        await tracker.SendIcewsAsync([row]);

        await tracker.SendIcewsAsync([row with { Target = "Cyprus", TargetName = "Cyprus" }]);

        Assert.Equal((0, 0), await CountedAsync("MLT", "ITA"));
        Assert.Equal((1, 0), await CountedAsync("MLT", "CYP"));
    }

    [Fact]
    public async Task A_row_that_tells_of_no_two_countries_any_more_withdraws_what_it_said()
    {
        var row = Criticism("10", "Oman", "Qatar");
        await tracker.SendIcewsAsync([row]);

        var second = await tracker.SendIcewsAsync([row with { Target = "Oman", TargetName = "Oman" }]);

        Assert.Equal((1, 1), (second.Count("leftOut"), second.Count("events")));
        Assert.Equal((0, 0), await CountedAsync("OMN", "QAT"));
    }

    [Fact]
    public async Task What_another_row_of_the_same_story_still_says_stands_until_that_one_says_otherwise_too()
    {
        var guest = new IcewsLine("11", "042", "Make a visit", "Iceland", "Norway");
        var host = new IcewsLine("12", "043", "Host a visit", "Norway", "Iceland");
        await tracker.SendIcewsAsync([guest, host]);

        await tracker.SendIcewsAsync([Fight(guest), host]);
        Assert.Equal(1, await VisitsAsync("ISL", "NOR"));

        await tracker.SendIcewsAsync([Fight(guest), Fight(host)]);
        Assert.Equal(0, await VisitsAsync("ISL", "NOR"));
    }

    [Fact]
    public async Task Two_rows_of_one_name_in_one_file_are_two_events_however_often_it_is_sent()
    {
        var row = Criticism("13", "Fiji", "Tonga");
        await tracker.SendIcewsAsync([Fight(row), row]);

        var again = await tracker.SendIcewsAsync([Fight(row), row, row with { Id = "14", On = "2014-03-01" }]);

        Assert.Equal((2, 1), (again.Count("unchanged"), again.Count("events")));
        Assert.Equal((2, 1), await CountedAsync("FJI", "TON"));
    }

    [Fact]
    public async Task A_row_that_told_of_nothing_for_a_while_stands_again()
    {
        var row = Criticism("15", "Samoa", "Kiribati");
        var nothing = row with { Target = "Samoa", TargetName = "Samoa" };
        await tracker.SendIcewsAsync([row]);
        await tracker.SendIcewsAsync([nothing]);
        var again = await tracker.SendIcewsAsync([nothing, Criticism("16", "Samoa", "Nauru")]);

        await tracker.SendIcewsAsync([row, Criticism("17", "Samoa", "Palau")]);

        Assert.Equal(1, again.Count("events"));
        Assert.Equal((1, 0), await CountedAsync("WSM", "KIR"));
    }

    [Theory]
    [InlineData("31", "SWE", true)]
    [InlineData("32", "NOR", false)]
    public async Task A_source_that_says_when_it_changed_is_believed_whichever_edition_comes_first(
        string id,
        string country,
        bool inOrder
    )
    {
        var first = new GdeltRow(id, "112", country, "DNK") { On = "20140103", Added = "20140104" };
        var second = first with { Code = "190", Added = "20180728" };

        foreach (var row in inOrder ? new[] { first, second } : [second, first])
            await tracker.ImportAsync(GdeltRow.FileOf(row), format: "gdelt");

        Assert.Equal((1, 0), await CountedAsync(country, "DNK", "&knownAt=2017-01-01"));
        Assert.Equal((0, 1), await CountedAsync(country, "DNK", "&knownAt=2019-01-01"));
        Assert.Equal((0, 1), await CountedAsync(country, "DNK"));
        var again = await tracker.ImportAsync(GdeltRow.FileOf(second, first with { Id = "40" + id }), format: "gdelt");
        Assert.Equal((1, 1), (again.Count("unchanged"), again.Count("events")));
    }

    private const string NoLonger = "The source tells of something else in the same row now.";

    private static IcewsLine Criticism(string id, string source, string target) =>
        new(id, "111", "Criticize or denounce", source, target);

    private static IcewsLine Fight(IcewsLine row) =>
        row with
        {
            Code = "190",
            Text = "Use conventional military force",
        };

    /// <summary>Acts of the one towards the other: in words against it, in deed against it.</summary>
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

    private async Task<int> VisitsAsync(string one, string other)
    {
        var relation = await tracker.GetCurrentAsync($"/api/relations/{one}/{other}?validAt=2014-12-31&window=365");
        return (int)(relation.Json["counts"]?["oneToOther"]?["verbalCooperation"] ?? 0);
    }

    private async Task<string> HistoryAsync(string kind, string country)
    {
        var list = await tracker.GetCurrentAsync($"/api/{kind}?country={country}");
        return $"{(await tracker.GetAsync($"/api/{kind}/{list.Json["items"]?[0]?["id"]}/history")).Json}";
    }
}
