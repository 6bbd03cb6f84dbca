using DiplomacyTracker.Demo;
using DiplomacyTracker.Tests.Exports;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

public sealed class DiaryEditionsTests(TrackerFixture tracker, TestCluster cluster) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task Our_own_feed_is_no_news_here_and_the_same_visit_elsewhere()
    {
        await using var home = await cluster.AnotherAsync();
        await using var elsewhere = await cluster.AnotherAsync();
        await home.PostAsync("/api/demo", new { });
        // Of another calendar, and moved by it: its editions are counted by that calendar alone.
        var entry = new DiaryEvent("echo-1", "Visit of Malta to Cyprus");
        await home.ImportDiaryAsync(Diary.Of("Another", entry));
        await home.ImportDiaryAsync(Diary.Of("Another", entry with { Sequence = 1, Start = ";VALUE=DATE:20240321" }));
        var feed = await FeedAsync(home);

        var here = await home.ImportDiaryAsync(feed);
        Assert.Equal((0, 0, 0), (here.Count("recorded"), here.Count("changed"), here.Count("rejected")));

        var there = await elsewhere.ImportDiaryAsync(feed);
        Assert.Equal((here.Count("unchanged"), 0), (there.Count("recorded"), there.Count("rejected")));
        var (one, other) = (
            await home.GetAsync($"/api/visits/{SeedStory.VisitId}"),
            await elsewhere.GetAsync($"/api/visits/{SeedStory.VisitId}")
        );
        foreach (var field in new[] { "visitor.person", "visitor.country", "host", "occurs" })
            Assert.Equal(one[field], other[field]);
        var again = await elsewhere.ImportDiaryAsync(await FeedAsync(elsewhere));
        Assert.Equal((there.Count("recorded"), 0), (again.Count("unchanged"), again.Count("changed")));
    }

    [Fact]
    public async Task Without_sequence_what_reads_the_same_says_nothing_and_what_was_changed_later_holds()
    {
        var entry = new DiaryEvent("s-1", "Visit of Tonga to Samoa") { Sequence = null };
        await tracker.ImportDiaryAsync(Diary.Of("Plain", entry));
        var again = await tracker.ImportDiaryAsync(Diary.Of("Plain", entry with { Changed = "20240301T000000Z" }));
        Assert.Equal(1, again.Count("unchanged"));

        var older = entry with { Changed = "20240101T000000Z", Start = ";VALUE=DATE:20240601" };
        Assert.Equal(1, (await tracker.ImportDiaryAsync(Diary.Of("Plain", older))).Count("unchanged"));
        var newer = older with { Changed = "20240302T000000Z" };
        Assert.Equal(1, (await tracker.ImportDiaryAsync(Diary.Of("Plain", newer))).Count("changed"));
        Assert.Equal("2024-06-01", (await tracker.OnlyVisitOfAsync("TON"))["occurs"]);
    }

    [Fact]
    public async Task Where_people_gave_another_date_here_both_stand()
    {
        var entry = new DiaryEvent("p-1", "Visit of Haiti to Cuba");
        await tracker.ImportDiaryAsync(Diary.Of("People", entry));
        var visit = await tracker.OnlyVisitOfAsync("HTI");
        await tracker.PostAsync(
            $"/api/visits/{visit["id"]}/reschedule",
            """{ "occurs": "2024-03-20", "report": { "sources": [ { "outlet": "Us", "publishedAt": "2024-02-05" } ] } }"""
        );

        var moved = entry with { Sequence = 1, Start = ";VALUE=DATE:20240325", Changed = "20240210T120000Z" };
        var import = await tracker.ImportDiaryAsync(Diary.Of("People", moved));
        Assert.Equal(
            ("conflict", "occurs", "2024-03-20", "2024-03-25"),
            (
                import["errors.0.verdict"],
                import["errors.0.field"],
                import["errors.0.recorded"],
                import["errors.0.value"]
            )
        );
        var after = await tracker.OnlyVisitOfAsync("HTI");
        Assert.Equal(
            ["2024-03-20", "2024-03-25"],
            new[] { after["occurs"], after["alternatives.0.occurs"], after["alternatives.1.occurs"] }
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(1, (await tracker.ImportDiaryAsync(Diary.Of("People", moved))).Count("unchanged"));
    }

    [Fact]
    public async Task An_import_that_is_undone_leaves_what_later_editions_said()
    {
        var entry = new DiaryEvent("u-1", "Visit of Benin to Niger");
        await tracker.ImportDiaryAsync(Diary.Of("Undone", entry));
        var moved = entry with { Sequence = 1, Start = ";VALUE=DATE:20240325", Changed = "20240210T120000Z" };
        var second = await tracker.ImportDiaryAsync(Diary.Of("Undone", moved));
        await tracker.UndoAsync(second);
        Assert.Equal("2024-03-17", (await tracker.OnlyVisitOfAsync("BEN"))["occurs"]);

        await tracker.ImportDiaryAsync(Diary.Of("Undone", moved with { Status = "TENTATIVE" }));
        Assert.Equal("2024-03-25", (await tracker.OnlyVisitOfAsync("BEN"))["occurs"]);
    }

    [Fact]
    public async Task Where_the_edition_in_the_middle_is_undone_the_last_one_still_holds()
    {
        var editions = Enumerable
            .Range(0, 3)
            .Select(number => new DiaryEvent("v-1", "Visit of Gabon to Mali")
            {
                Sequence = number,
                Start = $";VALUE=DATE:2024050{number + 1}",
                Changed = $"2024021{number}T120000Z",
                Status = number is 1 ? "CANCELLED" : "CONFIRMED",
            })
            .ToList();
        var imports = new List<Answer>();
        foreach (var edition in editions)
            imports.Add(await tracker.ImportDiaryAsync(Diary.Of("Middle", edition)));

        await tracker.UndoAsync(imports[1]);
        var visit = await tracker.OnlyVisitOfAsync("GAB");
        Assert.Equal(("announced", "2024-05-03", "certain"), (visit["status"], visit["occurs"], visit["certainty"]));
        Assert.Equal("2024-05-01", (await tracker.OnlyVisitOfAsync("GAB", "?knownAt=2024-02-11T23:00:00Z"))["occurs"]);

        await tracker.UndoAsync(imports[2]);
        Assert.Equal("2024-05-01", (await tracker.OnlyVisitOfAsync("GAB"))["occurs"]);
        await tracker.UndoAsync(imports[0]);
        Assert.Empty(await tracker.VisitsOfAsync("GAB"));
        Assert.Equal(
            1,
            (await tracker.ImportDiaryAsync(Diary.Of("Middle", editions[0]), accept: null)).Count("leftOut")
        );
    }

    [Fact]
    public async Task A_summit_names_those_who_come_as_far_as_they_are_known()
    {
        var entry = new DiaryEvent("n-1", "Nordic Summit")
        {
            Location = "Helsinki, Finland",
            Else =
            [
                "ATTENDEE;CN=\"Prime Minister of Denmark\";PARTSTAT=ACCEPTED:mailto:pm@example.org",
                "ATTENDEE;CN=\"A. Clerk\":mailto:clerk@example.org",
            ],
        };
        var import = await tracker.ImportDiaryAsync(Diary.Of("Summit", entry));

        Assert.Equal(
            (1, "unknown-participant", "A. Clerk"),
            (import.Count("recorded"), import["errors.0.code"], import["errors.0.value"])
        );
        var summit = await tracker.GetCurrentAsync("/api/summits?country=FIN");
        Assert.Equal(
            ("Nordic Summit", "DNK", "certain"),
            (
                summit["items.0.title"],
                summit["items.0.participants.0.country"],
                summit["items.0.participants.0.certainty"]
            )
        );
    }

    /// <summary>What the tracker's calendar says, once the ledger has all that was recorded.</summary>
    private static async Task<string> FeedAsync(TrackerFixture tracker)
    {
        await tracker.GetCurrentAsync("/api/timeline?limit=1");
        return await tracker.Http.GetStringAsync(
            "/api/calendar.ics?from=2024-03&to=2024-03&imprecise=span",
            TestContext.Current.CancellationToken
        );
    }
}
