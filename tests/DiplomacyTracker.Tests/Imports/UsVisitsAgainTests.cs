using DiplomacyTracker.Imports;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

public sealed class UsVisitsAgainTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task The_same_rows_again_record_nothing_wherever_they_stand()
    {
        VisitRow[] rows = [new("1", "Ghana"), new("2", "Ghana"), new("3", "Ghana") { Start = "1999-03-01" }];
        var first = await tracker.ImportAsync(rows);

        var again = await tracker.ImportAsync(rows.Reverse());

        Assert.Equal("3 rows: 0 recorded, 3 unchanged, 0 changed, 0 unresolved, 0 rejected", again.Tally());
        Assert.Equal((3, 0), (first.Count("events"), again.Count("events")));
        Assert.Equal(3, (await tracker.VisitsOfAsync("GHA")).Count);
    }

    [Fact]
    public async Task A_row_that_changed_corrects_the_visit_with_old_and_new_values()
    {
        var row = new VisitRow("11", "Kenya");
        await tracker.ImportAsync(row);

        var changed = row with { End = "1999-03-10", Description = "State visit.", Modified = "2015-01-01T00:00:00Z" };
        var answer = await tracker.ImportAsync(changed);

        Assert.Equal("1 rows: 0 recorded, 0 unchanged, 1 changed, 0 unresolved, 0 rejected", answer.Tally());
        Assert.Equal("1999-03-08/1999-03-10", (await tracker.OnlyVisitOfAsync("KEN"))["occurs"]);
        var before = await tracker.OnlyVisitOfAsync("KEN", "?knownAt=2014-12-31");
        Assert.Equal(("1999-03-08/1999-03-09", "working"), (before["occurs"], before["kind"]));
        var history = await tracker.GetAsync($"/api/visits/{before["id"]}/history");
        Assert.Equal(("correction", "2015-01-01T00:00:00Z"), (history["lines.1.cause"], history["lines.1.knownAt"]));
        Assert.Equal(1, (await tracker.ImportAsync(changed)).Count("unchanged"));
    }

    [Fact]
    public async Task What_people_corrected_stays_and_is_listed_as_a_conflict()
    {
        var row = new VisitRow("31", "Latvia");
        await tracker.ImportAsync(row);
        var id = (await tracker.OnlyVisitOfAsync("LVA"))["id"];
        await tracker.PostAsync(
            $"/api/visits/{id}/correct",
            """
            {"scope":"record","changes":{"purpose":"A talk about amber."},"reason":"Its minutes.",
             "report":{"sources":[{"outlet":"LETA","publishedAt":"2012-03-01"}]}}
            """
        );

        var answer = await tracker.ImportAsync(
            row with
            {
                Description = "Private visit.",
                Modified = "2015-01-01T00:00:00Z",
            }
        );

        Assert.Equal((1, 1), (answer.Count("changed"), answer.Count("conflicts")));
        Assert.Equal(
            ("purpose", "Private visit.", "A talk about amber.", "edited-here"),
            (answer["errors.0.field"], answer["errors.0.value"], answer["errors.0.recorded"], answer["errors.0.code"])
        );
        var visit = await tracker.OnlyVisitOfAsync("LVA");
        Assert.Equal(("A talk about amber.", "private"), (visit["purpose"], visit["kind"]));
        Assert.Equal(
            ("purpose", "Private visit.", "Office of the Historian"),
            (visit["otherwise.0.field"], visit["otherwise.0.value"], visit["otherwise.0.sources.0.outlet"])
        );
    }

    [Fact]
    public async Task Where_the_source_comes_round_to_what_people_say_nothing_stands_beside_it()
    {
        var row = new VisitRow("35", "Samoa");
        await tracker.ImportAsync(row);
        var id = (await tracker.OnlyVisitOfAsync("WSM"))["id"];
        await tracker.PostAsync(
            $"/api/visits/{id}/correct",
            """
            {"scope":"record","changes":{"purpose":"A talk about fish."},"reason":"Its minutes.",
             "report":{"sources":[{"outlet":"Savali","publishedAt":"2012-03-01"}]}}
            """
        );
        var other = row with { Description = "Private visit.", Modified = "2015-01-01T00:00:00Z" };
        await tracker.ImportAsync(other);
        await tracker.ImportAsync(other with { End = "1999-03-11", Modified = "2016-01-01T00:00:00Z" });
        Assert.Single((await tracker.OnlyVisitOfAsync("WSM")).Json["otherwise"]?.AsArray() ?? []);

        var round = row with { Description = "A talk about fish.", Modified = "2017-01-01T00:00:00Z" };
        Assert.Equal(0, (await tracker.ImportAsync(round)).Count("conflicts"));

        Assert.Null((await tracker.OnlyVisitOfAsync("WSM")).Json["otherwise"]);
        Assert.Equal(
            "Private visit.",
            (await tracker.OnlyVisitOfAsync("WSM", "?knownAt=2016-06-01"))["otherwise.0.value"]
        );
        Assert.Equal(1, (await tracker.ImportAsync(round)).Count("unchanged"));
    }

    [Fact]
    public async Task What_people_recorded_stays_and_another_date_of_the_source_stands_beside_it()
    {
        var row = new VisitRow("34", "Cyprus");
        var id = UsVisits.IdOf("us-visits/34/2010-10-25T20:17:47.87Z");
        var recorded = await tracker.PostAsync(
            "/api/visits",
            $$"""
            {"id":"{{id}}","visitor":{"country":"CYP"},"host":{"country":"USA"},"occurs":"1999-03-20","status":"held",
             "report":{"sources":[{"outlet":"Our archive","publishedAt":"2012-03-01"}]} }
            """
        );
        Assert.Equal(201, recorded.Status);

        var answer = await tracker.ImportAsync(row);
        Assert.Equal(1, answer.Count("changed"));
        Assert.Contains(
            "occurs recorded-here",
            answer.Json["errors"]?.AsArray().Select(error => $"{error?["field"]} {error?["code"]}") ?? []
        );
        var visit = await tracker.OnlyVisitOfAsync("CYP");
        Assert.Contains(
            "1999-03-08/1999-03-09",
            $"{visit.Json["alternatives"]}{visit["occurs"]}",
            StringComparison.Ordinal
        );
        Assert.Contains("1999-03-20", $"{visit.Json["alternatives"]}{visit["occurs"]}", StringComparison.Ordinal);
        Assert.Equal(1, (await tracker.ImportAsync(row)).Count("unchanged"));
    }

    [Fact]
    public async Task An_import_that_is_undone_was_never_and_undone_again_it_was()
    {
        var import = await tracker.ImportAsync(
            new("32", "Malta"),
            new VisitRow("33", "Malta") { Start = "1999-03-01" }
        );
        var before = (await tracker.VisitsOfAsync("MLT")).ToJsonString();

        var undone = await tracker.UndoAsync(import);

        Assert.Equal(("done", 2), (undone["state"], undone.Count("events")));
        Assert.Empty(await tracker.VisitsOfAsync("MLT"));
        Assert.Equal("undone", (await tracker.GetAsync($"/api/imports/{import["id"]}"))["state"]);

        await tracker.UndoAsync(undone);

        Assert.Equal(before, (await tracker.VisitsOfAsync("MLT")).ToJsonString());
        Assert.Equal("done", (await tracker.GetAsync($"/api/imports/{import["id"]}"))["state"]);
    }

    [Fact]
    public async Task An_id_that_was_given_to_another_visit_later_is_another_visit()
    {
        await tracker.ImportAsync(new VisitRow("12", "Mali"));

        var answer = await tracker.ImportAsync(
            new VisitRow("12", "Mali")
            {
                Start = "2001-01-01",
                End = "2001-01-01",
                Created = "2015-01-01T00:00:00Z",
            }
        );

        Assert.Equal(1, answer.Count("recorded"));
        Assert.Equal(2, (await tracker.VisitsOfAsync("MLI")).Count);
    }

    [Fact]
    public async Task Of_two_rows_with_one_id_the_second_is_rejected()
    {
        var answer = await tracker.ImportAsync(new("13", "Chad"), new VisitRow("13", "Chad") { End = "1999-03-10" });

        Assert.Equal("2 rows: 1 recorded, 0 unchanged, 0 changed, 0 unresolved, 1 rejected", answer.Tally());
        Assert.Equal(("3", "id", "13"), (answer["errors.0.line"], answer["errors.0.field"], answer["errors.0.value"]));
        Assert.Equal("repeated-id", answer["errors.0.code"]);
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_records_nothing()
    {
        await tracker.ImportAsync(new VisitRow("14", "Niger"));
        var file = Importing.FileOf(
            new("14", "Niger"),
            new("15", "Niger"),
            new("16", "Niger") { Created = "1999-01-01T00:00:00Z", Modified = "2000-01-01T00:00:00Z" },
            new("17", "Nowhere"),
            new("18", "Niger") { Start = "2023-02-30" }
        );

        var dry = await tracker.ImportAsync(file, "?dryRun=true");

        Assert.Equal("5 rows: 2 recorded, 1 unchanged, 0 changed, 1 unresolved, 1 rejected", dry.Tally());
        Assert.Single(await tracker.VisitsOfAsync("NER"));
        Assert.Equal(dry.Tally(), (await tracker.ImportAsync(file)).Tally());
    }

    [Fact]
    public async Task An_import_cut_off_within_a_row_is_completed_by_the_next()
    {
        var planned = new VisitRow("19", "Benin") { Created = "1999-01-01T00:00:00Z" };
        await tracker.ImportAsync(planned);
        var whole = planned with { Modified = "2000-01-01T00:00:00Z" };

        Assert.Equal(1, (await tracker.ImportAsync(whole)).Count("changed"));
        Assert.Equal(1, (await tracker.ImportAsync(whole)).Count("unchanged"));
        Assert.Equal("held", (await tracker.OnlyVisitOfAsync("BEN"))["status"]);
    }

    [Fact]
    public async Task What_people_did_about_a_visit_is_not_undone()
    {
        var row = new VisitRow("20", "Gabon") { Created = "1999-01-01T00:00:00Z" };
        await tracker.ImportAsync(row);
        var id = (await tracker.OnlyVisitOfAsync("GAB"))["id"];
        await tracker.PostAsync(
            $"/api/visits/{id}/cancel",
            """{"report":{"sources":[{"outlet":"AFP","publishedAt":"1999-03-01"}]}}"""
        );

        var again = await tracker.ImportAsync(row with { Modified = "2000-01-01T00:00:00Z" });

        Assert.Equal(1, again.Count("unchanged"));
        Assert.Equal("cancelled", (await tracker.OnlyVisitOfAsync("GAB"))["status"]);
    }
}
