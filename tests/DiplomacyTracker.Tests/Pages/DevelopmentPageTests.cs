using System.Net;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>The page of one development: who disagrees, what doesn't fit, what is hidden, and what may be recorded.</summary>
public sealed class DevelopmentPageTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>, IAsyncLifetime
{
    private const string Visit = "/visits/018dbeb9-8400-7000-8000-000000000002";
    private const string Yonhap =
        """ "report": { "sources": [{ "outlet": "Yonhap", "publishedAt": "2024-02-05" }] } """;

    public async ValueTask InitializeAsync()
    {
        await tracker.PostAsync("/api/demo", "{}");
        await tracker.GetCurrentAsync("/api/timeline");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Sources_that_disagree_are_set_side_by_side_with_their_names()
    {
        var id = await VisitAsync();
        await SendAsync($"/api/visits/{id}/reports", $$"""{ "occurs": "2024-03-20", {{Yonhap}} }""");
        var page = await ReadAsync($"/visits/{id}");

        var disagree = Lane(page, "Sources disagree");
        Assert.Contains("20 March 2024", disagree, StringComparison.Ordinal);
        Assert.Contains("5 March 2024", disagree, StringComparison.Ordinal);
        Assert.Contains("NHK", disagree, StringComparison.Ordinal);
        Assert.DoesNotContain("alternatives", Lane(page, "What is said now"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_to_one_country_does_not_tell_of_its_only_stop_once_more()
    {
        var page = await ReadAsync($"/visits/{await VisitAsync()}");

        Assert.DoesNotContain("<dt>legs</dt>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_can_be_revoked_only_where_somebody_gave_it()
    {
        var id = (
            await tracker.PostAsync(
                "/api/agreements",
                """
                {"title":"A pact","kind":"accord","parties":[{"country":"PER"},{"country":"BOL"}],"signed":"2015-07-14","inForce":"2015-10-18",
                 "report":{"sources":[{"outlet":"AFP","publishedAt":"2015-10-18"}]}}
                """
            )
        )["id"];
        var before = await ReadAsync($"/agreements/{id}");
        await SendAsync(
            $"/api/agreements/{id}/denounce",
            """{ "by": "PER", "effective": "2099-01-01", "report": { "sources": [{ "outlet": "AFP", "publishedAt": "2018-01-01" }] } }"""
        );

        Assert.DoesNotContain("Revoke denunciation", before, StringComparison.Ordinal);
        Assert.Contains("Revoke denunciation", await ReadAsync($"/agreements/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_come_to_its_end_is_not_ended_once_more()
    {
        async Task<string> NextAsync(string collection, string body, string verb)
        {
            var id = await SendAsync($"/api/{collection}", $$"""{ {{body}}, {{Yonhap}} }""");
            await SendAsync($"/api/{collection}/{id}/{verb}", $$"""{ {{Yonhap}} }""");
            return Lane(await ReadAsync($"/{collection}/{id}"), "Record what comes next");
        }

        var treaty = await NextAsync(
            "agreements",
            """ "title": "A pact", "kind": "treaty", "signed": "2015-07-14", "inForce": "2015-10-18", "parties": [{ "country": "PER" }, { "country": "BOL" }] """,
            "terminate"
        );
        var visit = await NextAsync(
            "visits",
            """ "visitor": { "country": "NOR" }, "host": { "country": "CHL" }, "occurs": "2024-03-05" """,
            "cancel"
        );
        var statement = await NextAsync(
            "statements",
            """ "speaker": { "country": "NOR" }, "summary": "No." """,
            "withdraw"
        );

        Assert.Contains("/add-report/", treaty, StringComparison.Ordinal);
        Assert.DoesNotContain("/terminate-agreement/", treaty, StringComparison.Ordinal);
        Assert.DoesNotContain("/cancel-visit/", visit, StringComparison.Ordinal);
        Assert.Contains("/reschedule-visit/", visit, StringComparison.Ordinal);
        Assert.DoesNotContain("/withdraw-statement/", statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Severed_relations_say_since_when_they_are_severed_and_not_since_when_there_were_any()
    {
        var id = await SendAsync(
            "/api/representation",
            """{ "between": ["NOR", "CHL"], "status": "established", "on": "1944", "report": { "sources": [{ "outlet": "AP", "publishedAt": "1944-05-10" }] } }"""
        );
        await SendAsync(
            $"/api/representation/{id}/sever",
            """{ "by": "NOR", "on": "1980-04-07", "report": { "sources": [{ "outlet": "AP", "publishedAt": "1980-04-08" }] } }"""
        );

        var now = Lane(await ReadAsync($"/representation/{id}"), "What is said now");
        Assert.Contains("7 April 1980", now, StringComparison.Ordinal);
        Assert.DoesNotContain("since 1944", now, StringComparison.Ordinal);
        await tracker.GetCurrentAsync("/api/timeline");
        var page = await ReadAsync("/relations/NOR/CHL");
        var pair = Lane(page, "Diplomatic relations");
        Assert.Contains("since 7 April 1980", pair, StringComparison.Ordinal);
        Assert.DoesNotContain("since 1944", pair, StringComparison.Ordinal);
        Assert.DoesNotContain("severed", Lane(page, "In force"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_of_mission_is_recalled_only_where_there_is_one_and_perhaps_where_nobody_said()
    {
        var none = await RelationsAsync(
            "NZL",
            """ "posts": [{ "sending": "ISL", "level": "none" }, { "sending": "NZL", "level": "none" }], """
        );
        var unsaid = await RelationsAsync("AUS", "");
        var embassy = await RelationsAsync(
            "CAN",
            """ "posts": [{ "sending": "ISL", "mission": "embassy" }, { "sending": "CAN", "level": "none" }], """
        );

        var (without, perhaps, with) = (await NextAsync(none), await NextAsync(unsaid), await NextAsync(embassy));

        Assert.DoesNotContain("/recall-head/", without, StringComparison.Ordinal);
        Assert.DoesNotContain("/close-mission/", without, StringComparison.Ordinal);
        Assert.Contains("/open-mission/", without, StringComparison.Ordinal);
        Assert.Matches("If more has happened than is recorded.*/recall-head/", perhaps);
        Assert.DoesNotMatch("If more has happened than is recorded", with);
        Assert.Contains("/recall-head/", with, StringComparison.Ordinal);
        Assert.DoesNotContain("/return-from-consultations/", with, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_yet_to_come_is_begun_only_if_more_has_happened_than_is_recorded()
    {
        var visit = await SendAsync(
            "/api/visits",
            $$"""{ "visitor": { "country": "ISL" }, "host": { "country": "FIN" }, "occurs": "2999-05", {{Yonhap}} }"""
        );

        var next = await NextAsync($"/visits/{visit}");

        Assert.Matches("If more has happened than is recorded.*/conclude-visit/", next);
        Assert.DoesNotMatch("/(begin|conclude)-visit/.*If more has happened", next);
        Assert.Matches("/confirm-visit/.*If more has happened", next);
    }

    [Theory]
    [InlineData(
        "correct",
        "What was wrong (an entry of the history)",
        "Its first entry: visit scheduled, 1 January 2024, Yonhap"
    )]
    [InlineData(
        "retract",
        "What is taken back (an entry of the history)",
        "All of it, from its first entry on: visit scheduled, 1 January 2024, Yonhap"
    )]
    [InlineData(
        "add-report",
        "What this source says too (an entry of the history)",
        "Its first entry: visit scheduled, 1 January 2024, Yonhap"
    )]
    public async Task Whoever_chooses_no_entry_of_the_history_is_told_what_that_means(
        string verb,
        string label,
        string first
    )
    {
        var visit = await SendAsync(
            "/api/visits",
            """{ "visitor": { "country": "ISL" }, "host": { "country": "DNK" }, "occurs": "2024-05", "report": { "sources": [{ "outlet": "Yonhap", "publishedAt": "2024-01-01" }] } }"""
        );

        var form = await ReadAsync($"/record/visits/{verb}/{visit}");

        Assert.Contains(label, form, StringComparison.Ordinal);
        Assert.Contains($"<option value=\"\" selected>{first}</option>", form, StringComparison.Ordinal);
        Assert.DoesNotMatch($"{label.Split('(')[0]}[^<]*<small>", form);
    }

    private async Task<string> RelationsAsync(string other, string more) =>
        $"/representation/{await SendAsync("/api/representation", $$"""{ "between": ["ISL", "{{other}}"], "status": "established", "on": "1960-01-01", {{more}} {{Yonhap}} }""")}";

    private async Task<string> NextAsync(string page) =>
        Lane(await ReadAsync(page), "Record what comes next").ReplaceLineEndings(" ");

    [Fact]
    public async Task Only_what_is_suspended_is_resumed()
    {
        var id = await SendAsync(
            "/api/agreements",
            $$"""{ "title": "A pact", "kind": "treaty", "signed": "2015-07-14", "inForce": "2015-10-18", "parties": [{ "country": "PER" }, { "country": "BOL" }], {{Yonhap}} }"""
        );
        var before = await ReadAsync($"/agreements/{id}");
        await SendAsync($"/api/agreements/{id}/suspend", $$"""{ "by": "PER", {{Yonhap}} }""");

        Assert.DoesNotContain("/resume-agreement/", before, StringComparison.Ordinal);
        Assert.Contains("/resume-agreement/", await ReadAsync($"/agreements/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_is_shown_with_whoever_says_so()
    {
        var id = await VisitAsync();
        await SendAsync(
            $"/api/visits/{id}/cancel",
            """{ "reason": "A storm", "report": { "sources": [{ "outlet": "NHK", "publishedAt": "2024-02-10" }] } }"""
        );
        await SendAsync(
            $"/api/visits/{id}/confirm",
            """{ "by": "JPN", "report": { "sources": [{ "outlet": "Kyodo", "publishedAt": "2024-02-07" }] } }"""
        );
        await SendAsync($"/api/visits/{id}/cancel", $$"""{ "reason": "Illness", {{Yonhap}} }""");
        var page = await ReadAsync($"/visits/{id}");

        Assert.Contains("said of it when it was: cancelled", Lane(page, "Conflicts"), StringComparison.Ordinal);
        Assert.Contains("Kyodo", Lane(page, "Conflicts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_looks_back_is_told_how_much_is_hidden()
    {
        var history = (await tracker.GetAsync($"/api{Visit}/history")).Json["lines"]?.AsArray().Count ?? 0;
        var then =
            (await tracker.GetAsync($"/api{Visit}/history?knownAt=2024-02-20")).Json["lines"]?.AsArray().Count ?? 0;

        Assert.Contains(
            $"{history - then} facts known later are not shown.",
            await ReadAsync($"{Visit}?knownAt=2024-02-20"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("known later", await ReadAsync(Visit), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_treaty_says_since_when_it_is_in_force_and_when_it_was_signed()
    {
        foreach (var address in new[] { "/relations/KOR/USA", "/compare?pairs=KOR-USA" })
        {
            var page = await ReadAsync(address);
            Assert.Contains("since 17 November 1954", page, StringComparison.Ordinal);
            Assert.Contains("signed 1 October 1953", page, StringComparison.Ordinal);
        }

        Assert.Contains("since 17 November 1954", await ReadAsync("/countries/KOR"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_sanction_is_lifted_and_only_another_incident_resolved()
    {
        var sanction = await SendAsync(
            "/api/incidents/sanctions",
            $$"""{ "by": "JPN", "targets": ["PRK"], "summary": "Coal", "on": "2024-02-01", {{Yonhap}} }"""
        );
        var incident = await SendAsync(
            "/api/incidents",
            $$"""{ "actors": [{ "country": "PRK" }], "targets": ["JPN"], "kind": "missile-test", "summary": "A launch", "occurs": "2024-02-01", {{Yonhap}} }"""
        );

        var (one, other) = (await ReadAsync($"/incidents/{sanction}"), await ReadAsync($"/incidents/{incident}"));
        Assert.Contains("/record/incidents/lift-sanction/", one, StringComparison.Ordinal);
        Assert.DoesNotContain("/record/incidents/resolve-incident/", one, StringComparison.Ordinal);
        Assert.Contains("/record/incidents/resolve-incident/", other, StringComparison.Ordinal);
        Assert.DoesNotContain("-sanction/", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_of_a_person_has_no_empty_lines()
    {
        var page = await ReadAsync("/people/0180b5a3-9800-7000-8000-000000000006");

        Assert.DoesNotContain("<ins></ins>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<del></del>", page, StringComparison.Ordinal);
        Assert.Contains(
            "Foreign Minister (South Korea), 12 May 2022 to 10 January 2024",
            page,
            StringComparison.Ordinal
        );
    }

    private static string Lane(string page, string title) =>
        page.Split($"aria-label=\"{title}\"")[1].Split("</section>")[0];

    private Task<string> VisitAsync() =>
        SendAsync(
            "/api/visits",
            """
            { "visitor": { "country": "KOR", "person": "A B" }, "host": { "country": "JPN" }, "occurs": "2024-03-05",
              "report": { "sources": [{ "outlet": "NHK", "publishedAt": "2024-02-01" }] } }
            """
        );

    private async Task<string> SendAsync(string url, string body)
    {
        var answer = await tracker.PostAsync(url, body);
        Assert.True(answer.Status is 200 or 201, answer.Json.ToJsonString());
        return answer["id"] ?? "";
    }

    private async Task<string> ReadAsync(string address) =>
        WebUtility.HtmlDecode(await tracker.Http.GetStringAsync(address, TestContext.Current.CancellationToken));
}
