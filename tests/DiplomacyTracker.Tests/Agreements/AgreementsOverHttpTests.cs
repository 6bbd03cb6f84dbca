using DiplomacyTracker.Tests.Replay;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Agreements;

/// <summary>An agreement from its signature to its end, with the whole server on a real PostgreSQL.</summary>
public sealed class AgreementsOverHttpTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_treaty_is_signed_ratified_in_force_and_denounced()
    {
        var id = await RecordAsync();
        await DoneAsync(id, "ratify", """ "by": "KOR", "on": "1954-01-15" """, "1954-01-16");
        await DoneAsync(id, "bring-into-force", """ "on": "1954-11-17" """, "1954-11-18");
        await DoneAsync(
            id,
            "denounce",
            """ "by": "USA", "on": "1957-03-01", "effective": "1958-03-01" """,
            "1957-03-02"
        );

        var then = await tracker.GetAsync($"/api/agreements/{id}?validAt=1957-12-31");
        var now = await tracker.GetAsync($"/api/agreements/{id}");
        Assert.Equal(("in-force", "KOR", "USA"), (then["status"], then["inForceFor.0"], then["inForceFor.1"]));
        Assert.Equal(("denounced", "1954-01-15"), (now["status"], now["parties.0.ratified"]));
        Assert.Equal("denounced", now["parties.1.status"]);
        Assert.Equal("1953-10-01/1958-03-01", now["occurs"]);
        Assert.Equal("not-known-then", (await tracker.GetAsync($"/api/agreements/{id}?knownAt=1953-10-01"))["code"]);
    }

    [Fact]
    public async Task What_is_over_stands_in_a_calendar_where_it_began_and_ended_and_not_in_between()
    {
        var made = await tracker.PostAsync(
            "/api/agreements",
            """
            {"title":"A pact of years","kind":"accord","parties":[{"country":"AUS"},{"country":"FRA"}],"signed":"2016-12-20",
             "inForce":"2017-05-08","terminated":"2021-09-15","report":{"sources":[{"outlet":"AFP","publishedAt":"2021-09-16"}]}}
            """
        );
        var months = new[] { "2016-12", "2017-05", "2020-06", "2021-09", "2021-10" };
        var found = new List<bool>();
        foreach (var month in months)
            found.Add(
                $"{(await tracker.GetCurrentAsync($"/api/calendar?month={month}&country=AUS")).Json}".Contains(
                    made["id"] ?? "",
                    StringComparison.Ordinal
                )
            );

        Assert.Equal([true, false, false, true, false], found);
    }

    [Fact]
    public async Task What_one_of_three_has_left_is_the_latest_between_it_and_those_who_stay()
    {
        var made = await tracker.PostAsync(
            "/api/agreements",
            """
            {"title":"Deal of three","kind":"accord","parties":[{"country":"URY"},{"country":"PRY"},{"country":"BOL"}],
             "signed":"2015-07-14","inForce":"2015-10-18","report":{"sources":[{"outlet":"AFP","publishedAt":"2015-10-18"}]}}
            """
        );
        var id = made["id"] ?? "";
        await DoneAsync(id, "denounce", """ "by": "URY", "on": "2018-05-08" """, "2018-05-08");

        var before = await tracker.GetCurrentAsync("/api/relations/URY/BOL?validAt=2018-05-07");
        var after = await tracker.GetCurrentAsync("/api/relations/URY/BOL?validAt=2018-05-10");
        var others = await tracker.GetCurrentAsync("/api/relations/PRY/BOL?validAt=2018-05-10");
        var explained = await tracker.GetCurrentAsync("/api/relations/BOL/URY/explain?validAt=2018-05-10");
        var left = await tracker.GetCurrentAsync("/api/countries/URY?validAt=2018-05-10");

        Assert.Equal((id, null), (before["agreements.inForce.0.id"], before["agreements.latest.id"]));
        Assert.Equal((null, id), (after["agreements.inForce.0.id"], after["agreements.latest.id"]));
        Assert.Equal(("2018-05-08", "2"), (after["newestOn"], after["ageInDays"]));
        Assert.Equal(
            ("denounced", "URY", "2018-05-08"),
            (after["agreements.ended.status"], after["agreements.ended.by"], after["agreements.ended.on"])
        );
        Assert.Equal((id, null), (others["agreements.inForce.0.id"], others["agreements.latest.id"]));
        Assert.Equal("agreement-latest", explained["facts.0.slot"]);
        Assert.Equal("0", left["agreements.count"]);
    }

    [Fact]
    public async Task What_is_signed_and_not_in_force_is_shown_as_such_between_the_two_and_counted_nowhere()
    {
        var made = await tracker.PostAsync(
            "/api/agreements",
            """
            {"title":"Peace of two","kind":"peace-treaty","parties":[{"country":"MUS"},{"country":"SYC"}],"signed":"2020-09-15",
             "report":{"sources":[{"outlet":"AFP","publishedAt":"2020-09-15"}]}}
            """
        );
        var id = made["id"] ?? "";
        await DoneAsync(id, "ratify", """ "by": "MUS", "on": "2020-10-15" """, "2020-10-15");

        var signed = await tracker.GetCurrentAsync("/api/relations/MUS/SYC?validAt=2020-10-20");
        var before = await tracker.GetCurrentAsync("/api/relations/MUS/SYC?validAt=2020-09-14");
        var country = await tracker.GetCurrentAsync("/api/countries/MUS?validAt=2020-10-20");
        await DoneAsync(id, "bring-into-force", """ "on": "2021-01-01" """, "2021-01-01");
        var after = await tracker.GetCurrentAsync("/api/relations/MUS/SYC?validAt=2021-01-02");

        Assert.Equal((id, "signed"), (signed["agreements.pending.0.id"], signed["agreements.pending.0.status"]));
        Assert.Equal(("2020-10-15", null), (signed["newestOn"], signed["agreements.inForce.0.id"]));
        Assert.Null(before["agreements.pending.0.id"]);
        Assert.Equal("0", country["agreements.count"]);
        Assert.Equal((null, id), (after["agreements.pending.0.id"], after["agreements.inForce.0.id"]));
    }

    [Fact]
    public async Task Who_joins_after_another_has_left_was_never_bound_together_with_it()
    {
        var made = await tracker.PostAsync(
            "/api/agreements",
            """
            {"title":"Deal of four","kind":"accord","parties":[{"country":"SLV"},{"country":"HND"},{"country":"GTM"}],
             "signed":"2015-07-14","inForce":"2015-10-18","report":{"sources":[{"outlet":"AFP","publishedAt":"2015-10-18"}]}}
            """
        );
        var id = made["id"] ?? "";
        await DoneAsync(id, "denounce", """ "by": "SLV", "on": "2018-05-08" """, "2018-05-08");
        await DoneAsync(id, "accede", """ "by": "BLZ", "on": "2019-01-01" """, "2019-01-01");

        var relation = await tracker.GetCurrentAsync("/api/relations/SLV/BLZ?validAt=2020-01-01");

        Assert.Null(relation["agreements.latest.id"]);
    }

    [Fact]
    public async Task An_agreement_is_listed_by_its_status_on_a_day()
    {
        var id = await RecordAsync();
        await DoneAsync(id, "bring-into-force", """ "on": "1954-11-17" """, "1954-11-18");

        var before = await tracker.GetCurrentAsync("/api/agreements?status=in-force&country=KOR&validAt=1954-11-16");
        var after = await tracker.GetCurrentAsync(
            "/api/agreements?status=in-force&country=KOR&validAt=1954-11-17&kind=mutual-defence&role=party"
        );

        Assert.DoesNotContain(id, before.Json.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(id, after.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_is_found_in_the_timeline_the_search_and_the_replay()
    {
        var id = await RecordAsync();

        var timeline = await tracker.GetCurrentAsync($"/api/timeline?development={id}&pair=KOR-USA");
        var found = await tracker.GetCurrentAsync("/api/search?q=agreement+Korea+1953+treaty");
        var replay = await Replaying.ReadAsync(tracker, $"development={id}");

        Assert.Equal(("signed", "support"), (timeline["items.0.act"], timeline["items.0.plover"]));
        Assert.Contains(id, found.Json.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("signed by KOR, USA in Washington", $"{replay[0]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_of_one_party_s_day_leaves_the_others()
    {
        var id = await RecordAsync();
        await DoneAsync(id, "ratify", """ "by": "KOR", "on": "1954-01-15" """, "1954-01-16");
        var history = await tracker.GetAsync($"/api/agreements/{id}/history");
        await DoneAsync(
            id,
            "correct",
            $$""" "event": "{{history["lines.2.event"]}}", "scope": "record", "changes": { "on": "1954-01-16" }, "reason": "typo" """,
            "1954-01-17"
        );

        var read = await tracker.GetAsync($"/api/agreements/{id}");
        Assert.Equal(("1954-01-16", "1953-10-01"), (read["parties.0.ratified"], read["parties.0.signed"]));
    }

    [Fact]
    public async Task The_same_again_adds_nothing()
    {
        var id = Guid.CreateVersion7();
        var first = await tracker.PostAsync("/api/agreements", Body($"\"id\": \"{id}\","));
        var again = await tracker.PostAsync("/api/agreements", Body($"\"id\": \"{id}\","));

        Assert.Equal((201, 200), (first.Status, again.Status));
        Assert.Equal(2, first.Json["events"]?.AsArray().Count);
        Assert.Empty(again.Json["events"]?.AsArray() ?? []);
    }

    private async Task<string> RecordAsync()
    {
        var answer = await tracker.PostAsync("/api/agreements", Body(""));
        Assert.Equal(201, answer.Status);
        return answer["id"] ?? "";
    }

    private async Task DoneAsync(string id, string verb, string fields, string publishedAt)
    {
        var answer = await tracker.PostAsync(
            $"/api/agreements/{id}/{verb}",
            $$"""{ {{fields}}, "report": { "sources": [{ "outlet": "Reuters", "publishedAt": "{{publishedAt}}" }] } }"""
        );
        Assert.True(answer.Status is 200, answer.Json.ToJsonString());
    }

    private static string Body(string id) =>
        $$"""
            { {{id}} "title": "Mutual Defense Treaty", "kind": "mutual-defence", "signed": "1953-10-01",
              "parties": [{ "country": "KOR" }, { "country": "USA" }],
              "place": { "country": "USA", "city": "Washington" },
              "report": { "sources": [{ "outlet": "NYT", "publishedAt": "1953-10-02" }] } }
            """;
}
