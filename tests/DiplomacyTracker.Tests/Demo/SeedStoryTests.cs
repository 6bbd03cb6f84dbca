using DiplomacyTracker.Demo;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Demo;

/// <summary>The story the tracker grew from, taken in as it was published, and asked for at every moment.</summary>
public sealed class SeedStoryTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>, IAsyncLifetime
{
    private readonly string visit = $"/api/visits/{SeedStory.VisitId}";
    private readonly string summit = $"/api/summits/{SeedStory.SummitId}";

    public async ValueTask InitializeAsync() =>
        Assert.Equal(200, (await tracker.PostAsync("/api/demo", new { })).Status);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Before_the_first_report_nobody_could_know()
    {
        var answer = await tracker.GetAsync($"{visit}?knownAt=2024-02-18");

        Assert.Equal((404, "not-known-then"), (answer.Status, answer["code"]));
    }

    [Theory]
    [InlineData("2024-02-20", "announced", "upcoming", "2024-03", "1", 0)]
    [InlineData("2024-02-28", "confirmed", "upcoming", "2024-03", "2", 1)]
    [InlineData("2024-03-14", "confirmed", "upcoming", "2024-03-17/2024-03-18", "3", 2)]
    [InlineData("2024-03-17", "underway", "underway", "2024-03-17/2024-03-18", "4", 2)]
    [InlineData("2024-03-18", "held", "past", "2024-03-17/2024-03-18", "4", 2)]
    public async Task The_visit_reads_as_it_was_known(
        string knownAt,
        string status,
        string phase,
        string occurs,
        string origins,
        int confirmations
    )
    {
        foreach (var url in new[] { $"{visit}?knownAt={knownAt}", $"/api/visits?knownAt={knownAt}" })
        {
            var answer = await tracker.GetCurrentAsync(url);
            var at = url == $"{visit}?knownAt={knownAt}" ? "" : "items.0.";

            Assert.Equal(
                (status, phase, occurs, origins),
                (answer[$"{at}status"], answer[$"{at}phase"], answer[$"{at}occurs"], answer[$"{at}independentOrigins"])
            );
            Assert.Equal(
                confirmations,
                (at.Length > 0 ? answer.Json["items"]?[0] : answer.Json)?["confirmedBy"]?.AsArray().Count
            );
        }
    }

    [Fact]
    public async Task On_the_day_after_the_first_report_the_visit_is_tentative()
    {
        var answer = await tracker.GetAsync($"{visit}?knownAt=2024-02-20");

        Assert.Equal(("true", "likely", "eos4"), (answer["tentative"], answer["certainty"], answer["occurStatus"]));
    }

    [Fact]
    public async Task The_wrong_month_is_seen_only_at_positions_before_its_correction()
    {
        var history = await tracker.GetAsync($"{visit}/history");
        var correction = history.Json["lines"]?.AsArray().Single(line => $"{line?["cause"]}" == "correction");
        var before = (int)(correction?["position"] ?? 0) - 1;

        var then = await tracker.GetAsync($"{visit}?knownAt=2024-02-28&recordedAt=position:{before}");
        var now = await tracker.GetAsync($"{visit}?knownAt=2024-02-28");

        Assert.Equal(("2024-02", "2024-03"), (then["occurs"], now["occurs"]));
        Assert.Equal("occurs", $"{correction?["changes"]?[0]?["field"]}");
    }

    [Theory]
    [InlineData("2024-12-17", false)]
    [InlineData("2024-12-18", true)]
    public async Task The_official_record_is_known_only_nine_months_later(string knownAt, bool isKnown)
    {
        var answer = await tracker.GetAsync($"{visit}?knownAt={knownAt}");

        Assert.Equal(isKnown, answer.Json.ToJsonString().Contains("4221", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_president_attends_on_a_condition_and_is_not_counted_until_it_is_met()
    {
        var open = await tracker.GetAsync(summit);
        Assert.Equal(("Joe Biden", "virtual", "open", "false"), Participant(open));
        Assert.Equal("1", open["participantsCounted"]);

        var number = open["conditions.0.number"];
        var resolved = await tracker.PostAsync(
            $"{summit}/conditions/{number}/resolve",
            """{"outcome":"met","report":{"sources":[{"outlet":"Yonhap","publishedAt":"2024-03-20"}]}}"""
        );

        Assert.Equal((200, "condition-resolved"), (resolved.Status, resolved["events.0"]));
        Assert.Equal(("Joe Biden", "virtual", "met", "true"), Participant(await tracker.GetAsync(summit)));
        Assert.Equal(
            ("Joe Biden", "virtual", "open", "false"),
            Participant(await tracker.GetAsync($"{summit}?knownAt=2024-03-19"))
        );
    }

    [Fact]
    public async Task The_missiles_are_context_of_the_summit_and_no_act_between_the_pair()
    {
        var relation = await tracker.GetCurrentAsync("/api/relations/USA/KOR?knownAt=2024-03-18");

        Assert.Equal($"{SeedStory.VisitId}", relation["visits.latest.oneToOther.id"]);
        Assert.Equal($"{SeedStory.RemarksId}", relation["statements.latest.oneToOther.id"]);
        Assert.Equal($"{SeedStory.SummitId}", relation["summits.underway.0.id"]);
        Assert.DoesNotContain($"{SeedStory.MissilesId}", relation.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_missiles_are_fired_towards_nobody_in_particular()
    {
        var missiles = await tracker.GetCurrentAsync($"/api/incidents/{SeedStory.MissilesId}?knownAt=2024-03-18");
        var neighbours = await tracker.GetCurrentAsync("/api/relations/PRK/KOR?knownAt=2024-03-18");

        Assert.Equal(
            ("reported", "missile-test", "mobilize", "PRK", null),
            (missiles["status"], missiles["kind"], missiles["act"], missiles["actors.0.country"], missiles["targets.0"])
        );
        Assert.Equal(
            [$"context-of {SeedStory.SummitId}", $"context-of {SeedStory.VisitId}"],
            missiles.Json["links"]?.AsArray().Select(link => $"{link?["relation"]} {link?["to"]}")
        );
        Assert.Equal("threaten", neighbours["statements.latest.oneToOther.act"]);
        Assert.DoesNotContain($"{SeedStory.MissilesId}", neighbours.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-11-09", "Park Jin")]
    [InlineData("2024-02-28", "Cho Tae-yul")]
    [InlineData("2024-03-18", "Cho Tae-yul")]
    public async Task The_foreign_minister_of_a_day_is_found_by_the_office(string day, string name)
    {
        foreach (var asked in new[] { "role=foreign-minister", "office=Foreign%20Minister" })
        {
            var answer = await tracker.GetCurrentAsync($"/api/offices?country=KOR&{asked}&validAt={day}");

            Assert.Equal((name, null), (answer["items.0.holders.0.person.name"], answer["items.0.holders.1"]));
        }
    }

    [Theory]
    [InlineData("Pak%20Jin&transliteration=off", "Park Jin")]
    [InlineData("Jo%20Tae-yeol", "Cho Tae-yul")]
    [InlineData("Jo%20Tae-yeol&transliteration=off", null)]
    public async Task A_person_is_found_however_the_name_is_written(string name, string? found)
    {
        var answer = await tracker.GetCurrentAsync($"/api/people?name={name}");

        Assert.Equal(found, answer["items.0.name"]);
    }

    [Fact]
    public async Task The_visit_tells_who_took_part_and_in_which_office()
    {
        var answer = await tracker.GetCurrentAsync(visit);
        var cho = await tracker.GetCurrentAsync($"/api/people/{SeedStoryPeople.ChoId}");

        Assert.Equal(
            "Antony Blinken: Secretary of State, Yoon Suk Yeol: President, Cho Tae-yul: Foreign Minister",
            string.Join(", ", answer.Json["people"]?.AsArray().Select(Named) ?? [])
        );
        Assert.Equal(
            (visit, "met", "Foreign Minister"),
            (cho["did.0.href"], cho["did.0.role"], cho["did.0.offices.0"])
        );
    }

    [Fact]
    public async Task Loading_it_again_adds_nothing()
    {
        var again = await tracker.PostAsync("/api/demo", new { });

        Assert.Equal((200, "0"), (again.Status, again["recorded"]));
    }

    private static string Named(System.Text.Json.Nodes.JsonNode? named) =>
        $"{named?["person"]?["name"]}: {named?["offices"]?[0]}";

    private static (string?, string?, string?, string?) Participant(Answer summit)
    {
        var biden = summit
            .Json["participants"]
            ?.AsArray()
            .Single(participant => $"{participant?["person"]}" == "Joe Biden");
        return (
            $"{biden?["person"]}",
            $"{biden?["mode"]}",
            $"{biden?["condition"]?["outcome"]}",
            $"{biden?["counted"]}".ToLowerInvariant()
        );
    }
}
