using System.Globalization;
using System.Text;
using DiplomacyTracker.Imports.Formats;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>Rows of the lists of the Office of the Historian that don't say when they were written.</summary>
public sealed class UndatedRowsTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private static readonly VisitRow Undated = new("1", "Norway") { Created = "" };

    [Fact]
    public async Task Such_a_row_is_recorded_as_known_since_we_learned_of_it_and_a_preview_and_the_report_say_so()
    {
        var preview = await tracker.ImportAsync(Importing.FileOf(Undated), "?dryRun=true");
        var answer = await tracker.ImportAsync(Undated);

        foreach (var told in new[] { preview, answer })
        {
            Assert.Equal("1 rows: 1 recorded, 0 unchanged, 0 changed, 0 unresolved, 0 rejected", told.Tally());
            Assert.Equal(
                ("2", "created-datetime", "undated-row", "undated"),
                (told["errors.0.line"], told["errors.0.field"], told["errors.0.code"], told["errors.0.verdict"])
            );
        }

        var visit = await tracker.OnlyVisitOfAsync("NOR");
        Assert.Equal(("held", "1999-03-08/1999-03-09"), (visit["status"], visit["occurs"]));
        Assert.InRange(
            DateTimeOffset.Parse($"{visit["knownSince"]}", CultureInfo.InvariantCulture),
            TimeProvider.System.GetUtcNow().AddMinutes(-10),
            TimeProvider.System.GetUtcNow()
        );
        Assert.Empty(await tracker.VisitsOfAsync("NOR", "&knownAt=2020-01-01"));
    }

    [Fact]
    public async Task Sent_again_it_says_nothing_and_once_it_says_when_it_is_the_same_visit_known_since_then()
    {
        var row = Undated with { Id = "2", From = "Chile", Page = "chile" };
        await tracker.ImportAsync(row);
        var again = await tracker.ImportAsync($"{Importing.FileOf(row)}\r\n");
        var dated = await tracker.ImportAsync(row with { Created = "2010-10-25T16:17:47.87-04:00" });
        var once = await tracker.ImportAsync($"{Importing.FileOf(row)}\r\n\r\n");

        Assert.Equal((1, 1), (again.Count("unchanged"), once.Count("unchanged")));
        Assert.Equal(0, dated.Count("recorded"));
        Assert.Single(await tracker.VisitsOfAsync("CHL"));
        Assert.Single(await tracker.VisitsOfAsync("CHL", "&knownAt=2020-01-01"));
    }

    [Fact]
    public async Task So_are_travels_with_the_meetings_that_they_name_and_what_changes_is_known_since_that_was_sent()
    {
        static byte[] Sent(string end, string more = "") =>
            Encoding.UTF8.GetBytes(
                $"{string.Join(',', UsTravelsList.Columns)}\n"
                    + $"1,secretary,Fay Secretary,1981-09-05,{end},Fiji,fiji,Suva,Met with President Ganilau.,\n{more}"
            );

        var first = await tracker.ImportAsync(Sent("1981-09-05"), format: "us-travels");
        var again = await tracker.ImportAsync(Sent("1981-09-05", "\n"), format: "us-travels");
        var changed = await tracker.ImportAsync(Sent("1981-09-06"), format: "us-travels");

        Assert.Equal((1, 1), (first.Count("recorded"), again.Count("unchanged")));
        Assert.Equal((1, 0), (changed.Count("changed"), changed.Count("recorded")));
        var visit = await tracker.OnlyVisitOfAsync("FJI");
        Assert.Equal(("1981-09-05/1981-09-06", "Ganilau"), (visit["occurs"], visit["meetings.0.with.0.person"]));
    }
}
