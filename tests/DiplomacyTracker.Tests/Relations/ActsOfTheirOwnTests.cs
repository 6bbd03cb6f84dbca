using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>An act is between those who did it and towards whom it was done, whoever else the development is between.</summary>
public sealed class ActsOfTheirOwnTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Theory]
    [InlineData("LAO", "THA")]
    [InlineData("LAO", "THA", "KHM")]
    [InlineData("LAO", "THA", "KHM", "VNM")]
    public async Task Who_withdraws_from_a_summit_does_so_towards_all_who_stay_however_many(
        string host,
        string leaves,
        params string[] others
    )
    {
        await LeaveAsync(host, leaves, others);

        foreach (var stays in others.Prepend(host))
        {
            var explained = await tracker.GetCurrentAsync(
                $"/api/relations/{leaves}/{stays}/explain?validAt=2021-06-01&window=365"
            );
            Assert.Contains("summit/withdrawal", Acts(explained.Json["oneToOther"]));
            var relation = await tracker.GetCurrentAsync($"/api/relations/{leaves}/{stays}?validAt=2021-06-01");
            Assert.NotEqual("0", relation["counts.oneToOther.verbalConflict"]);
            var matrix = await tracker.GetCurrentAsync($"/api/relations?countries={leaves},{stays}&validAt=2021-06-01");
            Assert.NotEqual("0", matrix["items.0.counts.conflict"]);
        }
    }

    [Fact]
    public async Task An_announcement_that_is_theirs_no_more_was_not_retracted()
    {
        await LeaveAsync("NPL", "BTN", ["BGD"]);

        var explained = await tracker.GetCurrentAsync("/api/relations/BTN/NPL/explain?validAt=2021-06-01");

        var gone = Assert.Single(explained.Json["takenBack"] as JsonArray ?? []);
        Assert.Equal(("summit/announced", "participant-withdrew"), ($"{gone?["act"]}", $"{gone?["reason"]}"));
    }

    [Fact]
    public async Task Whom_a_visitor_meets_from_a_third_country_is_met_between_these_two()
    {
        var visit = await RecordAsync(
            "visits",
            """
            {"visitor":{"country":"USA","person":"A. Envoy"},"host":{"country":"KOR"},"occurs":"2021-05-03",
             "report":{"sources":[{"outlet":"AFP","publishedAt":"2021-04-03"}]}}
            """
        );
        await SayAsync(
            $"/api/visits/{visit["id"]}/meetings",
            """
            {"occurs":"2021-05-03","with":[{"country":"JPN","person":"A. Colleague"}],
             "report":{"sources":[{"outlet":"AFP","publishedAt":"2021-05-03"}]}}
            """
        );

        var explained = await tracker.GetCurrentAsync("/api/relations/JPN/USA/explain?validAt=2021-06-01");
        Assert.Contains("visit/meeting", Acts(explained.Json["oneToOther"]));
        Assert.Contains("visit/meeting", Acts(explained.Json["otherToOne"]));
        var theirs = await tracker.GetCurrentAsync("/api/timeline?pair=JPN-USA");
        Assert.Equal("meeting", theirs["items.0.act"]);
        var others = await tracker.GetCurrentAsync("/api/relations/KOR/USA/explain?validAt=2021-06-01");
        Assert.DoesNotContain("visit/meeting", Acts(others.Json["oneToOther"]));
    }

    [Fact]
    public async Task The_end_of_an_incident_which_nobody_brought_about_stays_with_the_two()
    {
        var incident = await RecordAsync(
            "incidents",
            """
            {"kind":"seizure","actors":[{"country":"GNQ"}],"targets":["GAB"],"summary":"A boat is held.","occurs":"2021-05-03/..",
             "status":"ongoing","report":{"sources":[{"outlet":"AFP","publishedAt":"2021-05-03"}]}}
            """
        );
        await SayAsync(
            $"/api/incidents/{incident["id"]}/resolve",
            """{"on":"2021-05-20","report":{"sources":[{"outlet":"AFP","publishedAt":"2021-05-20"}]}}"""
        );

        var timeline = await tracker.GetCurrentAsync("/api/timeline?pair=GAB-GNQ");

        Assert.Contains("resolved", (timeline.Json["items"] as JsonArray ?? []).Select(item => $"{item?["act"]}"));
    }

    [Theory]
    [InlineData(
        "incidents",
        """ "kind":"seizure","actors":[{"country":"SWE"},{"country":"DNK"}],"targets":["PLW"] """,
        "incident/reported"
    )]
    [InlineData(
        "statements",
        """ "act":"demand","speaker":{"country":"SWE"},"jointly":[{"country":"DNK"}],"to":["PLW"] """,
        "statement/made"
    )]
    public async Task What_two_do_together_to_a_third_is_done_by_each_of_them_and_not_to_one_another(
        string kind,
        string what,
        string act
    )
    {
        await RecordAsync(
            kind,
            $$"""
            { {{what}}, "summary": "A ship.", "occurs": "2021-05-03",
              "report": { "sources": [ { "outlet": "AFP", "publishedAt": "2021-05-03" } ] } }
            """
        );

        foreach (var doer in new[] { "SWE", "DNK" })
        {
            var explained = await tracker.GetCurrentAsync($"/api/relations/{doer}/PLW/explain?validAt=2021-06-01");
            Assert.Contains(act, Acts(explained.Json["oneToOther"]));
            Assert.DoesNotContain(act, Acts(explained.Json["otherToOne"]));
            var matrix = await tracker.GetCurrentAsync($"/api/relations?countries={doer},PLW&validAt=2021-06-01");
            Assert.NotEqual("0", matrix["items.0.counts.conflict"]);
        }

        var together = await tracker.GetCurrentAsync("/api/relations/SWE/DNK/explain?validAt=2021-06-01");
        Assert.DoesNotContain(act, Acts(together.Json["oneToOther"]).Concat(Acts(together.Json["otherToOne"])));
    }

    [Fact]
    public async Task Who_joins_in_later_has_not_done_what_two_did_together_before()
    {
        var incident = await RecordAsync(
            "incidents",
            """
            {"kind":"seizure","actors":[{"country":"ECU"},{"country":"SUR"}],"targets":["GUY"],"summary":"A boat.","occurs":"2021-05-03/..",
             "report":{"sources":[{"outlet":"AFP","publishedAt":"2021-05-03"}]}}
            """
        );
        await SayAsync(
            $"/api/incidents/{incident["id"]}/acts",
            """
            {"by":"JAM","towards":["GUY"],"act":"threaten","summary":"A warning.","on":"2021-05-09",
             "report":{"sources":[{"outlet":"AFP","publishedAt":"2021-05-09"}]}}
            """
        );

        var later = await tracker.GetCurrentAsync("/api/relations/JAM/GUY/explain?validAt=2021-06-01");
        var before = await tracker.GetCurrentAsync("/api/relations/SUR/GUY/explain?validAt=2021-06-01");

        Assert.Equal(["incident/continued"], Acts(later.Json["oneToOther"]));
        Assert.Equal(["incident/reported"], Acts(before.Json["oneToOther"]));
    }

    [Fact]
    public async Task All_who_fight_in_a_clash_do_so_against_each_of_the_others()
    {
        await RecordAsync(
            "incidents",
            """
            {"kind":"border-clash","actors":[{"country":"TGO"},{"country":"BEN"},{"country":"GHA"}],"summary":"Shots.","occurs":"2021-05-03",
             "report":{"sources":[{"outlet":"AFP","publishedAt":"2021-05-03"}]}}
            """
        );

        foreach (var (one, other) in new[] { ("TGO", "BEN"), ("TGO", "GHA"), ("BEN", "GHA") })
        {
            var explained = await tracker.GetCurrentAsync($"/api/relations/{one}/{other}/explain?validAt=2021-06-01");
            Assert.Contains("incident/reported", Acts(explained.Json["oneToOther"]));
            Assert.Contains("incident/reported", Acts(explained.Json["otherToOne"]));
        }
    }

    [Fact]
    public async Task What_several_say_together_to_nobody_else_they_say_to_one_another()
    {
        await RecordAsync(
            "statements",
            """
            {"act":"cooperate","speaker":{"country":"MLI"},"jointly":[{"country":"NER"},{"country":"TCD"}],"summary":"A pact.",
             "occurs":"2021-05-03","report":{"sources":[{"outlet":"AFP","publishedAt":"2021-05-03"}]}}
            """
        );

        var explained = await tracker.GetCurrentAsync("/api/relations/NER/TCD/explain?validAt=2021-06-01");

        Assert.Contains("statement/made", Acts(explained.Json["oneToOther"]));
        Assert.Contains("statement/made", Acts(explained.Json["otherToOne"]));
    }

    private async Task LeaveAsync(string host, string leaves, string[] others)
    {
        var participants = string.Join(
            ',',
            others.Prepend(leaves).Select(country => $$"""{"country":"{{country}}","mode":"in-person"}""")
        );
        var summit = await RecordAsync(
            "summits",
            $$$"""
            {"title":"River summit of {{{others.Length}}}","host":{"country":"{{{host}}}"},"participants":[{{{participants}}}],
             "occurs":"2021-05-20","report":{"sources":[{"outlet":"AFP","publishedAt":"2021-03-01"}]}}
            """
        );
        await SayAsync(
            $"/api/summits/{summit["id"]}/withdraw",
            $$$"""{"country":"{{{leaves}}}","report":{"sources":[{"outlet":"AFP","publishedAt":"2021-04-01"}]}}"""
        );
    }

    private async Task<Answer> RecordAsync(string kind, string body)
    {
        var made = await tracker.PostAsync($"/api/{kind}", body);
        Assert.True(made.Status is 201, made.Json.ToJsonString());
        return made;
    }

    private async Task SayAsync(string route, string body)
    {
        var said = await tracker.PostAsync(route, body);
        Assert.True(said.Status is 200, said.Json.ToJsonString());
    }

    private static IEnumerable<string> Acts(JsonNode? way) =>
        (way?["acts"] as JsonArray ?? []).Select(act => $"{act?["act"]}");
}
