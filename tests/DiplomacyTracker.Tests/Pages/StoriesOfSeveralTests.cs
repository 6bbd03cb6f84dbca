using System.Net;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>Pages of what several have a part in: who did what when, and not the names alone.</summary>
public sealed class StoriesOfSeveralTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_treaty_tells_what_each_party_did_and_its_history_who_it_was()
    {
        var treaty = await SendAsync(
            "/api/agreements",
            """ "title": "Andean Pact", "kind": "treaty", "signed": "2020-02-06", "parties": [{ "country": "PER" }, { "country": "COL" }, { "country": "BOL" }] """,
            "2020-02-07"
        );
        await SendAsync($"/api/agreements/{treaty}/ratify", """ "by": "PER", "on": "2020-05-03" """, "2020-05-04");
        await SendAsync($"/api/agreements/{treaty}/bring-into-force", """ "on": "2021-01-01" """, "2021-01-02");
        await SendAsync(
            $"/api/agreements/{treaty}/denounce",
            """ "by": "COL", "on": "2022-03-01", "effective": "2023-03-01" """,
            "2022-03-02"
        );

        var page = await ReadAsync($"/agreements/{treaty}");

        var now = Lane(page, "What is said now");
        Assert.Matches("Peru</b>.*in force.*signed 6 February 2020 · ratified 3 May 2020 · in force since", now);
        Assert.Matches("Colombia</b>.*denounced 1 March 2022 · bound until 1 March 2023", now);
        var ratified = Line(page, "agreement ratified");
        Assert.Contains(
            "<del>Peru: signed 6 February 2020</del><ins>Peru: signed 6 February 2020, ratified 3 May 2020</ins>",
            ratified,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Colombia", ratified, StringComparison.Ordinal);
        var german = Lane(await ReadAsync($"/agreements/{treaty}", "de"), "Was jetzt gesagt wird");
        Assert.Contains("gebunden bis 1. März 2023", german, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sanction_tells_who_imposes_what_since_when_and_why_one_has_lifted_it()
    {
        var sanction = await SendAsync(
            "/api/incidents/sanctions",
            """ "by": "USA", "targets": ["VEN"], "measures": ["arms-embargo", "travel-ban"], "summary": "Officers.", "on": "2020-02-01" """,
            "2020-02-01"
        );
        await SendAsync($"/api/incidents/{sanction}/join", """ "by": "CAN", "on": "2020-02-03" """, "2020-02-03");
        await SendAsync(
            $"/api/incidents/{sanction}/lift",
            """ "by": "CAN", "on": "2020-06-01", "reason": "Elections were held." """,
            "2020-06-01"
        );

        var now = Lane(await ReadAsync($"/incidents/{sanction}"), "What is said now");

        Assert.Matches("United States</b>.*imposed.*since 1 February 2020.*measures: arms embargo, travel ban", now);
        Assert.Matches("Canada</b>.*lifted.*since 1 June 2020.*reason: Elections were held[.]", now);
    }

    [Fact]
    public async Task Envoys_are_shown_each_way_and_whoever_is_not_welcome_is_named()
    {
        var record = await SendAsync(
            "/api/representation",
            """ "between": ["USA", "VEN"], "status": "established", "on": "1835-06-30" """,
            "2010-01-01"
        );
        var url = $"/api/representation/{record}";
        await SendAsync(
            $"{url}/missions",
            """ "sending": "USA", "kind": "embassy", "city": "Caracas", "on": "1939" """,
            "2010-01-01"
        );
        await SendAsync(
            $"{url}/level",
            """ "sending": "USA", "level": "charge-d-affaires", "on": "2010-07-01" """,
            "2010-07-01"
        );
        await SendAsync(
            $"{url}/credentials",
            """ "head": { "country": "VEN", "person": "Max Arvelaiz" } """,
            "2014-02-25"
        );
        await SendAsync($"{url}/recall-for-consultations", """ "sending": "VEN" """, "2015-03-09");
        await SendAsync(
            $"{url}/persona-non-grata",
            """ "by": "VEN", "persons": [{ "country": "USA", "person": "Todd Robinson" }] """,
            "2018-05-22"
        );
        await tracker.GetCurrentAsync("/api/timeline");

        var page = await ReadAsync($"/representation/{record}");

        var now = Lane(page, "What is said now");
        Assert.Matches("United States → Venezuela</b>.*chargé d’affaires · embassy · Caracas · since 1939", now);
        Assert.Matches(
            "Venezuela → United States</b>.*Max Arvelaiz [(]Venezuela[)] · called home for consultations",
            now
        );
        Assert.Contains("Todd Robinson", Line(page, "persona non grata declared"), StringComparison.Ordinal);
        var relations = Lane(await ReadAsync("/relations/USA/VEN"), "Diplomatic relations");
        Assert.Contains("called home for consultations", relations, StringComparison.Ordinal);
        Assert.Contains("Caracas", relations, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_condition_leads_to_what_it_hangs_on()
    {
        var other = await SendAsync(
            "/api/visits",
            """ "visitor": { "country": "NOR", "person": "Jonas Store" }, "host": { "country": "CHL" }, "occurs": "2024-05-02" """,
            "2024-02-01"
        );
        var visit = await SendAsync(
            "/api/visits",
            $$""" "visitor": { "country": "SWE" }, "host": { "country": "CHL" }, "occurs": "2024-05-03", "conditions": [{ "text": "if the Norwegian comes", "dependsOn": { "development": "{{other}}", "status": "held" } }] """,
            "2024-02-01"
        );
        await tracker.GetCurrentAsync("/api/timeline");

        var page = await ReadAsync($"/visits/{visit}");

        Assert.Contains("if the Norwegian comes", Lane(page, "What is said now"), StringComparison.Ordinal);
        Assert.Contains(
            $"<a href=\"/visits/{other}\">Jonas Store (Norway) → Chile</a>",
            Lane(page, "What is said now"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain($" {other}", page, StringComparison.Ordinal);
    }

    private static string Lane(string page, string title) =>
        page.Split($"aria-label=\"{title}\"")[1].Split("</section>")[0].ReplaceLineEndings(" ");

    private static string Line(string page, string name) =>
        page.Split($"<b class=\"name\">{name}</b>")[1].Split("</li>")[0];

    private async Task<string> SendAsync(string url, string fields, string publishedAt)
    {
        var answer = await tracker.PostAsync(
            url,
            $$"""{ {{fields}}, "report": { "sources": [{ "outlet": "Reuters", "publishedAt": "{{publishedAt}}" }] } }"""
        );
        Assert.True(answer.Status is 200 or 201, answer.Json.ToJsonString());
        return answer["id"] ?? "";
    }

    private async Task<string> ReadAsync(string address, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        using var answer = await tracker.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
