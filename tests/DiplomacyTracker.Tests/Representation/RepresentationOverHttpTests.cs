using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Representation;

/// <summary>One record of each pair, on a real server.</summary>
public sealed class RepresentationOverHttpTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task Two_countries_have_one_record_by_whatever_order_they_are_named()
    {
        var created = await RecordAsync("BEL", "BDI", "1962-07-01");
        var read = await tracker.GetAsync("/api/representation/BEL/BDI?validAt=1970-01-01&knownAt=2024-01-01");
        var turned = await tracker.GetAsync("/api/representation/BDI/BEL?validAt=1970-01-01&knownAt=2024-01-01");

        Assert.Equal((201, "representation-recorded"), (created.Status, created["events.0"]));
        Assert.Equal((created["id"], "established"), (read["id"], read["status"]));
        Assert.Equal($"{read.Json["directions"]}", $"{turned.Json["directions"]}");
    }

    [Fact]
    public async Task The_same_again_changes_nothing_and_something_else_is_sent_to_the_record()
    {
        var created = await RecordAsync("BEL", "RWA", "1962-07-01");
        var again = await RecordAsync("RWA", "BEL", "1962-07-01");
        var other = await RecordAsync("BEL", "RWA", "1962-07-02");

        Assert.Equal((200, "1"), (again.Status, again["version"]));
        Assert.Equal((422, "already-recorded", "between"), (other.Status, other["code"], other["field"]));
        Assert.Contains($"{created["id"]}", other["title"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_knew_of_it_earlier_begin_it_earlier()
    {
        var created = await RecordAsync("BEL", "ZAF", "1919-11-15");
        var earlier = await RecordAsync("BEL", "ZAF", "1919-11-16", "1919-11-20");
        var then = await tracker.GetAsync("/api/representation/BEL/ZAF?knownAt=1920-01-01");
        var before = await tracker.GetAsync("/api/representation/BEL/ZAF?knownAt=1919-01-01");

        Assert.Equal((200, created["id"], "2"), (earlier.Status, earlier["id"], earlier["version"]));
        Assert.Equal((200, "established"), (then.Status, then["status"]));
        Assert.Equal((404, "not-known-then"), (before.Status, before["code"]));
    }

    [Fact]
    public async Task Two_clerks_at_once_begin_one_record()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RecordAsync("BEL", "TZA", "1962-01-01")));

        Assert.Single(answers.Select(answer => answer["id"]).Distinct());
        Assert.Equal([200, 200, 200, 201], answers.Select(answer => answer.Status).Order());
    }

    [Fact]
    public async Task What_happens_is_said_on_the_record_and_listed_and_told()
    {
        var id = (await RecordAsync("BEL", "COD", "1960-06-30"))["id"];
        var severed = await tracker.PostAsync(
            $"/api/representation/{id}/sever",
            new
            {
                by = "COD",
                on = "1960-07-14",
                report = Report("2020-01-01"),
            }
        );
        var listed = await tracker.GetCurrentAsync("/api/representation?country=COD&status=severed");
        var before = await tracker.GetCurrentAsync("/api/representation?country=COD&status=severed&validAt=1960-07-13");
        var told = await tracker.GetCurrentAsync("/api/timeline?pair=COD-BEL");

        Assert.Equal((200, "relations-severed"), (severed.Status, severed["events.0"]));
        Assert.Equal((id, "COD", "1960-07-14"), (listed["items.0.id"], listed["items.0.by"], listed["items.0.since"]));
        Assert.Empty(before.Json["items"]?.AsArray() ?? []);
        Assert.Equal(
            [("severed", "sanction"), ("established", "support")],
            told.Json["items"]?.AsArray().Select(item => ($"{item?["act"]}", $"{item?["plover"]}"))
        );
    }

    [Fact]
    public async Task Severed_within_a_year_they_are_listed_so_from_its_last_day_on()
    {
        var id = (await RecordAsync("BEL", "GAB", "1960-08-17"))["id"];
        await tracker.PostAsync($"/api/representation/{id}/sever", new { on = "1967", report = Report("2020-01-01") });

        Task<Answer> OnAsync(string status, string day) =>
            tracker.GetCurrentAsync($"/api/representation?country=GAB&status={status}&validAt={day}");

        Assert.Equal(id, (await OnAsync("established", "1967-12-30"))["items.0.id"]);
        Assert.Equal("severed", (await OnAsync("established", "1967-12-30"))["items.0.pending.0.act"]);
        Assert.Null((await OnAsync("severed", "1967-12-30"))["items.0.id"]);
        Assert.Equal(id, (await OnAsync("severed", "1967-12-31"))["items.0.id"]);
    }

    [Fact]
    public async Task Shared_commands_work_on_it()
    {
        var id = (await RecordAsync("BEL", "UGA", "1962-10-09"))["id"];
        var corrected = await tracker.PostAsync(
            $"/api/representation/{id}/correct",
            new
            {
                scope = "record",
                reason = "misread",
                changes = new { on = "1962-10-10" },
                report = Report("2020-02-01"),
            }
        );
        var read = await tracker.GetAsync($"/api/representation/{id}?validAt=1962-10-09");

        Assert.Equal((200, "corrected"), (corrected.Status, corrected["events.0"]));
        Assert.Equal("none", read["status"]);
    }

    [Theory]
    [InlineData("BEL/BEL", 400, "same-country")]
    [InlineData("BEL/XXX", 400, "unknown-country")]
    [InlineData("BEL/FRA", 404, "unknown-representation")]
    public async Task A_pair_that_is_none_is_refused(string pair, int status, string code)
    {
        var answer = await tracker.GetAsync($"/api/representation/{pair}");

        Assert.Equal((status, code), (answer.Status, answer["code"]));
    }

    private Task<Answer> RecordAsync(string one, string other, string on, string publishedAt = "2020-01-01") =>
        tracker.PostAsync(
            "/api/representation",
            new
            {
                between = new[] { one, other },
                status = "established",
                on,
                report = Report(publishedAt),
            }
        );

    private static JsonNode? Report(string publishedAt) =>
        JsonNode.Parse($$"""{"sources":[{"outlet":"A history","publishedAt":"{{publishedAt}}"}]}""");
}
