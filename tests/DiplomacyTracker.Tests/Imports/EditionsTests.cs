using System.Text;
using DiplomacyTracker.Imports;
using DiplomacyTracker.Imports.Formats;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>Rows that go back to what they said before, and editions that come in another order than that of their making.</summary>
public sealed class EditionsTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Map = "?map=date=Day,source=From,target=To,code=What,text=Said,id=Id,known=Known";

    [Fact]
    public async Task A_row_without_a_moment_of_its_own_that_goes_back_is_a_change()
    {
        var row = new VisitRow("70", "Fiji");
        await tracker.ImportAsync(row);
        await tracker.ImportAsync(row with { From = "Samoa" });
        Assert.Equal("WSM", (await tracker.OnlyVisitOfAsync("WSM"))["visitor.country"]);

        var back = await tracker.ImportAsync(row);

        Assert.Equal(1, back.Count("changed"));
        Assert.Equal("FJI", (await tracker.OnlyVisitOfAsync("FJI"))["visitor.country"]);
        Assert.Empty(await tracker.VisitsOfAsync("WSM"));
        Assert.Equal(1, (await tracker.ImportAsync(row)).Count("unchanged"));
        await tracker.ImportAsync(row with { From = "Samoa" });
        Assert.Single(await tracker.VisitsOfAsync("WSM"));
    }

    [Fact]
    public async Task A_trip_whose_end_goes_back_is_a_change()
    {
        await TravelAsync("1981-09-05");
        await TravelAsync("1981-09-06");
        await TravelAsync("1981-09-05");

        Assert.Equal("1981-09-05", (await tracker.OnlyVisitOfAsync("ISL"))["occurs"]);
    }

    [Fact]
    public async Task A_coded_row_whose_text_goes_back_is_a_change_and_one_known_later_is_known_since_then()
    {
        await CodeAsync("First.", "2014-01-04");
        await CodeAsync("Second.", "2014-01-04");
        await CodeAsync("First.", "2014-01-04");
        Assert.Equal("First.", await SummaryAsync());

        await CodeAsync("Third.", "2099-01-01");
        Assert.Equal("First.", await SummaryAsync());
    }

    [Fact]
    public async Task A_coded_row_that_is_known_later_corrects_it_from_then_on_and_an_old_file_is_named_as_one()
    {
        await CodeAsync("First.", "2014-01-04", "Togo");
        await CodeAsync("Second.", "2015-06-01", "Togo");

        Assert.Equal("Second.", await SummaryAsync("TGO"));
        Assert.Equal("Second.", await SummaryAsync("TGO", "&knownAt=2015-07-01"));
        Assert.Equal("First.", await SummaryAsync("TGO", "&knownAt=2015-05-01"));

        var old = await CodeAsync("First.", "2014-01-04", "Togo");
        Assert.Equal((0, 0, 1), (old.Count("changed"), old.Count("unchanged"), old.Count("leftOut")));
        Assert.Equal(
            ("older-edition", "summary", "First.", "Second."),
            (old["errors.0.code"], old["errors.0.field"], old["errors.0.value"], old["errors.0.recorded"])
        );
        Assert.Equal("Second.", await SummaryAsync("TGO"));
    }

    [Fact]
    public async Task A_row_of_GDELT_that_was_added_later_corrects_it_from_then_on()
    {
        var row = new GdeltRow("1", "112", "GHA", "BEN");
        await tracker.ImportAsync(GdeltRow.FileOf(row), format: "gdelt");
        await tracker.ImportAsync(GdeltRow.FileOf(row with { Code = "111", Added = "20180728" }), format: "gdelt");

        Assert.StartsWith("Criticize", await SummaryAsync("GHA", "&knownAt=2018-08-01"), StringComparison.Ordinal);
        Assert.StartsWith("Accuse", await SummaryAsync("GHA", "&knownAt=2018-07-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_edition_belongs_between_those_around_it()
    {
        var first = new VisitRow("71", "Malta") { Description = "One.", Modified = "2010-11-01T00:00:00Z" };
        var second = first with { Description = "Two.", End = "1999-03-12", Modified = "2015-01-01T00:00:00Z" };
        var third = first with { Description = "Three.", Modified = "2018-01-01T00:00:00Z" };
        await tracker.ImportAsync(first);
        await tracker.ImportAsync(third);

        Assert.Equal(1, (await tracker.ImportAsync(second)).Count("changed"));

        await ReadsAsync("", "Three.", "1999-03-08/1999-03-09");
        await ReadsAsync("?knownAt=2016-01-01", "Two.", "1999-03-08/1999-03-12");
        await ReadsAsync("?knownAt=2014-01-01", "One.", "1999-03-08/1999-03-09");
        Assert.Equal(1, (await tracker.ImportAsync(third)).Count("unchanged"));
        Assert.Equal(1, (await tracker.ImportAsync(second)).Count("leftOut"));
        await ReadsAsync("", "Three.", "1999-03-08/1999-03-09");

        async Task ReadsAsync(string axes, string purpose, string occurs)
        {
            var visit = await tracker.OnlyVisitOfAsync("MLT", axes);
            Assert.Equal((purpose, occurs), (visit["purpose"], visit["occurs"]));
        }
    }

    [Fact]
    public async Task Editions_older_than_the_one_that_began_it_stand_in_front_of_it_in_their_order()
    {
        var newest = new VisitRow("72", "Cyprus") { Description = "New.", Modified = "2018-01-01T00:00:00Z" };
        await tracker.ImportAsync(newest);
        foreach (
            var (description, modified) in new[]
            {
                ("Old.", "2012-01-01T00:00:00Z"),
                ("First.", ""),
                ("Mid.", "2015-01-01T00:00:00Z"),
            }
        )
        {
            var row = newest with { Description = description, Modified = modified };
            Assert.Equal(1, (await tracker.ImportAsync(row)).Count("changed"));
        }

        foreach (
            var (axes, purpose) in new[]
            {
                ("", "New."),
                ("?knownAt=2017-12-31", "Mid."),
                ("?knownAt=2014-12-31", "Old."),
                ("?knownAt=2011-12-31", "First."),
            }
        )
            Assert.Equal(purpose, (await tracker.OnlyVisitOfAsync("CYP", axes))["purpose"]);
        Assert.Equal(1, (await tracker.ImportAsync(newest)).Count("unchanged"));
        var old = await tracker.ImportAsync(newest with { Description = "Old.", Modified = "2012-01-01T00:00:00Z" });
        Assert.Equal((1, "older-edition"), (old.Count("leftOut"), old["errors.0.code"]));
    }

    [Fact]
    public async Task An_edition_in_front_that_is_undone_was_never()
    {
        var newer = new VisitRow("75", "Panama") { Description = "New.", Modified = "2018-01-01T00:00:00Z" };
        await tracker.ImportAsync(newer);
        var old = await tracker.ImportAsync(newer with { Description = "Old.", Modified = "" });
        Assert.Equal("Old.", (await tracker.OnlyVisitOfAsync("PAN", "?knownAt=2014-01-01"))["purpose"]);

        await tracker.UndoAsync(old);

        Assert.Equal("New.", (await tracker.OnlyVisitOfAsync("PAN", "?knownAt=2014-01-01"))["purpose"]);
        Assert.Equal("New.", (await tracker.OnlyVisitOfAsync("PAN"))["purpose"]);
    }

    [Fact]
    public async Task A_coded_row_that_was_known_earlier_and_comes_later_was_so_first()
    {
        await CodeAsync("Second.", "2015-06-01", "Haiti");

        Assert.Equal(1, (await CodeAsync("First.", "2014-01-04", "Haiti")).Count("changed"));

        Assert.Equal("Second.", await SummaryAsync("HTI"));
        Assert.Equal("Second.", await SummaryAsync("HTI", "&knownAt=2015-07-01"));
        Assert.Equal("First.", await SummaryAsync("HTI", "&knownAt=2015-05-01"));
    }

    [Fact]
    public async Task Beside_what_people_recorded_stands_what_the_source_said_last_whichever_edition_comes_first()
    {
        var row = new VisitRow("76", "Belize") { Modified = "2018-01-01T00:00:00Z" };
        var recorded = await tracker.PostAsync(
            "/api/visits",
            $$"""
            {"id":"{{UsVisits.IdOf(
                "us-visits/76/2010-10-25T20:17:47.87Z"
            )}}","visitor":{"country":"BLZ"},"host":{"country":"USA"},
             "occurs":"1999-03-20","status":"held","report":{"sources":[{"outlet":"Our archive","publishedAt":"2012-03-01"}]} }
            """
        );
        Assert.Equal(201, recorded.Status);
        await tracker.ImportAsync(row);

        var old = await tracker.ImportAsync(row with { End = "1999-03-15", Modified = "2015-01-01T00:00:00Z" });

        Assert.Equal(
            (1, "older-edition", "occurs"),
            (old.Count("leftOut"), old["errors.0.code"], old["errors.0.field"])
        );
        var visit = await tracker.OnlyVisitOfAsync("BLZ");
        var dates = $"{visit.Json["alternatives"]}{visit["occurs"]}";
        Assert.Contains("1999-03-08/1999-03-09", dates, StringComparison.Ordinal);
        Assert.DoesNotContain("1999-03-15", dates, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_list_sent_after_the_log_loses_no_correction_and_is_named_as_old()
    {
        var after = """
            {"start-date":"1999-03-08","end-date":"1999-03-09","visitor":"Prime Minister Gordon Brown","from":"Kenya","from_id":"kenya","description":"Working visit."}
            """;
        var list = new VisitRow("73", "Kenya") { Created = "2015-10-01T18:58:32Z" };
        await tracker.ImportAsync(list);
        var log = await tracker.ImportAsync(
            Encoding.UTF8.GetBytes(
                $$$"""
                {"recorded_at":"2015-10-01T18:58:32Z","commit":"a","op":"add","id":"73","after":{{{after.Trim()}}}}
                {"recorded_at":"2016-01-01T12:00:00Z","commit":"b","op":"correct","id":"73","changes":{"description":["Working visit.","State visit."]}}
                """
            ),
            format: "us-visits-log"
        );
        Assert.Equal(1, log.Count("changed"));

        var again = await tracker.ImportAsync(list);

        Assert.Equal((1, "older-edition"), (again.Count("leftOut"), again["errors.0.code"]));
        Assert.Equal("State visit.", (await tracker.OnlyVisitOfAsync("KEN"))["purpose"]);
    }

    private Task<Answer> TravelAsync(string end) =>
        tracker.ImportAsync(
            Encoding.UTF8.GetBytes(
                $"""
                {string.Join(',', UsTravelsList.Columns)}
                74,president,Fay Pres,1981-09-05,{end},Iceland,iceland,,Private.,2005-01-01T10:00:01-05:00
                """
            ),
            format: "us-travels"
        );

    private Task<Answer> CodeAsync(string text, string known, string to = "Peru") =>
        tracker.ImportAsync(
            Encoding.UTF8.GetBytes($"Day,From,To,What,Said,Id,Known\n2014-01-03,Nepal,{to},112,{text},1,{known}\n"),
            Map,
            "coded"
        );

    private async Task<string> SummaryAsync(string country = "PER", string axes = "")
    {
        var list = await tracker.GetCurrentAsync($"/api/statements?country={country}{axes}");
        return $"{Assert.Single(list.Json["items"]?.AsArray() ?? [])?["summary"]}";
    }
}
