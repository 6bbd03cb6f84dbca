using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Duplicates;

/// <summary>What follows when somebody says that two developments are one, or that they aren't, and when they take it back.</summary>
public sealed class DecidedTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task What_is_accepted_counts_once_at_every_moment_and_undone_it_counts_as_before()
    {
        var (first, later) = await TwoAsync("KOR", "JPN");
        var before = await CountsAsync("KOR", "JPN");

        var accepted = await tracker.DecideAsync("accept", first, later);

        Assert.Equal((200, later), (accepted.Status, accepted["id"]));
        var merged = await CountsAsync("KOR", "JPN");
        Assert.Equal(["0", "1", "2", "2"], before);
        Assert.Equal(["0", "1", "1", "1"], merged);
        Assert.Empty(await tracker.ProposedAsync("KOR"));
        var pair = Assert.Single(await tracker.ProposedAsync("KOR", "&state=accepted"));
        Assert.Equal((later, first), ($"{pair?["duplicate"]?["id"]}", $"{pair?["original"]?["id"]}"));
        Assert.Equal("Looked at both.", $"{pair?["decision"]?["reason"]}");

        Assert.Equal(200, (await tracker.DecideAsync("undo", later, first)).Status);
        Assert.Equal(before, await CountsAsync("KOR", "JPN"));
        Assert.Single(await tracker.ProposedAsync("KOR"));
        Assert.Empty(await tracker.ProposedAsync("KOR", "&state=accepted"));
    }

    [Fact]
    public async Task At_an_earlier_position_the_old_answer_remains()
    {
        var (first, later) = await TwoAsync("GRC", "LBN");
        var position = (await tracker.GetAsync("/api/status"))["log.position"];

        await tracker.DecideAsync("accept", first, later);

        Assert.Empty(await tracker.ProposedAsync("GRC"));
        Assert.Single(await tracker.ProposedAsync("GRC", $"&recordedAt=position:{position}"));
    }

    [Fact]
    public async Task What_is_rejected_is_not_proposed_again_even_after_a_rebuild_until_that_is_undone()
    {
        var (first, later) = await TwoAsync("NOR", "SWE");

        Assert.Equal(200, (await tracker.DecideAsync("reject", first, later)).Status);

        Assert.Empty(await tracker.ProposedAsync("NOR"));
        Assert.Equal(202, (await tracker.PostAsync("/api/rebuild", "")).Status);
        await Rebuilding.UntilAsync(tracker, "done");
        Assert.Empty(await tracker.ProposedAsync("NOR"));
        var pair = Assert.Single(await tracker.ProposedAsync("NOR", "&state=rejected"));
        Assert.Equal(("rejected", "Looked at both."), ($"{pair?["state"]}", $"{pair?["decision"]?["reason"]}"));
        Assert.Equal(2, (await CountsAsync("NOR", "SWE")).Count(count => count is "2"));

        await tracker.DecideAsync("undo", first, later);
        Assert.Single(await tracker.ProposedAsync("NOR"));
    }

    [Fact]
    public async Task Of_three_that_are_one_one_counts_in_whatever_order_they_are_accepted()
    {
        var (first, second) = await TwoAsync("TUR", "QAT");
        var third = await VisitAsync("TUR", "QAT", "2024-01-04");

        await tracker.DecideAsync("accept", third, second);
        await tracker.DecideAsync("accept", second, first);
        var again = await tracker.DecideAsync("accept", first, third);

        Assert.Equal((200, 0), (again.Status, again.Json["events"]?.AsArray().Count ?? -1));
        Assert.Equal("1", (await CountsAsync("TUR", "QAT"))[^1]);
        Assert.Empty(await tracker.ProposedAsync("TUR"));
    }

    [Fact]
    public async Task A_decision_is_not_turned_round_before_it_is_undone()
    {
        var (first, later) = await TwoAsync("CHL", "PER");
        await tracker.DecideAsync("accept", first, later);

        Assert.Equal("decided-otherwise", (await tracker.DecideAsync("reject", first, later))["code"]);
        await tracker.DecideAsync("undo", first, later);
        Assert.Equal("not-decided", (await tracker.DecideAsync("undo", first, later))["code"]);
        await tracker.DecideAsync("reject", first, later);
        Assert.Equal("decided-otherwise", (await tracker.DecideAsync("accept", first, later))["code"]);
    }

    [Fact]
    public async Task What_cannot_be_one_is_refused()
    {
        var (first, later) = await TwoAsync("FIN", "EST");
        var statement = await tracker.PostAsync(
            "/api/statements",
            """
            { "speaker": { "country": "FIN" }, "summary": "Welcome.", "occurs": "2024-01-03",
              "report": { "sources": [ { "outlet": "Yle", "publishedAt": "2024-01-03" } ] } }
            """
        );

        Assert.Equal("different-kinds", (await tracker.DecideAsync("accept", first, $"{statement["id"]}"))["code"]);
        Assert.Equal("self-link", (await tracker.DecideAsync("accept", later, later))["code"]);
        Assert.Equal("unknown-development", (await tracker.DecideAsync("reject", later, $"{Guid.Empty}"))["code"]);
    }

    [Fact]
    public async Task Sent_twice_with_one_key_it_is_recorded_once_and_tried_dry_not_at_all()
    {
        var (first, later) = await TwoAsync("MLI", "NER");
        var body = $$"""{ "one": "{{first}}", "other": "{{later}}" }""";

        Assert.NotNull((await tracker.PostAsync("/api/duplicates/accept?dryRun=true", body)).Json["after"]);
        Assert.Single(await tracker.ProposedAsync("MLI"));
        var once = await tracker.PostAsync("/api/duplicates/accept", body, ("Idempotency-Key", "mli-ner"));
        var twice = await tracker.PostAsync("/api/duplicates/accept", body, ("Idempotency-Key", "mli-ner"));
        Assert.Equal((once["position"], "linked"), (twice["position"], twice["events.0"]));
    }

    [Fact]
    public async Task By_links_of_peoples_own_nothing_becomes_a_copy_of_its_copy_or_of_another_kind()
    {
        var (first, second) = await TwoAsync("GHA", "TGO");
        var third = await VisitAsync("GHA", "TGO", "2024-01-04");
        await CopyAsync(second, first);
        await CopyAsync(third, second);

        Assert.Equal("duplicate-circle", (await CopyAsync(first, third))["code"]);
        Assert.Equal("duplicate-circle", (await CopyAsync(first, second))["code"]);
        Assert.Equal(200, (await CopyAsync(third, second)).Status);
        Assert.Equal("1", (await CountsAsync("GHA", "TGO"))[^1]);
        var statement = await tracker.PostAsync(
            "/api/statements",
            """
            { "speaker": { "country": "GHA" }, "summary": "Welcome.", "occurs": "2024-01-03",
              "report": { "sources": [ { "outlet": "GBC", "publishedAt": "2024-01-03" } ] } }
            """
        );
        Assert.Equal("different-kinds", (await CopyAsync(first, $"{statement["id"]}"))["code"]);
    }

    [Fact]
    public async Task Of_two_editors_who_say_it_the_other_way_round_at_once_one_is_refused_and_one_visit_counts()
    {
        for (var pair = 0; pair < 5; pair++)
        {
            var (first, later) = await TwoAsync("BEN", "BFA");

            var answers = await Task.WhenAll(CopyAsync(first, later), CopyAsync(later, first));

            Assert.Equal([200, 422], answers.Select(answer => answer.Status).Order());
        }

        Assert.Equal("5", (await CountsAsync("BEN", "BFA"))[^1]);
    }

    private Task<Answer> CopyAsync(string copy, string original) =>
        tracker.PostAsync(
            $"/api/visits/{copy}/links",
            $$"""
            { "relation": "duplicate-of", "to": "{{original}}", "scope": "record",
              "report": { "sources": [ { "outlet": "AFP", "publishedAt": "2024-02-01" } ] } }
            """
        );

    private async Task<(string First, string Later)> TwoAsync(string visitor, string host) =>
        (await VisitAsync(visitor, host, "2024-01-01"), await VisitAsync(visitor, host, "2024-01-03"));

    private Task<string> VisitAsync(string visitor, string host, string known) =>
        tracker.VisitAsync(
            $$"""{ "country": "{{visitor}}", "office": "President" }""",
            $$"""{ "country": "{{host}}" }""",
            "2023-12-28",
            known: known
        );

    /// <summary>How many visits count between two: as known before, between and after both, and now.</summary>
    private async Task<IReadOnlyList<string>> CountsAsync(string one, string other)
    {
        var counts = new List<string>();
        foreach (var known in new[] { "2023-12-30", "2024-01-02", "2024-01-04", "2024-06-01" })
        {
            var relation = await tracker.GetCurrentAsync($"/api/relations/{one}/{other}?knownAt={known}");
            counts.Add(relation["counts.oneToOther.total"] ?? "");
        }

        return counts;
    }
}
