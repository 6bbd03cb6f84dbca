using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Cli;

/// <summary>Pages for people, JSON for programs, and a database that is opened without a server.</summary>
public sealed class ReadTests(ListeningTracker tracker, TestCluster cluster) : IClassFixture<ListeningTracker>
{
    private const string Visit = "018dbeb9-8400-7000-8000-000000000002";

    [Fact]
    public async Task The_json_form_is_the_answer_of_the_api()
    {
        await DemoAsync();
        await SameAsync($"/api/visits/{Visit}", "show", Visit);
        await SameAsync($"/api/visits/{Visit}/history", "history", "visit", Visit);
        await SameAsync(
            "/api/visits?country=KOR&limit=1",
            "list",
            "visits",
            "--country",
            "South Korea",
            "--limit",
            "1"
        );
        await SameAsync("/api/timeline?pair=KOR-USA", "timeline", "--pair", "KOR-USA");
        await SameAsync("/api/relations/KOR/PRK", "relation", "South Korea", "PRK");
    }

    [Fact]
    public async Task What_was_not_known_then_is_told_apart_from_what_is_not_there()
    {
        await DemoAsync();
        var early = await RunAsync("show", Visit, "--known-at", "2024-01-01");
        var unknown = await RunAsync("show", "01900000-0000-7000-8000-00000000ffff");

        Assert.Equal(4, early.Code);
        Assert.Contains("code not-known-then", early.Errors, StringComparison.Ordinal);
        Assert.Equal(
            (4, "There is no development of that id.\n(field id, code unknown-development)\n"),
            (unknown.Code, unknown.Errors)
        );
    }

    [Fact]
    public async Task What_changed_is_told_in_words_and_that_there_is_none_of_something_is_not_told()
    {
        await DemoAsync();
        var diff = (await RunAsync("diff", "KOR", "USA", "--from", "2024-02-20", "--to", "2024-03-18")).Done().Output;
        var history = (await RunAsync("history", Visit)).Done().Output;

        Assert.DoesNotContain("{\"", diff, StringComparison.Ordinal);
        Assert.DoesNotContain(": nothing\n", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relation_is_a_page()
    {
        await DemoAsync();
        var page = (await RunAsync("relation", "KOR", "PRK", "--known-at", "2024-02-20")).Done().Output;

        Assert.StartsWith("South Korea and North Korea\n", page, StringComparison.Ordinal);
        Assert.Contains("of 2024-02-09, 11 days old", page, StringComparison.Ordinal);
        Assert.Contains("Last said by North Korea to or about South Korea", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Next visit", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_read_on_a_terminal_has_no_colours_and_nothing_cut_off()
    {
        await DemoAsync();
        foreach (var verb in new[] { "list visits", "timeline", $"show {Visit}", $"history {Visit}", "status" })
        {
            var page = (await RunAsync(verb.Split(' '))).Done().Output;
            Assert.NotEqual("", page);
            Assert.DoesNotContain('\u001b', page);
            Assert.DoesNotContain('…', page);
            Assert.All(page.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        }

        Assert.Contains(Visit, (await RunAsync("list", "visits")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_follows_the_pages_to_the_end()
    {
        await DemoAsync();
        var all = (await RunAsync("list", "statements", "--limit", "1", "--all", "--json")).Done().Json;

        Assert.Equal(2, all["items"]?.AsArray().Count);
        Assert.Null(all["next"]);
    }

    [Fact]
    public async Task Without_a_server_the_database_is_opened_and_what_was_recorded_is_listed_at_once()
    {
        string[] own = ["--database", await cluster.CreateDatabaseAsync()];
        (await Typed.RunAsync(["demo", .. own])).Done();

        var listed = (await Typed.RunAsync(["list", "visits", "--json", .. own])).Done();

        Assert.Equal(Visit, $"{listed.Json["items"]?[0]?["id"]}");
    }

    [Fact]
    public async Task A_shell_is_told_what_may_come_next()
    {
        const string Line = "diplomacy record confirm-visit --certainty ";
        var suggested = (await Typed.RunAsync($"[suggest:{Line.Length}]", Line)).Done().Output;
        Assert.Equal(
            ["certain", "likely", "rumoured"],
            suggested.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order()
        );

        var script = (await Typed.RunAsync("completion", "bash")).Done().Output;
        var checkedBy = await Typed.RunAsync("bash", ["-n"], script);
        Assert.Equal((0, ""), (checkedBy.Code, checkedBy.Errors));
    }

    private Task<Ran> RunAsync(params string[] args) => Typed.RunAsync([.. args, "--server", tracker.Address]);

    private async Task DemoAsync()
    {
        Assert.Equal(200, (await tracker.PostAsync("/api/demo", "{}")).Status);
        await tracker.GetCurrentAsync("/api/timeline");
    }

    private async Task SameAsync(string url, params string[] typed)
    {
        var expected = await tracker.GetAsync(
            $"{url}{(url.Contains('?') ? '&' : '?')}knownAt=2024-03-18&recordedAt=position:20"
        );
        var got = (
            await RunAsync([.. typed, "--known-at", "2024-03-18", "--recorded-at", "position:20", "--json"])
        ).Done();
        Assert.Equal(200, expected.Status);
        Assert.True(JsonNode.DeepEquals(expected.Json, got.Json), $"{url}\n{expected.Json}\n{got.Json}");
    }
}
