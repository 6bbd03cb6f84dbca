using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

public sealed class DiaryTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task What_a_calendar_names_is_proposed_and_recorded_only_when_it_is_accepted()
    {
        var diary = Diary.Of(
            "Accepting",
            new DiaryEvent("a-1", "State visit of King Harald V of Norway to Sweden"),
            new DiaryEvent("a-2", "Visit of Finland to Denmark"),
            new DiaryEvent("a-3", "Press briefing")
        );

        var proposed = await tracker.ImportDiaryAsync(diary, accept: null);
        Assert.Equal((0, 3), (proposed.Count("recorded"), proposed.Count("leftOut")));
        Assert.Equal(("proposed", "not-accepted", "a-1"), Problem(proposed, 0));
        Assert.Equal("no-visit-or-summit", proposed["errors.2.code"]);
        Assert.Empty(await tracker.VisitsOfAsync("NOR"));

        var accepted = await tracker.ImportDiaryAsync(diary, "a-1");
        Assert.Equal(1, accepted.Count("recorded"));
        var visit = await tracker.OnlyVisitOfAsync("NOR");
        Assert.Equal(
            ("King", "Harald V", "SWE"),
            (visit["visitor.office"], visit["visitor.person"], visit["host.country"])
        );
        Assert.Equal(("announced", "state", "2024-03-17"), (visit["status"], visit["kind"], visit["occurs"]));
        Assert.Empty(await tracker.VisitsOfAsync("DNK"));
    }

    [Fact]
    public async Task A_visit_that_was_moved_is_the_same_visit_on_its_new_days()
    {
        var first = new DiaryEvent("m-1", "Visit of Chile to Peru") { Status = "TENTATIVE" };
        var moved = first with
        {
            Sequence = 1,
            Changed = "20240210T120000Z",
            Start = ";VALUE=DATE:20240401",
            End = ";VALUE=DATE:20240403",
            Status = "CONFIRMED",
        };
        await tracker.ImportDiaryAsync(Diary.Of("Moving", first));
        await tracker.ImportDiaryAsync(Diary.Of("Moving", moved), accept: null);

        var visit = await tracker.OnlyVisitOfAsync("CHL");
        Assert.Equal(("2024-04-01/2024-04-02", "certain"), (visit["occurs"], visit["certainty"]));
        var before = await tracker.OnlyVisitOfAsync("CHL", "?knownAt=2024-02-05");
        Assert.Equal(("2024-03-17", "rumoured"), (before["occurs"], before["certainty"]));
    }

    [Fact]
    public async Task An_edition_that_is_not_newer_says_nothing()
    {
        var third = new DiaryEvent("o-1", "Visit of Laos to Cambodia") { Sequence = 3 };
        await tracker.ImportDiaryAsync(Diary.Of("Older", third));
        foreach (var sequence in new[] { 3, 2 })
        {
            var other = third with { Sequence = sequence, Start = ";VALUE=DATE:20240501", Status = "CANCELLED" };
            Assert.Equal(1, (await tracker.ImportDiaryAsync(Diary.Of("Older", other))).Count("unchanged"));
        }

        Assert.Equal("2024-03-17", (await tracker.OnlyVisitOfAsync("LAO"))["occurs"]);
    }

    [Fact]
    public async Task What_is_called_off_is_cancelled_with_its_reason_and_can_be_on_again()
    {
        var first = new DiaryEvent("c-1", "Visit of Ghana to Togo");
        var off = first with
        {
            Sequence = 1,
            Changed = "20240210T120000Z",
            Status = "CANCELLED",
            Else = ["DESCRIPTION:Programme follows.\\nReason: illness"],
        };
        await tracker.ImportDiaryAsync(Diary.Of("Off", first));
        await tracker.ImportDiaryAsync(Diary.Of("Off", off));
        var visit = await tracker.OnlyVisitOfAsync("GHA");
        Assert.Equal(("cancelled", "illness"), (visit["status"], visit["reason"]));

        await tracker.ImportDiaryAsync(Diary.Of("Off", first with { Sequence = 2, Changed = "20240212T120000Z" }));
        Assert.Equal("announced", (await tracker.OnlyVisitOfAsync("GHA"))["status"]);
    }

    [Fact]
    public async Task What_a_feed_no_longer_names_stays_as_it_is()
    {
        await tracker.ImportDiaryAsync(Diary.Of("Dropping", new DiaryEvent("d-1", "Visit of Malta to Cyprus")));
        await tracker.ImportDiaryAsync(Diary.Of("Dropping"));

        Assert.Equal("announced", (await tracker.OnlyVisitOfAsync("MLT"))["status"]);
    }

    [Fact]
    public async Task A_visit_taken_back_here_is_not_proposed_again()
    {
        var diary = Diary.Of("Back", new DiaryEvent("b-1", "Visit of Nepal to Bhutan"));
        await tracker.ImportDiaryAsync(diary);
        var visit = await tracker.OnlyVisitOfAsync("NPL");
        var retracted = await tracker.PostAsync(
            $"/api/visits/{visit["id"]}/retract",
            """{ "scope": "record", "reason": "A rehearsal.", "report": { "sources": [ { "outlet": "Us" } ] } }"""
        );
        Assert.Equal(200, retracted.Status);

        var again = await tracker.ImportDiaryAsync(
            Diary.Of("Back", new DiaryEvent("b-1", "Visit of Nepal to Bhutan") { Sequence = 1 })
        );
        Assert.Equal((0, "retracted-here"), (again.Count("recorded"), again["errors.0.code"]));
    }

    [Fact]
    public async Task One_id_given_to_another_thing_is_another_visit()
    {
        await tracker.ImportDiaryAsync(Diary.Of("Reused", new DiaryEvent("1", "Visit of Kenya to Uganda")));
        await tracker.ImportDiaryAsync(Diary.Of("Elsewhere", new DiaryEvent("1", "Visit of Kenya to Uganda")));
        await tracker.ImportDiaryAsync(Diary.Of("Reused", new DiaryEvent("1", "Visit of Qatar to Oman")));

        Assert.Equal((2, 1), ((await tracker.VisitsOfAsync("KEN")).Count, (await tracker.VisitsOfAsync("QAT")).Count));
        await tracker.ImportDiaryAsync(
            Diary.Of("Reused", new DiaryEvent("1", "Visit of Qatar to Yemen") { Sequence = 1 })
        );
        Assert.Equal("YEM", (await tracker.OnlyVisitOfAsync("QAT"))["host.country"]);
    }

    private static (string?, string?, string?) Problem(Answer answer, int index) =>
        (answer[$"errors.{index}.verdict"], answer[$"errors.{index}.code"], answer[$"errors.{index}.value"]);
}
