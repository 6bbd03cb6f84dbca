using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>Calendars as programs write them, and entries that are broken.</summary>
public sealed class DiaryFaultsTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_line_that_is_folded_behind_a_blank_keeps_the_blank()
    {
        var answer = await tracker.ImportDiaryAsync(
            Diary.Of(
                "Folded",
                new DiaryEvent("f-1", "Official visit of Presi\r\n dent Ilves of Estonia to \r\n Latvia")
            )
        );

        Assert.Equal(1, answer.Count("recorded"));
        Assert.Equal("LVA", (await tracker.OnlyVisitOfAsync("EST"))["host.country"]);
    }

    [Fact]
    public async Task The_name_of_a_feed_may_be_folded_too()
    {
        var entry = new DiaryEvent("n-1", "Visit of Chile to Peru");
        await tracker.ImportDiaryAsync(Diary.Of("A long name", entry));

        var again = await tracker.ImportDiaryAsync(Diary.Of("A long \r\n name", entry));

        Assert.Equal(1, again.Count("unchanged"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task An_entry_whose_id_is_blank_is_a_fault_and_not_another_visit_each_time(string uid)
    {
        var answer = await tracker.ImportDiaryAsync(Diary.Of("Blank", new DiaryEvent(uid, "Visit of Oman to Qatar")));

        Assert.Equal(
            (0, "UID", "missing-field"),
            (answer.Count("recorded"), answer["errors.0.field"], answer["errors.0.code"])
        );
    }

    [Theory]
    [InlineData(";VALUE=DATE:20240230", null, "DTSTART")]
    [InlineData(";VALUE=DATE:20240229", ";VALUE=DATE:20241301", "DTEND")]
    public async Task A_day_that_is_none_is_named(string start, string? end, string field)
    {
        var answer = await tracker.ImportDiaryAsync(
            Diary.Of("Days", new DiaryEvent("d-1", "Visit of Ghana to Togo") { Start = start, End = end })
        );

        Assert.Equal((field, "invalid-date"), (answer["errors.0.field"], answer["errors.0.code"]));
    }

    [Fact]
    public async Task A_rule_that_fits_no_day_is_named()
    {
        var answer = await tracker.ImportDiaryAsync(
            Diary.Of(
                "Rules",
                new DiaryEvent("r-1", "Visit of Ghana to Togo") { Else = ["RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"] }
            )
        );

        Assert.Equal(("RRULE", "malformed-row"), (answer["errors.0.field"], answer["errors.0.code"]));
    }

    [Fact]
    public async Task A_character_that_cannot_be_stored_breaks_its_own_entry_only()
    {
        var answer = await tracker.ImportDiaryAsync(
            Diary.Of(
                "Zeros",
                new DiaryEvent("z-1", "Visit of Ne\0pal to Bhutan"),
                new DiaryEvent("z-2", "Visit of Nepal to Bhutan")
            )
        );

        Assert.Equal(("done", 1, 1), (answer["state"], answer.Count("recorded"), answer.Count("rejected")));
    }
}
