using DiplomacyTracker.Tests.Support;
using static DiplomacyTracker.Tests.People.Someone;

namespace DiplomacyTracker.Tests.People;

/// <summary>Persons are recorded, spelled, and corrected like everything else.</summary>
public sealed class PersonTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_person_is_recorded_and_found_by_name()
    {
        var id = await tracker.PersonAsync("Park Jin");

        var found = await tracker.GetCurrentAsync("/api/people?name=park%20JIN");
        var read = await tracker.GetAsync($"/api/people/{id}");

        Assert.Equal((id, "Park Jin", "person"), (found["items.0.id"], read["name"], read["type"]));
        Assert.Equal("KOR", read["countries.0"]);
    }

    [Fact]
    public async Task Another_transliteration_finds_them_unless_it_is_switched_off()
    {
        var id = await tracker.PersonAsync("Kim Dae-jung");

        var on = await tracker.GetCurrentAsync("/api/people?name=Gim%20Daejeong");
        var off = await tracker.GetCurrentAsync("/api/people?name=Gim%20Daejeong&transliteration=off");
        await tracker.PostAsync(
            $"/api/people/{id}/spellings",
            new { spelling = "Gim Daejeong", report = By("2020-02-01") }
        );
        var spelled = await tracker.GetCurrentAsync("/api/people?name=Gim%20Daejeong&transliteration=off");
        var before = await tracker.GetCurrentAsync(
            "/api/people?name=Gim%20Daejeong&transliteration=off&knownAt=2020-01-31"
        );

        Assert.Equal((id, null, id, null), (Only(on), Only(off), Only(spelled), Only(before)));
    }

    [Fact]
    public async Task Two_people_of_one_name_stay_two()
    {
        var one = await tracker.PersonAsync("Lee Sang-soo");
        var other = await tracker.PersonAsync("Lee Sang-soo");

        var found = await tracker.GetCurrentAsync("/api/people?name=Lee%20Sang-soo");

        Assert.NotEqual(one, other);
        Assert.Equal(2, found.Json["items"]?.AsArray().Count);
    }

    [Fact]
    public async Task A_wrong_end_of_a_tenure_is_corrected_and_the_old_answer_stays_at_its_position()
    {
        var id = await tracker.PersonAsync("Song Min-soon");
        await tracker.TenureAsync(id, "Foreign Minister", "2006-12-01/2009-02-28", "2020-01-02");
        var history = await tracker.GetAsync($"/api/people/{id}/history");
        var before = history["lines.1.position"];

        var corrected = await tracker.PostAsync(
            $"/api/people/{id}/correct",
            new
            {
                @event = history["lines.1.event"],
                scope = "record",
                reason = "A year too late.",
                changes = new { held = "2006-12-01/2008-02-28" },
                report = By("2020-03-01"),
            }
        );
        var now = await tracker.GetCurrentAsync($"/api/people/{id}?validAt=2008-06-01");
        var then = await tracker.GetAsync($"/api/people/{id}?validAt=2008-06-01&recordedAt=position:{before}");

        Assert.Equal(200, corrected.Status);
        Assert.Equal(("out-of-office", "in-office"), (now["status"], then["status"]));
        Assert.Equal("Foreign Minister", then["offices.0.title"]);
    }

    [Fact]
    public async Task An_office_needs_an_interval_and_a_person_a_country()
    {
        var id = await tracker.PersonAsync("Yun Byung-se");
        var office = new { country = "KOR", title = "Foreign Minister" };

        var day = await tracker.PostAsync(
            $"/api/people/{id}/tenures",
            new
            {
                office,
                held = "2013-03-11",
                report = By("2020-01-01"),
            }
        );
        var nobody = await tracker.PostAsync(
            "/api/people",
            new
            {
                name = "Nobody",
                countries = Array.Empty<string>(),
                report = By("2020-01-01"),
            }
        );
        var never = await tracker.PostAsync($"/api/people/{id}/tenures/end", new { office, report = By("2020-01-01") });

        Assert.Equal((422, "not-an-interval", "held"), (day.Status, day["code"], day["field"]));
        Assert.Equal((422, "country-missing", "countries"), (nobody.Status, nobody["code"], nobody["field"]));
        Assert.Equal((422, "not-in-office", "office"), (never.Status, never["code"], never["field"]));
    }

    [Fact]
    public async Task Persons_are_no_acts_and_no_relation()
    {
        var id = await tracker.PersonAsync("Kang Kyung-wha", "KOR");
        await tracker.PersonAsync("Kang Kyung-wha", "JPN");

        var timeline = await tracker.GetCurrentAsync("/api/timeline?country=JPN");
        var relation = await tracker.GetCurrentAsync("/api/relations/KOR/JPN");
        var visits = await tracker.GetCurrentAsync("/api/visits?country=KOR");

        Assert.Empty(timeline.Json["items"]?.AsArray() ?? []);
        Assert.Empty(visits.Json["items"]?.AsArray() ?? []);
        Assert.DoesNotContain(id, relation.Json.ToJsonString(), StringComparison.Ordinal);
    }

    private static string? Only(Answer list) =>
        list.Json["items"]?.AsArray().Count > 1 ? "several" : list["items.0.id"];
}
