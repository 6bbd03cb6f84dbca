using System.Text;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

public sealed class UsVisitsTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_row_becomes_a_visit_that_was_held()
    {
        var answer = await tracker.ImportAsync(
            new VisitRow("2139", "Brazil")
            {
                Start = "1876-05-07",
                End = "1876-05-11",
                Visitor = "Emperor Dom Pedro II",
                Page = "brazil",
                Description = "Visited U.S. April 15–July 12, covering over 9,000 miles.",
            }
        );

        Assert.Equal("1 rows: 1 recorded, 0 unchanged, 0 changed, 0 unresolved, 0 rejected", answer.Tally());
        var visit = await tracker.OnlyVisitOfAsync("BRA");
        Assert.Equal("Emperor", visit["visitor.office"]);
        Assert.Equal("Dom Pedro II", visit["visitor.person"]);
        Assert.Equal("USA", visit["host.country"]);
        Assert.Equal("1876-05-07/1876-05-11", visit["occurs"]);
        Assert.Equal("held", visit["status"]);
        Assert.Equal("unclassified", visit["kind"]);
        Assert.Equal("Visited U.S. April 15–July 12, covering over 9,000 miles.", visit["purpose"]);
    }

    [Fact]
    public async Task The_row_itself_is_the_source_known_since_it_was_written()
    {
        await tracker.ImportAsync(new VisitRow("2141", "South Korea") { Page = "korea-south" });

        var history = await tracker.GetAsync($"/api/visits/{(await tracker.OnlyVisitOfAsync("KOR"))["id"]}/history");
        Assert.Equal("2010-10-25T20:17:47.87Z", history["lines.0.knownAt"]);
        Assert.Equal("Office of the Historian", history["lines.0.sources.0.outlet"]);
        Assert.Equal("Visits by Foreign Leaders of South Korea, no. 2141", history["lines.0.sources.0.title"]);
        Assert.Equal(
            "https://history.state.gov/departmenthistory/visits/korea-south",
            history["lines.0.sources.0.url"]
        );
        Assert.Equal("2010-10-25T16:17:47.87-04:00", history["lines.0.sources.0.publishedAt"]);
        Assert.Equal("on-the-record", history["lines.0.sources.0.attribution"]);
        Assert.Equal(("A", "1"), (history["lines.0.sources.0.reliability"], history["lines.0.sources.0.credibility"]));
    }

    [Fact]
    public async Task A_row_written_before_the_visit_told_of_a_plan()
    {
        await tracker.ImportAsync(
            new VisitRow("2889", "Finland")
            {
                Start = "2017-08-28",
                End = "2017-08-28",
                Visitor = "President Sauli Niinistö",
                Page = "finland",
                Created = "2017-04-21T14:29:13.672-04:00",
                Modified = "2018-03-12T14:29:13.672-04:00",
            }
        );

        Assert.Equal("announced", (await tracker.OnlyVisitOfAsync("FIN", "?knownAt=2017-06-01"))["status"]);
        Assert.Equal("announced", (await tracker.OnlyVisitOfAsync("FIN", "?knownAt=2017-12-01"))["status"]);
        Assert.Equal("held", (await tracker.OnlyVisitOfAsync("FIN"))["status"]);
    }

    [Fact]
    public async Task A_plan_that_nobody_looked_at_after_the_visit_remains_a_plan()
    {
        await tracker.ImportAsync(
            new VisitRow("2891", "Malaysia")
            {
                Start = "2017-09-12",
                End = "2017-09-13",
                Created = "2017-04-21T14:29:13.672-04:00",
                Modified = "2017-09-13T14:29:13.672-04:00",
            }
        );

        Assert.Equal("announced", (await tracker.OnlyVisitOfAsync("MYS"))["status"]);
    }

    [Fact]
    public async Task A_row_written_during_the_visit_told_of_one_under_way()
    {
        await tracker.ImportAsync(
            new VisitRow("2893", "Spain")
            {
                Start = "2017-09-26",
                End = "2017-09-30",
                Created = "2017-09-27T14:29:13.672-04:00",
                Modified = "2017-10-01T14:29:13.672-04:00",
            }
        );

        Assert.Equal("underway", (await tracker.OnlyVisitOfAsync("ESP", "?knownAt=2017-09-28"))["status"]);
        Assert.Equal("held", (await tracker.OnlyVisitOfAsync("ESP"))["status"]);
    }

    [Fact]
    public async Task Columns_may_stand_in_any_order_among_others_and_text_may_have_line_breaks()
    {
        var file =
            "remarks,from,visitor,id,end-date,Start-Date,from_id,last-modified-datetime,created-datetime,description\r\n"
            + ",Iceland,“Prime Minister” David Oddsson,7,2004-07-06,2004-07-06,iceland,,2010-10-25T16:17:47-04:00,\"Working visit.\r\nSaid \"\"yes\"\".\"\r\n"
            + ",Nowhere,X,8,2004-07-06,2004-07-06,nowhere,,2010-10-25T16:17:47-04:00,\r\n";

        var answer = await tracker.ImportAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(file)]);

        var visit = await tracker.OnlyVisitOfAsync("ISL");
        Assert.Equal("“Prime Minister” David Oddsson", visit["visitor.person"]);
        Assert.Equal("Working visit.\r\nSaid \"yes\".", visit["purpose"]);
        Assert.Equal("4", answer["errors.0.line"]);
    }

    [Fact]
    public async Task A_form_with_a_file_does_as_well()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Importing.FileOf(new VisitRow("9", "Togo"))), "file", "visits.csv" },
        };

        var answer = await tracker.ImportAsync(form);

        Assert.Equal(("done", 1), (answer["state"], answer.Count("recorded")));
    }
}
