using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Incidents;

/// <summary>Incidents with the whole server on a real PostgreSQL.</summary>
public sealed class IncidentsOverHttpTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_sanction_is_imposed_joined_eased_and_lifted()
    {
        var founded = await tracker.PostAsync(
            "/api/incidents/sanctions",
            Body("\"by\":\"USA\",\"targets\":[\"PRK\"],\"measures\":[\"asset-freeze\"],\"summary\":\"Missiles.\"", 23)
        );
        var url = $"/api/incidents/{founded["id"]}";

        Assert.Equal((201, "sanction-imposed"), (founded.Status, founded["events.0"]));
        Assert.Equal("sanction-joined", await SendAsync($"{url}/join", "\"by\":\"JPN\"", 24));
        Assert.Equal("sanction-eased", await SendAsync($"{url}/ease", "\"by\":\"USA\"", 25));
        Assert.Equal("sanction-lifted", await SendAsync($"{url}/lift", "\"by\":\"USA\"", 26));
        Assert.Equal("not-a-party", await SendAsync($"{url}/lift", "\"by\":\"KOR\"", 26));
        Assert.Equal("is-a-sanction", await SendAsync($"{url}/resolve", "\"outcome\":\"over\"", 26));

        var then = await tracker.GetAsync($"{url}?validAt=2024-02-24");
        var now = await tracker.GetAsync(url);
        Assert.Equal(("ongoing", "imposed"), (then["status"], then["senders.0.status"]));
        Assert.Equal(
            ("ongoing", "lifted", "imposed"),
            (now["status"], now["senders.0.status"], now["senders.1.status"])
        );

        var listed = await tracker.GetCurrentAsync(
            "/api/incidents?kind=sanction&status=ongoing&role=sender&country=JPN"
        );
        var told = await tracker.GetCurrentAsync($"/api/timeline?development={founded["id"]}");
        Assert.Equal(founded["id"], listed["items.0.id"]);
        Assert.Equal(
            ["lifted retreat", "eased retreat", "joined sanction", "imposed sanction"],
            told.Json["items"]?.AsArray().Select(item => $"{item?["act"]} {item?["plover"]}")
        );
    }

    [Fact]
    public async Task What_one_of_two_senders_lifted_is_the_latest_between_it_and_the_target()
    {
        var founded = await tracker.PostAsync(
            "/api/incidents/sanctions",
            Body("\"by\":\"USA\",\"targets\":[\"VEN\"],\"measures\":[\"asset-freeze\"],\"summary\":\"Elections.\"", 20)
        );
        var url = $"/api/incidents/{founded["id"]}";
        Assert.Equal("sanction-joined", await SendAsync($"{url}/join", "\"by\":\"GBR\"", 21));
        Assert.Equal("sanction-lifted", await SendAsync($"{url}/lift", "\"by\":\"GBR\"", 24));

        var before = await tracker.GetCurrentAsync("/api/relations/GBR/VEN?validAt=2024-02-23");
        var lifted = await tracker.GetCurrentAsync("/api/relations/GBR/VEN?validAt=2024-02-26");
        var others = await tracker.GetCurrentAsync("/api/relations/USA/VEN?validAt=2024-02-26");
        var explained = await tracker.GetCurrentAsync("/api/relations/VEN/GBR/explain?validAt=2024-02-26");
        var country = await tracker.GetCurrentAsync("/api/countries/GBR?validAt=2024-02-26");

        Assert.Equal(founded["id"], before["incidents.open.0.id"]);
        Assert.Null(lifted["incidents.open.0.id"]);
        Assert.Equal(founded["id"], lifted["incidents.latest.oneToOther.id"]);
        Assert.Equal(("2024-02-24", "2"), (lifted["newestOn"], lifted["ageInDays"]));
        Assert.Equal(
            ("lifted", "GBR", "2024-02-24"),
            (
                lifted["incidents.ended.oneToOther.status"],
                lifted["incidents.ended.oneToOther.by"],
                lifted["incidents.ended.oneToOther.on"]
            )
        );
        Assert.Equal(founded["id"], others["incidents.open.0.id"]);
        Assert.Null(others["incidents.latest.oneToOther.id"]);
        Assert.Equal("incident-latest", explained["facts.0.slot"]);
        Assert.Equal("0", country["sanctions.by.count"]);
    }

    [Fact]
    public async Task What_nobody_owns_up_to_is_attributed_corrected_and_found()
    {
        var founded = await tracker.PostAsync(
            "/api/incidents",
            Body(
                "\"kind\":\"cyber-attack\",\"targets\":[\"KOR\"],\"summary\":\"A ministry is paralysed for a day.\"",
                10
            )
        );
        var url = $"/api/incidents/{founded["id"]}";

        Assert.Equal((201, "incident-reported"), (founded.Status, founded["events.0"]));
        var claim = "\"actor\":{\"country\":\"PRK\"},\"by\":\"KOR\",\"certainty\":\"likely\"";
        Assert.Equal("incident-attributed", await SendAsync($"{url}/attribute", claim, 12));
        Assert.Null(await SendAsync($"{url}/attribute", claim, 12));
        Assert.Equal(
            "corrected",
            await SendAsync(
                $"{url}/correct",
                "\"scope\":\"record\",\"changes\":{\"kind\":\"other\"},\"reason\":\"A power cut.\"",
                13
            )
        );
        Assert.Equal(
            "is-a-sanction",
            await SendAsync(
                $"{url}/correct",
                "\"scope\":\"record\",\"changes\":{\"kind\":\"sanction\"},\"reason\":\"No.\"",
                13
            )
        );

        var before = await tracker.GetAsync($"{url}?knownAt=2024-02-11");
        var after = await tracker.GetAsync(url);
        var found = await tracker.GetCurrentAsync("/api/search?q=paralysed%20incident");
        Assert.Equal(("other", null), (before["kind"], before["attributions.0.actor.country"]));
        Assert.Equal(("PRK", "KOR"), (after["attributions.0.actor.country"], after["attributions.0.by"]));
        Assert.Contains(founded["id"] ?? "-", found.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"kind\":\"war\",\"summary\":\"x\"", 400, "unknown-value", "kind")]
    [InlineData("\"kind\":\"other\",\"summary\":\"x\"", 422, "country-missing", "targets")]
    [InlineData("\"kind\":\"sanction\",\"targets\":[\"KOR\"],\"summary\":\"x\"", 422, "is-a-sanction", "kind")]
    [InlineData(
        "\"kind\":\"other\",\"actors\":[{\"country\":\"KOR\"}],\"targets\":[\"KOR\"],\"summary\":\"x\"",
        422,
        "self-incident",
        "targets[0]"
    )]
    public async Task A_refusal_names_the_field(string fields, int status, string code, string field)
    {
        var answer = await tracker.PostAsync("/api/incidents", Body(fields, 10));

        Assert.Equal((status, code, field), (answer.Status, answer["code"], answer["field"]));
    }

    private async Task<string?> SendAsync(string url, string fields, int day)
    {
        var answer = await tracker.PostAsync(url, Body(fields, day));
        return answer["events.0"] ?? answer["code"];
    }

    private static string Body(string fields, int day) =>
        $$"""{ {{fields}}, "report": { "sources": [{ "outlet": "Yonhap", "publishedAt": "2024-02-{{day}}" }] } }""";
}
