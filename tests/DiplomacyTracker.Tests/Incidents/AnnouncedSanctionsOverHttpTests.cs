using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Incidents;

/// <summary>Sanctions announced for a later day, with the whole server on a real PostgreSQL.</summary>
public sealed class AnnouncedSanctionsOverHttpTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string PutOff = "\"by\":\"USA\",\"inForceFrom\":\"2024-03-20\"";

    [Fact]
    public async Task An_announced_sanction_is_in_force_between_two_from_its_day_on()
    {
        var founded = await AnnounceAsync("USA", "CUB");
        var id = founded["id"];

        var before = await tracker.GetCurrentAsync("/api/relations/USA/CUB?validAt=2024-02-12");
        var after = await tracker.GetCurrentAsync("/api/relations/CUB/USA?validAt=2024-03-04");
        var country = await tracker.GetCurrentAsync("/api/countries/CUB?validAt=2024-02-12");

        Assert.Equal((201, "sanction-imposed"), (founded.Status, founded["events.0"]));
        Assert.Equal(
            (id, null, "announced"),
            (before["incidents.pending.0.id"], before["incidents.open.0.id"], before["incidents.pending.0.status"])
        );
        Assert.Equal((null, id), (after["incidents.pending.0.id"], after["incidents.open.0.id"]));
        Assert.Equal("0", country["sanctions.against.count"]);
        Assert.Equal(["announced threaten"], await ActsAsync(id, "2024-03-03"));
        Assert.Equal(["imposed sanction", "announced threaten"], await ActsAsync(id, "2024-03-04"));
    }

    [Fact]
    public async Task Who_asks_from_before_the_postponement_sees_the_day_that_was_named_then()
    {
        var founded = await AnnounceAsync("USA", "NIC");
        var url = $"/api/incidents/{founded["id"]}";
        var postponed = await tracker.PostAsync($"{url}/postpone", Body(PutOff, 20));
        Assert.Equal("sanction-postponed", postponed["events.0"]);

        // By the day, by what was known, by what was recorded.
        Assert.Equal(("postponed", "2024-03-20"), await SenderAsync($"{url}?validAt=2024-03-05"));
        Assert.Equal(("imposed", null), await SenderAsync($"{url}?validAt=2024-03-20"));
        Assert.Equal(("announced", "2024-03-04"), await SenderAsync($"{url}?knownAt=2024-02-19"));
        Assert.Equal(("imposed", null), await SenderAsync($"{url}?knownAt=2024-02-19&validAt=2024-03-05"));
        Assert.Equal(
            ("imposed", null),
            await SenderAsync($"{url}?validAt=2024-03-05&recordedAt=position:{founded["position"]}")
        );
        Assert.Equal(["postponed concede", "announced threaten"], await ActsAsync(founded["id"], "2024-03-05"));
        Assert.Equal(
            ["imposed sanction", "postponed concede", "announced threaten"],
            await ActsAsync(founded["id"], "2024-03-20")
        );
    }

    [Fact]
    public async Task Its_history_and_its_page_say_what_it_was_when_it_was_said()
    {
        // It is put off on the eve of the day from which it was to be in force.
        var founded = await tracker.PostAsync(
            "/api/incidents/sanctions",
            Body("\"by\":\"USA\",\"targets\":[\"SYR\"],\"summary\":\"Tariffs.\",\"on\":\"2024-02-21\"", 10)
        );
        var url = $"/incidents/{founded["id"]}";
        await tracker.PostAsync($"/api{url}/postpone", Body(PutOff, 20));
        await tracker.GetCurrentAsync("/api/timeline");

        var history = await tracker.GetAsync($"/api{url}/history");
        var page = await tracker.Http.GetStringAsync(
            $"{url}?validAt=2024-02-20&knownAt=2024-02-20",
            TestContext.Current.CancellationToken
        );
        var now = await tracker.Http.GetStringAsync(url, TestContext.Current.CancellationToken);

        System.Text.Json.Nodes.JsonNode? Status(int line) =>
            history.Json["lines"]?[line]?["changes"]?.AsArray().Single(change => $"{change?["field"]}" is "status");
        string? Became(int line) => Status(line)?["new"]?.ToString();
        Assert.Equal(("announced", "postponed"), (Became(0), Became(1)));
        Assert.Equal("announced", $"{Status(1)?["old"]}");
        Assert.Contains("in force from 20 March 2024", page, StringComparison.Ordinal);
        Assert.Contains("from 20 March 2024", page, StringComparison.Ordinal);
        Assert.Contains("since 20 March 2024", now, StringComparison.Ordinal);
        Assert.Contains("Lift sanction", now, StringComparison.Ordinal);
        Assert.DoesNotContain("Postpone sanction", now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_in_which_it_is_recorded_makes_no_difference()
    {
        (string Verb, string Fields, int Day)[] told =
        [
            ("postpone", PutOff, 20),
            ("postpone", "\"by\":\"USA\",\"inForceFrom\":\"2024-04-10\",\"reason\":\"Talks\"", 25),
            ("join", "\"by\":\"GBR\",\"on\":\"2024-03-15\"", 26),
            ("cancel", "\"by\":\"USA\"", 28),
        ];
        var answers = new List<string>();
        foreach (
            int[] order in (int[][])
                [
                    [0, 1, 2, 3],
                    [3, 2, 1, 0],
                    [1, 3, 0, 2],
                ]
        )
        {
            var url = $"/api/incidents/{(await AnnounceAsync("USA", "BLR"))["id"]}";
            foreach (var place in order)
                Assert.Equal(
                    200,
                    (
                        await tracker.PostAsync($"{url}/{told[place].Verb}", Body(told[place].Fields, told[place].Day))
                    ).Status
                );
            var read = new List<string?>();
            foreach (var day in (string[])["2024-02-12", "2024-02-27", "2024-03-20", "2024-04-11"])
            {
                var view = await tracker.GetAsync($"{url}?validAt={day}");
                read.Add(
                    $"{view["status"]} {view["occurs"]} {view.Json["senders"]?.ToJsonString()} {view.Json["conflicts"]?.ToJsonString()}"
                );
            }

            answers.Add(string.Join('\n', read));
        }

        Assert.Single(answers.Distinct());
        Assert.Contains("cancelled", answers[0], StringComparison.Ordinal);
        Assert.EndsWith("[]", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Between_two_of_whom_one_has_only_announced_it_is_not_in_force_yet()
    {
        var founded = await tracker.PostAsync(
            "/api/incidents/sanctions",
            Body("\"by\":\"USA\",\"targets\":[\"ZWE\"],\"summary\":\"Elections.\"", 10)
        );
        await tracker.PostAsync(
            $"/api/incidents/{founded["id"]}/join",
            Body("\"by\":\"CAN\",\"on\":\"2024-03-15\"", 12)
        );

        var first = await tracker.GetCurrentAsync("/api/relations/USA/ZWE?validAt=2024-02-12");
        var second = await tracker.GetCurrentAsync("/api/relations/CAN/ZWE?validAt=2024-02-12");
        var then = await tracker.GetCurrentAsync("/api/relations/CAN/ZWE?validAt=2024-03-15");

        Assert.Equal((founded["id"], null), (first["incidents.open.0.id"], first["incidents.pending.0.id"]));
        Assert.Equal((null, founded["id"]), (second["incidents.open.0.id"], second["incidents.pending.0.id"]));
        Assert.Equal((founded["id"], null), (then["incidents.open.0.id"], then["incidents.pending.0.id"]));
    }

    [Fact]
    public async Task A_lifting_that_is_announced_ends_the_sanction_between_two_on_its_day()
    {
        var founded = await tracker.PostAsync(
            "/api/incidents/sanctions",
            Body("\"by\":\"USA\",\"targets\":[\"SDN\"],\"summary\":\"Terrorism.\"", 10)
        );
        var url = $"/api/incidents/{founded["id"]}";
        var lifted = await tracker.PostAsync($"{url}/lift", Body("\"by\":\"USA\",\"on\":\"2024-03-12\"", 12));

        Assert.Equal("sanction-lifted", lifted["events.0"]);
        var before = await tracker.GetCurrentAsync("/api/relations/USA/SDN?validAt=2024-03-11");
        var after = await tracker.GetCurrentAsync("/api/relations/USA/SDN?validAt=2024-03-12");
        Assert.Equal(
            (founded["id"], "ongoing", "lifted", "2024-03-12"),
            (
                before["incidents.open.0.id"],
                before["incidents.open.0.status"],
                before["incidents.open.0.senders.0.ahead.0.change"],
                before["incidents.open.0.senders.0.ahead.0.from"]
            )
        );
        Assert.Equal((null, "lifted"), (after["incidents.open.0.id"], after["incidents.ended.oneToOther.status"]));

        // Called off in time, it never came; who asks from before that, still expects it.
        await tracker.PostAsync($"{url}/cancel", Body("\"by\":\"USA\"", 20));
        after = await tracker.GetCurrentAsync("/api/relations/USA/SDN?validAt=2024-03-12");
        var expected = await tracker.GetAsync("/api/relations/USA/SDN?validAt=2024-03-12&knownAt=2024-02-19");
        Assert.Equal(
            (founded["id"], null),
            (after["incidents.open.0.id"], after["incidents.open.0.senders.0.ahead.0"])
        );
        Assert.Equal("lifted", expected["incidents.ended.oneToOther.status"]);

        var page = await tracker.Http.GetStringAsync(
            $"/incidents/{founded["id"]}?validAt=2024-02-15&knownAt=2024-02-15",
            TestContext.Current.CancellationToken
        );
        Assert.Contains("from 12 March 2024 lifted", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_sanction_that_is_to_be_lifted_offers_to_call_that_off()
    {
        var founded = await tracker.PostAsync(
            "/api/incidents/sanctions",
            Body("\"by\":\"USA\",\"targets\":[\"IRQ\"],\"summary\":\"War.\"", 10)
        );
        var url = $"/incidents/{founded["id"]}";
        async Task<string> PageAsync() => await tracker.Http.GetStringAsync(url, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("Cancel sanction", await PageAsync(), StringComparison.Ordinal);
        await tracker.PostAsync($"/api{url}/lift", Body("\"by\":\"USA\",\"on\":\"2999-01-01\"", 12));
        await tracker.GetCurrentAsync("/api/timeline");
        Assert.Contains("Cancel sanction", await PageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_shows_it_on_the_day_from_which_it_is_in_force()
    {
        var founded = await AnnounceAsync("USA", "ERI");

        async Task<bool> IsIn(string month) =>
            (
                await tracker.GetCurrentAsync(
                    $"/api/calendar?month={month}&country=ERI&validAt=2024-02-12&knownAt=2024-02-12"
                )
            )
                .Json.ToJsonString()
                .Contains(founded["id"] ?? "-", StringComparison.Ordinal);
        Assert.Equal((false, true, false), (await IsIn("2024-02"), await IsIn("2024-03"), await IsIn("2024-04")));
    }

    private async Task<Answer> AnnounceAsync(string by, string target) =>
        await tracker.PostAsync(
            "/api/incidents/sanctions",
            Body($"\"by\":\"{by}\",\"targets\":[\"{target}\"],\"summary\":\"Tariffs.\",\"on\":\"2024-03-04\"", 10)
        );

    private async Task<(string?, string?)> SenderAsync(string url)
    {
        var view = await tracker.GetAsync(url);
        return (view["senders.0.status"], view["senders.0.inForceFrom"]);
    }

    private async Task<IEnumerable<string>> ActsAsync(string? id, string day) =>
        (await tracker.GetCurrentAsync($"/api/timeline?development={id}&to={day}"))
            .Json["items"]
            ?.AsArray()
            .Select(item => $"{item?["act"]} {item?["plover"]}")
        ?? [];

    private static string Body(string fields, int day) =>
        $$"""{ {{fields}}, "report": { "sources": [{ "outlet": "Yonhap", "publishedAt": "2024-02-{{day}}" }] } }""";
}
