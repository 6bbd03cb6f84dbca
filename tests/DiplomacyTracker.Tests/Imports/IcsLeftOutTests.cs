using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>Occurrences that a calendar leaves out (EXDATE) once they were recorded: they are called off.</summary>
public sealed class IcsLeftOutTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task An_occurrence_that_a_later_edition_leaves_out_is_cancelled_and_no_other()
    {
        var yearly = Yearly("l-1", "Visit of Estonia to Latvia");
        await tracker.ImportDiaryAsync(Diary.Of("Later", yearly));

        var import = await tracker.ImportDiaryAsync(
            Diary.Of("Later", Without(yearly, 1, "20230301T090000Z")),
            accept: null
        );

        Assert.Equal(0, import.Count("recorded"));
        Assert.Equal(
            ["2022-03-01 announced", "2023-03-01 cancelled", "2024-03-01 announced"],
            await StatusesAsync("EST")
        );
        Assert.Equal(
            ["2022-03-01 announced", "2023-03-01 announced", "2024-03-01 announced"],
            await StatusesAsync("EST", "&knownAt=2024-02-05")
        );
    }

    [Fact]
    public async Task It_is_called_off_just_as_if_the_occurrence_were_marked_as_cancelled()
    {
        var (one, other) = (Yearly("s-1", "Visit of Fiji to Tonga"), Yearly("s-2", "Visit of Samoa to Tonga"));
        await tracker.ImportDiaryAsync(Diary.Of("Same", one, other));

        await tracker.ImportDiaryAsync(
            Diary.Of(
                "Same",
                Without(one, 1, "20230301T090000Z"),
                other with
                {
                    Sequence = 1,
                    Start = ":20230301T090000Z",
                    Status = "CANCELLED",
                    Changed = "20240210T120000Z",
                    Else = ["RECURRENCE-ID:20230301T090000Z"],
                }
            )
        );

        Assert.Equal(await StatusesAsync("WSM"), await StatusesAsync("FJI"));
        Assert.Equal(await HistoryAsync("WSM"), await HistoryAsync("FJI"));
    }

    [Fact]
    public async Task What_was_never_recorded_is_left_out_and_not_listed()
    {
        var left = Without(Yearly("n-1", "Visit of Malta to Cyprus"), 0, "20230301T090000Z");

        var import = await tracker.ImportDiaryAsync(Diary.Of("Never", left));

        Assert.Equal((2, 1), (import.Count("recorded"), import.Count("leftOut")));
        Assert.Empty(import.Json["errors"]?.AsArray() ?? []);
        Assert.Equal(["2022-03-01 announced", "2024-03-01 announced"], await StatusesAsync("MLT"));
    }

    [Fact]
    public async Task An_edition_that_is_not_newer_leaves_nothing_out_and_a_newer_one_may_name_it_again()
    {
        var yearly = Yearly("o-1", "Visit of Ghana to Togo") with { Sequence = 2 };
        await tracker.ImportDiaryAsync(Diary.Of("Again", yearly));
        await tracker.ImportDiaryAsync(Diary.Of("Again", Without(yearly, 1, "20230301T090000Z")));
        Assert.DoesNotContain("2023-03-01 cancelled", await StatusesAsync("GHA"));

        var left = Without(yearly, 3, "20230301T090000Z");
        await tracker.ImportDiaryAsync(Diary.Of("Again", left));
        Assert.Contains("2023-03-01 cancelled", await StatusesAsync("GHA"));
        Assert.Equal(3, (await tracker.ImportDiaryAsync(Diary.Of("Again", left))).Count("unchanged"));

        await tracker.ImportDiaryAsync(Diary.Of("Again", yearly with { Sequence = 4, Changed = "20240212T120000Z" }));
        Assert.Contains("2023-03-01 announced", await StatusesAsync("GHA"));
    }

    [Fact]
    public async Task An_occurrence_that_has_an_entry_of_its_own_is_what_that_says()
    {
        var yearly = Yearly("e-1", "Visit of Benin to Niger");
        var own = yearly with { Sequence = 1, Start = ":20230405T090000Z", Else = ["RECURRENCE-ID:20230301T090000Z"] };
        await tracker.ImportDiaryAsync(Diary.Of("Own", yearly));

        await tracker.ImportDiaryAsync(Diary.Of("Own", Without(yearly, 1, "20230301T090000Z"), own));

        Assert.Contains("2023-04-05 announced", await StatusesAsync("BEN"));
    }

    [Fact]
    public async Task Of_an_entry_that_leaves_all_of_it_out_each_is_cancelled_and_that_is_undone_with_the_import()
    {
        var yearly = Yearly("a-1", "Visit of Gabon to Mali");
        var first = await tracker.ImportDiaryAsync(Diary.Of("All", yearly));
        var second = await tracker.ImportDiaryAsync(
            Diary.Of("All", Without(yearly, 1, "20220301T090000Z,20230301T090000Z,20240301T090000Z"))
        );
        Assert.Equal(3, (await StatusesAsync("GAB")).Count(one => one.EndsWith("cancelled", StringComparison.Ordinal)));

        await tracker.UndoAsync(first);
        Assert.Empty(await StatusesAsync("GAB"));
        await tracker.UndoAsync(second);
        Assert.Empty(await StatusesAsync("GAB"));
    }

    private static DiaryEvent Yearly(string uid, string summary) =>
        new(uid, summary) { Start = ":20220301T090000Z", Else = ["RRULE:FREQ=YEARLY;COUNT=3"] };

    private static DiaryEvent Without(DiaryEvent entry, int sequence, string days) =>
        entry with
        {
            Sequence = sequence,
            Changed = "20240210T120000Z",
            Else = [.. entry.Else, $"EXDATE:{days}"],
        };

    private async Task<IReadOnlyList<string>> StatusesAsync(string country, string axes = "") =>
        [
            .. (await tracker.VisitsOfAsync(country, axes))
                .Select(visit => $"{visit?["occurs"]} {visit?["status"]}")
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>What was said of the visit in 2023, with when that was known.</summary>
    private async Task<IReadOnlyList<string>> HistoryAsync(string country)
    {
        var visit = (await tracker.VisitsOfAsync(country)).Single(one => $"{one?["occurs"]}" is "2023-03-01");
        var history = await tracker.GetAsync($"/api/visits/{visit?["id"]}/history");
        return [.. (history.Json["lines"]?.AsArray() ?? []).Select(entry => $"{entry?["type"]} {entry?["knownAt"]}")];
    }
}
