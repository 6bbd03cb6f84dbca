using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Agreements;

/// <summary>What is settled of an agreement for a day to come, with the whole server on a real PostgreSQL.</summary>
public sealed class AgreementsAheadTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task An_agreement_that_is_to_enter_into_force_says_when_and_for_whom_until_it_does()
    {
        var url = await RecordedAsync("FIN", "SWE");
        await DoneAsync(url, "bring-into-force", """ "on": "2024-06-01" """, "2024-03-10");

        Assert.Equal((null, "signed"), await AheadAsync($"{url}?validAt=2024-03-09"));
        Assert.Equal(("2024-06-01", "signed"), await AheadAsync($"{url}?validAt=2024-03-10"));
        Assert.Equal(("2024-06-01", "signed"), await AheadAsync($"{url}?validAt=2024-05-31"));
        Assert.Equal((null, "in-force"), await AheadAsync($"{url}?validAt=2024-06-01"));
        Assert.Equal((null, "signed"), await AheadAsync($"{url}?validAt=2024-05-31&knownAt=2024-03-09"));

        var between = await tracker.GetCurrentAsync("/api/relations/FIN/SWE?validAt=2024-03-10");
        var page = await tracker.Http.GetStringAsync(
            "/relations/FIN/SWE?validAt=2024-03-10",
            TestContext.Current.CancellationToken
        );
        Assert.Equal("in-force", between["agreements.pending.0.ahead.0.change"]);
        Assert.Contains("from 1 June 2024 in force", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_history_says_that_it_was_settled_and_not_that_it_was_so_already()
    {
        var url = await RecordedAsync("DNK", "ISL");
        await DoneAsync(url, "bring-into-force", """ "on": "2024-06-01" """, "2024-03-10");
        await DoneAsync(url, "terminate", """ "on": "2024-09-01" """, "2024-08-01");

        var lines = (await tracker.GetAsync($"{url}/history")).Json["lines"]?.AsArray() ?? [];

        string? Change(int line, string field, string side) =>
            lines[line]
                ?["changes"]?.AsArray()
                .SingleOrDefault(change => $"{change?["field"]}" == field)
                ?[side]?.ToJsonString();
        Assert.Null(Change(2, "status", "new"));
        Assert.Equal("""[{"change":"in-force","from":"2024-06-01","for":[]}]""", Change(2, "ahead", "new"));
        Assert.Null(Change(3, "status", "new"));
        Assert.Equal("""[{"change":"terminated","from":"2024-09-01","for":[]}]""", Change(3, "ahead", "new"));
    }

    [Fact]
    public async Task Who_joins_to_be_bound_later_is_told_to_be_so_unless_it_leaves_before()
    {
        var url = await RecordedAsync("EST", "LVA", "LTU");
        await DoneAsync(url, "bring-into-force", """ "on": "2024-03-01", "for": ["EST", "LVA"] """, "2024-03-01");
        await DoneAsync(
            url,
            "ratify",
            """ "by": "LTU", "on": "2024-04-01", "inForceFrom": "2025-01-01" """,
            "2024-12-01"
        );

        // Nobody has to have read of it: by its own rules it was settled when that was ratified.
        var then = await tracker.GetAsync($"{url}?validAt=2024-04-01");
        Assert.Equal(("2025-01-01", "LTU"), (then["ahead.0.from"], then["ahead.0.for.0"]));

        await DoneAsync(url, "denounce", """ "by": "LTU", "on": "2024-12-10" """, "2024-12-11");
        Assert.Equal("2025-01-01", (await tracker.GetAsync($"{url}?validAt=2024-12-09"))["ahead.0.from"]);
        Assert.Null((await tracker.GetAsync($"{url}?validAt=2024-12-10"))["ahead.0.from"]);
    }

    [Fact]
    public async Task Nobody_is_told_ahead_what_became_known_only_afterwards()
    {
        var answer = await tracker.PostAsync(
            "/api/agreements",
            """
            {"title":"Pact of long ago","parties":[{"country":"PRT"},{"country":"ESP"}],"signed":"1939-03-17","inForce":"1939-04-01",
             "terminated":"1977-11-22","report":{"sources":[{"outlet":"AFP","publishedAt":"2001-09-15"}]}}
            """
        );

        var then = await tracker.GetAsync($"/api/agreements/{answer["id"]}?validAt=1939-03-20");

        Assert.Equal(("signed", null), (then["status"], then["ahead.0.from"]));
    }

    private async Task<(string? From, string? Status)> AheadAsync(string url)
    {
        var answer = await tracker.GetAsync(url);
        return (answer["ahead.0.from"], answer["status"]);
    }

    private async Task<string> RecordedAsync(params string[] parties)
    {
        var named = string.Join(",", parties.Select(country => $$"""{ "country": "{{country}}" }"""));
        var answer = await tracker.PostAsync(
            "/api/agreements",
            $$"""
            {"title":"Pact","parties":[{{named}}],"signed":"2024-01-15","report":{"sources":[{"outlet":"AFP","publishedAt":"2024-01-15"}] } }
            """
        );
        Assert.Equal(201, answer.Status);
        return $"/api/agreements/{answer["id"]}";
    }

    private async Task DoneAsync(string url, string verb, string fields, string publishedAt)
    {
        var answer = await tracker.PostAsync(
            $"{url}/{verb}",
            $$"""{ {{fields}}, "report": { "sources": [{ "outlet": "Reuters", "publishedAt": "{{publishedAt}}" }] } }"""
        );
        Assert.True(answer.Status is 200, answer.Json.ToJsonString());
    }
}
