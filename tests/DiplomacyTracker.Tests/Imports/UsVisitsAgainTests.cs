using System.Text.Json.Nodes;
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
        Assert.Equal(first["position"], again["position"]);
        Assert.Equal(3, (await tracker.VisitsOfAsync("GHA")).Count);
    }

    [Fact]
    public async Task A_row_that_changed_is_shown_and_not_applied()
    {
        var row = new VisitRow("11", "Kenya");
        await tracker.ImportAsync(row);

        var answer = await tracker.ImportAsync(row with { End = "1999-03-10", Description = "State visit." });

        Assert.Equal("1 rows: 0 recorded, 0 unchanged, 1 changed, 0 unresolved, 0 rejected", answer.Tally());
        Assert.Equal("id-taken", answer["changed.0.code"]);
        Assert.Equal("2", answer["changed.0.line"]);
        Assert.Equal(
            "occurs: 1999-03-08/1999-03-09 to 1999-03-08/1999-03-10; kind: working to state; "
                + "purpose: Working visit. to State visit.",
            Differences(answer)
        );
        Assert.Equal("1999-03-08/1999-03-09", (await tracker.OnlyVisitOfAsync("KEN"))["occurs"]);
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
        Assert.Equal(
            ("3", "id", "13"),
            (answer["rejected.0.line"], answer["rejected.0.field"], answer["rejected.0.value"])
        );
        Assert.Equal("repeated-id", answer["rejected.0.code"]);
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

        Assert.Equal(1, (await tracker.ImportAsync(whole)).Count("recorded"));
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

    private static string Differences(Answer answer) =>
        string.Join(
            "; ",
            Assert
                .IsType<JsonArray>(answer.Json["changed"]?[0]?["differences"])
                .Select(field => $"{field?["field"]}: {field?["recorded"]} to {field?["given"]}")
        );
}
