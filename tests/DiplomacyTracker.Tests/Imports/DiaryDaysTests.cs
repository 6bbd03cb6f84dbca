using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

public sealed class DiaryDaysTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Theory]
    [InlineData(";VALUE=DATE:20240317", null, "2024-03-17")]
    [InlineData(";VALUE=DATE:20240317", ";VALUE=DATE:20240318", "2024-03-17")]
    [InlineData(";VALUE=DATE:20240317", ";VALUE=DATE:20240320", "2024-03-17/2024-03-19")]
    [InlineData(":20240317T090000", ":20240318T000000", "2024-03-17")]
    [InlineData(":20240317T200000Z", ":20240317T210000Z", "2024-03-18")]
    [InlineData(";TZID=Europe/Oslo:20240317T100000", ";TZID=Europe/Oslo:20240317T180000", "2024-03-17/2024-03-18")]
    [InlineData(";TZID=W. Europe Standard Time:20240317T220000", null, "2024-03-18")]
    public async Task A_day_is_a_day_by_the_clock_of_the_place_and_an_end_is_the_first_that_is_left(
        string start,
        string? end,
        string days
    )
    {
        var uid = $"{Guid.CreateVersion7()}";
        var entry = new DiaryEvent(uid, $"Visit of Norway to Japan {uid}")
        {
            Start = start,
            End = end,
            Location = "Tokyo, Japan",
        };
        var import = await tracker.ImportDiaryAsync(Diary.Of(uid, entry));

        Assert.Equal(1, import.Count("recorded"));
        var visits = await tracker.VisitsOfAsync("NOR");
        Assert.Equal(
            days,
            $"{visits.Single(visit => $"{visit?["purpose"]}".EndsWith(uid, StringComparison.Ordinal))?["occurs"]}"
        );
    }

    [Fact]
    public async Task Each_instance_of_what_recurs_is_a_visit_and_only_the_one_that_is_named_is_moved()
    {
        var yearly = new DiaryEvent("r-1", "Visit of Estonia to Latvia")
        {
            Start = ":20220301T090000Z",
            Else = ["RRULE:FREQ=YEARLY;COUNT=4", "EXDATE:20240301T090000Z"],
        };
        var other = new DiaryEvent("r-1", "Visit of Estonia to Latvia")
        {
            Start = ":20230405T090000Z",
            Else = ["RECURRENCE-ID;TZID=Europe/Riga:20230301T110000"],
        };
        await tracker.ImportDiaryAsync(Diary.Of("Yearly", yearly));
        Assert.Equal(["2022-03-01", "2023-03-01", "2025-03-01"], await DaysAsync("EST"));

        await tracker.ImportDiaryAsync(Diary.Of("Yearly", yearly, other));
        Assert.Equal(["2022-03-01", "2023-04-05", "2025-03-01"], await DaysAsync("EST"));

        var again = await tracker.ImportDiaryAsync(Diary.Of("Yearly", other, yearly));
        Assert.Equal(3, again.Count("unchanged"));
    }

    [Fact]
    public async Task What_recurs_without_end_is_read_for_two_years_ahead_and_what_began_alone_is_its_first()
    {
        var single = new DiaryEvent("e-1", "Visit of Fiji to Tonga") { Start = ";VALUE=DATE:20200110" };
        await tracker.ImportDiaryAsync(Diary.Of("Endless", single));
        var import = await tracker.ImportDiaryAsync(
            Diary.Of("Endless", single with { Sequence = 1, Else = ["RRULE:FREQ=YEARLY"] })
        );

        var days = await DaysAsync("FJI");
        Assert.Equal(("2020-01-10", days.Count), (days[0], import.Count("rows")));
        Assert.Equal(days.Distinct(StringComparer.Ordinal), days);
        Assert.InRange(days.Count, 8, 40);
    }

    [Fact]
    public async Task An_entry_at_fault_is_listed_by_its_line_and_stops_no_other()
    {
        var import = await tracker.ImportDiaryAsync(
            Diary.Of(
                "Faults",
                new DiaryEvent("f-1", "Visit of Iceland to Ireland") { Start = ":yesterday" },
                new DiaryEvent("f-2", "Visit of Iceland to Ireland") { Start = ";TZID=Nowhere/Odd:20240317T100000" },
                new DiaryEvent("f-3", "Visit of Iceland to Ireland") { End = ";VALUE=DATE:20240101" },
                new DiaryEvent("f-4", "Visit of Somebody Else to Ireland"),
                new DiaryEvent("f-5", "Visit of Iceland to Iceland"),
                new DiaryEvent("f-6", "Visit of Iceland to Ireland") { Changed = "20990101T000000Z" },
                new DiaryEvent("f-7", "Visit of Iceland to Ireland")
            )
        );

        Assert.Equal("7 rows: 1 recorded, 0 unchanged, 0 changed, 1 unresolved, 5 rejected", import.Tally());
        Assert.Equal(
            [
                ("5", "invalid-date"),
                ("13", "unknown-zone"),
                ("21", "end-before-start"),
                ("30", "unknown-country"),
                ("38", "self-visit"),
                ("46", "known-in-future"),
            ],
            Enumerable
                .Range(0, 6)
                .Select(index => ($"{import[$"errors.{index}.line"]}", $"{import[$"errors.{index}.code"]}"))
        );
    }

    [Theory]
    [InlineData("Far East", ":+0900", "20240317T080000", "2024-03-16")]
    [InlineData("(UTC+09:00) Far East, quoted", ":+0900", "20240317T080000", "2024-03-16")]
    [InlineData("No offset", ":none", "20240317T080000", null)]
    public async Task A_zone_that_a_calendar_describes_itself_has_the_offsets_stated_there(
        string name,
        string offset,
        string start,
        string? day
    )
    {
        var uid = $"{Guid.CreateVersion7()}";
        var named = name.Contains(':', StringComparison.Ordinal) ? $"\"{name}\"" : name;
        var entry = new DiaryEvent(uid, $"Visit of Malta to Cuba {uid}")
        {
            Start = $";TZID={named}:{start}",
            Location = "Havana, Cuba",
        };
        var zone =
            $"BEGIN:VTIMEZONE\r\nTZID:{name[..3]}\r\n {name[3..]}\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM{offset}\r\n"
            + $"TZOFFSETTO{offset}\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

        var import = await tracker.ImportDiaryAsync(Described(uid, zone, entry));

        Assert.Equal(
            day is null ? ("unknown-zone", $"No zone is called \"{name}\".") : (null, null),
            (import["errors.0.code"], import["errors.0.reason"])
        );
        Assert.Equal(
            day,
            (await tracker.VisitsOfAsync("MLT"))
                .SingleOrDefault(visit => $"{visit?["purpose"]}".EndsWith(uid, StringComparison.Ordinal))
                ?["occurs"]?.ToString()
        );
    }

    [Fact]
    public async Task What_recurs_goes_by_the_clock_of_that_zone_in_summer_and_in_winter()
    {
        // At half past midnight of Oslo it is the day before in Lisbon, in summer and in winter; and at a fixed hour of UTC only in one of them.
        const string Zone =
            "BEGIN:VTIMEZONE\r\nTZID:Home\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010325T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n"
            + "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\nBEGIN:STANDARD\r\nDTSTART:16011025T030000\r\n"
            + "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
        var entry = new DiaryEvent("z-1", "Visit of Senegal to Portugal")
        {
            Start = ";TZID=Home:20240315T003000",
            Location = "Lisbon, Portugal",
            Else = ["RRULE:FREQ=MONTHLY;UNTIL=20240714T223000Z", "EXDATE;TZID=Home:20240515T003000"],
        };

        await tracker.ImportDiaryAsync(Described("Home", Zone, entry));

        Assert.Equal(["2024-03-14", "2024-04-14", "2024-06-14", "2024-07-14"], await DaysAsync("SEN"));
    }

    private static string Described(string name, string zone, DiaryEvent entry) =>
        Diary.Of(name, entry).Replace("BEGIN:VEVENT", $"{zone}BEGIN:VEVENT", StringComparison.Ordinal);

    private async Task<IReadOnlyList<string>> DaysAsync(string country) =>
        [
            .. (await tracker.VisitsOfAsync(country))
                .Select(visit => $"{visit?["occurs"]}")
                .Order(StringComparer.Ordinal),
        ];
}
