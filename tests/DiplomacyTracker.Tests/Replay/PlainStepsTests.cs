using System.Net;
using System.Text.Json;
using DiplomacyTracker.Replay;
using DiplomacyTracker.Tests.Cli;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Replay;

/// <summary>Steps, and what a terminal shows of one development, are for people: no JSON, no code of a date.</summary>
public sealed class PlainStepsTests(ListeningTracker tracker) : IClassFixture<ListeningTracker>
{
    [Theory]
    [InlineData("\"2024-11~\"", "around November 2024")]
    [InlineData("\"2025?\"", "perhaps 2025")]
    [InlineData("\"2020-07-16/..\"", "since 16 July 2020")]
    [InlineData("\"../2024-02%\"", "until perhaps around February 2024")]
    [InlineData("{ \"city\": \"Ankara\", \"country\": \"TUR\" }", "Ankara, TUR")]
    [InlineData(
        "{ \"country\": \"KOR\", \"person\": \"Park Jin\", \"mode\": \"in-person\" }",
        "Park Jin (KOR) mode in-person"
    )]
    [InlineData("\"Seoul\"", "Seoul")]
    public void Values_are_said(string json, string said) =>
        Assert.Equal(said, $"{Values.Said(JsonSerializer.Deserialize<JsonElement>(json))}");

    [Fact]
    public async Task What_begins_later_than_it_is_told_is_said_to_be_from_then_on()
    {
        var visit = await SendAsync(
            "/api/visits",
            """ "visitor": { "country": "ISL" }, "host": { "country": "PER" }, "occurs": "2024-05-01" """
        );
        await SendAsync($"/api/visits/{visit}/reschedule", """ "occurs": "2024-07-01/.." """);

        var steps = await Replaying.ReadAsync(tracker, $"development={visit}");
        var later = await Replaying.ReadAsync(tracker, $"development={visit}&validAt=2024-08-01");
        var page = WebUtility.HtmlDecode(
            await tracker.Http.GetStringAsync(
                $"/replay?one=ISL&other=PER&at={steps[^1]["id"]}",
                TestContext.Current.CancellationToken
            )
        );

        Assert.Contains(": from 1 July 2024", $"{steps[^1]["says"]}", StringComparison.Ordinal);
        Assert.Contains(": since 1 July 2024", $"{later[^1]["says"]}", StringComparison.Ordinal);
        Assert.Contains(": from 1 July 2024", page, StringComparison.Ordinal);
        Assert.DoesNotContain("since 1 July 2024", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_we_mend_is_told_once_along_what_was_known()
    {
        var visit = await SendAsync(
            "/api/visits",
            """ "visitor": { "country": "USA", "person": "Janet Yellen" }, "host": { "country": "VNM" }, "occurs": "2024-11" """
        );
        foreach (
            var (verb, fields) in new[]
            {
                ("correct", """ "scope": "record", "reason": "misread", "changes": { "purpose": "trade" } """),
                ("confirm", """ "by": "VNM" """),
            }
        )
            Assert.Equal(
                200,
                (
                    await tracker.PostAsync(
                        $"/api/visits/{visit}/{verb}",
                        $$"""{ {{fields}}, "report": { "sources": [{ "outlet": "VNA", "publishedAt": "2024-02-24" }] } }"""
                    )
                ).Status
            );

        var steps = await Replaying.ReadAsync(tracker, $"development={visit}");

        Assert.Single(steps, step => $"{step["says"]}".Contains("misread", StringComparison.Ordinal));
        Assert.Contains("confirmed by VNM", $"{steps[^1]["says"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_of_a_place_is_told_in_words_on_the_page_of_today_and_at_a_terminal()
    {
        var visit = await SendAsync(
            "/api/visits",
            """ "visitor": { "country": "USA", "person": "Antony Blinken" }, "host": { "country": "TUR", "city": "Ankara" }, "occurs": "2024-11~" """
        );
        await SendAsync(
            $"/api/visits/{visit}/correct",
            """ "scope": "record", "reason": "misread", "changes": { "host": { "country": "KOR", "city": "Busan" } } """
        );
        await tracker.GetCurrentAsync("/api/timeline");

        var page = WebUtility.HtmlDecode(
            await tracker.Http.GetStringAsync(
                "/?since=2024-01-01&knownAt=2024-03-01",
                TestContext.Current.CancellationToken
            )
        );

        Assert.Contains("host Ankara, ", page, StringComparison.Ordinal);
        Assert.Contains(" → Busan, South Korea", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{", page.Split("<main")[1].Split("</main>")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("2024-11~", page.Split("<h2>")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_treaty_at_a_terminal_names_its_place_and_in_its_history_whoever_did_something()
    {
        var treaty = await SendAsync(
            "/api/agreements",
            """ "title": "Andean Pact", "kind": "treaty", "signed": "2020-02-06", "place": { "country": "PER", "city": "Lima" }, "parties": [{ "country": "PER" }, { "country": "COL" }] """
        );
        await SendAsync($"/api/agreements/{treaty}/ratify", """ "by": "PER", "on": "2020-05-03" """);

        var shown = await RunAsync("show", "agreement", treaty);
        var history = await RunAsync("history", "agreement", treaty);

        Assert.DoesNotContain("{", shown + history, StringComparison.Ordinal);
        Assert.Contains("Lima (PER)", shown, StringComparison.Ordinal);
        Assert.Contains(
            "parties: PER, status signed, signed 2020-02-06 -> PER, status ratified, signed 2020-02-06, ratified 2020-05-03\n",
            history,
            StringComparison.Ordinal
        );
    }

    private async Task<string> RunAsync(params string[] args) =>
        (await Typed.RunAsync([.. args, "--server", tracker.Address])).Done().Output;

    private async Task<string> SendAsync(string url, string fields)
    {
        var answer = await tracker.PostAsync(
            url,
            $$"""{ {{fields}}, "report": { "sources": [{ "outlet": "Reuters", "publishedAt": "2024-02-03" }] } }"""
        );
        Assert.True(answer.Status is 200 or 201, answer.Json.ToJsonString());
        return answer["id"] ?? "";
    }
}
