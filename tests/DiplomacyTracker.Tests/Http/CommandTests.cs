using DiplomacyTracker.Tests.Support;
using Npgsql;

namespace DiplomacyTracker.Tests.Http;

/// <summary>What is promised of every command, whatever it says.</summary>
public sealed class CommandTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Visit = """
        {"visitor":{"country":"NOR","person":"Espen Barth Eide"},"host":{"country":"JPN"},"occurs":"2024-05",
         "report":{"sources":[{"outlet":"NRK","publishedAt":"2024-04-01"}]}}
        """;

    private const string Confirmation =
        """{"by":"JPN","report":{"sources":[{"outlet":"Kyodo","publishedAt":"2024-04-10"}]}}""";

    [Fact]
    public async Task A_new_development_is_created_with_its_version_position_and_place()
    {
        var created = await tracker.PostAsync("/api/visits", Visit);

        Assert.Equal((201, "1", "visit-scheduled"), (created.Status, created["version"], created["events.0"]));
        Assert.Equal("\"1\"", created.Headers["ETag"]);
        Assert.Equal($"/api/visits/{created["id"]}", created.Headers["Location"]);
        var read = await tracker.GetAsync(created.Headers["Location"]);
        Assert.Equal(
            (200, "Espen Barth Eide", created["position"]),
            (read.Status, read["visitor.person"], read["asOf.position"])
        );
    }

    [Fact]
    public async Task The_second_click_with_a_key_gives_the_first_answer_again()
    {
        (string, string) key = ("Idempotency-Key", $"{Guid.CreateVersion7()}");
        var first = await tracker.PostAsync("/api/visits", Visit, key);
        var second = await tracker.PostAsync("/api/visits", Visit, key);

        Assert.Equal((201, first.Json.ToJsonString()), (second.Status, second.Json.ToJsonString()));
        Assert.Equal(first.Headers["ETag"], second.Headers["ETag"]);
    }

    [Fact]
    public async Task A_key_is_not_for_another_request()
    {
        (string, string) key = ("Idempotency-Key", $"{Guid.CreateVersion7()}");
        var created = await tracker.PostAsync("/api/visits", Visit, key);
        var other = await tracker.PostAsync(
            "/api/visits",
            Visit.Replace("2024-05", "2024-06", StringComparison.Ordinal),
            key
        );
        var elsewhere = await tracker.PostAsync($"/api/visits/{created["id"]}/confirm", Confirmation, key);

        Assert.Equal((422, "idempotency-key-reused"), (other.Status, other["code"]));
        Assert.Equal((422, "idempotency-key-reused"), (elsewhere.Status, elsewhere["code"]));
    }

    [Fact]
    public async Task A_key_of_another_request_is_named_before_anything_else_is_found_wrong()
    {
        (string, string) key = ("Idempotency-Key", $"{Guid.CreateVersion7()}");
        await tracker.PostAsync("/api/visits", Visit, key);
        var refused = await tracker.PostAsync(
            "/api/visits",
            Visit.Replace("2024-04-01", "2999-04-01", StringComparison.Ordinal),
            key
        );

        Assert.Equal((422, "idempotency-key-reused"), (refused.Status, refused["code"]));
    }

    [Fact]
    public async Task A_second_click_leaves_no_gap_in_the_log()
    {
        (string, string) key = ("Idempotency-Key", $"{Guid.CreateVersion7()}");
        var first = await tracker.PostAsync("/api/visits", Visit, key);
        for (var click = 0; click < 3; click++)
            await tracker.PostAsync("/api/visits", Visit, key);
        var next = await tracker.PostAsync("/api/visits", Visit);

        Assert.Equal((int?)first.Json["position"] + 1, (int?)next.Json["position"]);
    }

    [Fact]
    public async Task Of_many_clicks_at_once_with_one_key_a_single_one_records()
    {
        (string, string) key = ("Idempotency-Key", $"{Guid.CreateVersion7()}");
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => tracker.PostAsync("/api/visits", Visit, key))
        );

        Assert.Single(answers.Select(answer => answer.Json.ToJsonString()).Distinct(StringComparer.Ordinal));
        Assert.All(answers, answer => Assert.Equal(201, answer.Status));
    }

    [Fact]
    public async Task A_refusal_is_not_remembered_under_its_key()
    {
        var id = await CreateAsync();
        (string, string) key = ("Idempotency-Key", $"{Guid.CreateVersion7()}");
        var refused = await tracker.PostAsync(
            $"/api/visits/{id}/confirm",
            Confirmation.Replace("JPN", "FRA", StringComparison.Ordinal),
            key
        );
        var accepted = await tracker.PostAsync($"/api/visits/{id}/confirm", Confirmation, key);

        Assert.Equal((422, "not-a-party", "by"), (refused.Status, refused["code"], refused["field"]));
        Assert.Equal((200, "2"), (accepted.Status, accepted["version"]));
    }

    [Fact]
    public async Task A_key_is_remembered_also_where_nothing_was_to_be_done()
    {
        var id = await CreateAsync();
        await tracker.PostAsync($"/api/visits/{id}/confirm", Confirmation);
        (string, string) key = ("Idempotency-Key", $"{Guid.CreateVersion7()}");

        var so = await tracker.PostAsync($"/api/visits/{id}/confirm", Confirmation, key);
        var again = await tracker.PostAsync($"/api/visits/{id}/confirm", Confirmation, key);

        Assert.Equal((200, "2", 0), (so.Status, so["version"], so.Json["events"]?.AsArray().Count));
        Assert.Equal(so.Json.ToJsonString(), again.Json.ToJsonString());
    }

    [Fact]
    public async Task A_key_is_forgotten_after_thirty_days()
    {
        (string, string) key = ("Idempotency-Key", $"{Guid.CreateVersion7()}");
        await tracker.PostAsync("/api/visits", Visit, key);
        await using (var database = NpgsqlDataSource.Create(tracker.ConnectionString))
        await using (
            var age = database.CreateCommand(
                "update diplomacy.idempotency set recorded_at = recorded_at - interval '31 days'"
            )
        )
            await age.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var other = await tracker.PostAsync(
            "/api/visits",
            Visit.Replace("2024-05", "2024-06", StringComparison.Ordinal),
            key
        );

        Assert.Equal(201, other.Status);
    }

    [Fact]
    public async Task An_id_of_ones_own_makes_the_second_click_harmless()
    {
        var own = Visit.Replace(
            "{\"visitor\"",
            $"{{\"id\":\"{Guid.CreateVersion7()}\",\"visitor\"",
            StringComparison.Ordinal
        );
        var first = await tracker.PostAsync("/api/visits", own);
        var second = await tracker.PostAsync("/api/visits", own);
        var other = await tracker.PostAsync("/api/visits", own.Replace("2024-05", "2024-06", StringComparison.Ordinal));

        Assert.Equal((201, 200), (first.Status, second.Status));
        Assert.Equal((first["id"], "1"), (second["id"], second["version"]));
        Assert.Equal((409, "id-taken"), (other.Status, other["code"]));
    }

    [Fact]
    public async Task A_repeated_report_changes_nothing_and_another_source_is_added()
    {
        var id = await CreateAsync();
        await tracker.PostAsync($"/api/visits/{id}/confirm", Confirmation);
        var repeated = await tracker.PostAsync($"/api/visits/{id}/confirm", Confirmation);
        var other = await tracker.PostAsync(
            $"/api/visits/{id}/confirm",
            Confirmation.Replace("Kyodo", "NHK", StringComparison.Ordinal)
        );

        Assert.Equal((200, "2", 0), (repeated.Status, repeated["version"], repeated.Json["events"]?.AsArray().Count));
        Assert.Equal((200, "report-added"), (other.Status, other["events.0"]));
    }

    [Fact]
    public async Task Who_has_read_an_older_version_is_told_what_changed()
    {
        var id = await CreateAsync();
        await tracker.PostAsync($"/api/visits/{id}/confirm", Confirmation, ("If-Match", "\"1\""));
        var stale = await tracker.PostAsync(
            $"/api/visits/{id}/cancel",
            """{"report":{"sources":[{"outlet":"NRK","publishedAt":"2024-04-20"}]}}""",
            ("If-Match", "\"1\"")
        );

        Assert.Equal((412, "stale-version", "2"), (stale.Status, stale["code"], stale["version"]));
        Assert.Equal("visit-confirmed", stale["changed.0"]);
    }

    [Fact]
    public async Task A_dry_run_shows_what_would_happen_and_records_nothing()
    {
        var id = await CreateAsync();
        var before = await tracker.GetAsync("/api/status");
        var dry = await tracker.PostAsync($"/api/visits/{id}/confirm?dryRun=true", Confirmation);
        var founding = await tracker.PostAsync("/api/visits?dryRun=true", Visit);

        Assert.Equal(
            (200, "announced", "confirmed", "visit-confirmed"),
            (dry.Status, dry["before.status"], dry["after.status"], dry["events.0"])
        );
        Assert.Equal((200, null, "announced"), (founding.Status, founding["before"], founding["after.status"]));
        Assert.Null(dry["position"]);
        Assert.Equal(before["log.events"], (await tracker.GetAsync("/api/status"))["log.events"]);
    }

    [Fact]
    public async Task A_confirmation_told_late_is_taken_though_the_visit_was_cancelled_since()
    {
        var id = await CreateAsync();
        await tracker.PostAsync(
            $"/api/visits/{id}/cancel",
            """{"reason":"A crisis","report":{"sources":[{"outlet":"NRK","publishedAt":"2024-04-20"}]}}"""
        );
        var late = await tracker.PostAsync($"/api/visits/{id}/confirm", Confirmation);
        var tooLate = await tracker.PostAsync(
            $"/api/visits/{id}/confirm",
            Confirmation.Replace("2024-04-10", "2024-04-21", StringComparison.Ordinal)
        );

        Assert.Equal(200, late.Status);
        Assert.Equal("confirmed", (await tracker.GetAsync($"/api/visits/{id}?knownAt=2024-04-15"))["status"]);
        Assert.Equal("cancelled", (await tracker.GetAsync($"/api/visits/{id}?knownAt=2024-04-20"))["status"]);
        Assert.Equal((422, "illegal-transition"), (tooLate.Status, tooLate["code"]));
    }

    [Fact]
    public async Task A_source_that_said_so_earlier_makes_it_known_earlier()
    {
        var id = await CreateAsync();
        var earlier = await tracker.PostAsync(
            $"/api/visits/{id}/reports",
            """{"report":{"sources":[{"outlet":"VG","publishedAt":"2024-03-25"}]}}"""
        );

        Assert.Equal((200, "report-added"), (earlier.Status, earlier["events.0"]));
        Assert.Equal(200, (await tracker.GetAsync($"/api/visits/{id}?knownAt=2024-03-26")).Status);
        Assert.Equal("not-known-then", (await tracker.GetAsync($"/api/visits/{id}?knownAt=2024-03-24"))["code"]);
        var history = await tracker.GetAsync($"/api/visits/{id}/history?knownAt=2024-03-26");
        Assert.Equal(("visit-scheduled", "report-added"), (history["lines.0.type"], history["lines.1.type"]));
    }

    private async Task<string?> CreateAsync() => (await tracker.PostAsync("/api/visits", Visit))["id"];
}
