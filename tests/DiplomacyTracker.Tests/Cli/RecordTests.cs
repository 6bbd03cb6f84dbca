using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Cli;

/// <summary>What is typed is recorded, and what goes wrong is told to people and to scripts.</summary>
public sealed class RecordTests(ListeningTracker tracker) : IClassFixture<ListeningTracker>
{
    private const string Body = """
        {
          "visitor": { "country": "FRA", "person": "Jean Dupont" }, "host": { "country": "DEU" }, "occurs": "2024-05",
          "report": { "sources": [{ "outlet": "AFP", "publishedAt": "2024-04-01" }] }
        }
        """;

    [Fact]
    public async Task A_visit_is_recorded_by_flags_and_read_back()
    {
        var id = $"{Guid.CreateVersion7()}";
        var said = await ScheduleAsync(id);
        Assert.Contains("Recorded visit-scheduled.", said.Output, StringComparison.Ordinal);
        Assert.Contains(id, said.Output, StringComparison.Ordinal);

        var read = await tracker.GetAsync($"/api/visits/{id}");
        Assert.Equal("Antony Blinken", read["visitor.person"]);
        Assert.Equal("Seoul", read["host.city"]);
        Assert.Equal("KOR", read["host.country"]);
        Assert.Equal("diplomatic sources", read["sources.0.source.attributedTo"] ?? read["sources.0.attributedTo"]);

        var shown = (await RunAsync("show", id)).Done();
        Assert.Contains("Antony Blinken (USA) to Seoul (KOR)", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_is_taken_from_standard_input_and_flags_go_before_it()
    {
        var recorded = (
            await Typed.RunAsync(
                Typed.Program,
                ["record", "schedule-visit", "--json", "-", "--occurs", "2024-06", "--server", tracker.Address],
                Body
            )
        ).Done();

        var read = await tracker.GetAsync($"/api/visits/{recorded.Json["id"]}");
        Assert.Equal("Jean Dupont", read["visitor.person"]);
        Assert.Equal("2024-06", read["occurs"]);
        Assert.Equal(1, (int?)recorded.Json["version"]);
    }

    [Fact]
    public async Task The_same_key_records_nothing_again()
    {
        var id = $"{Guid.CreateVersion7()}";
        (await ScheduleAsync(id)).Done();
        string[] report = ["record", "add-report", id, "--outlet", "AFP", "--published", "2024-02-20", "--key", id];

        var first = (await RunAsync([.. report, "--json"])).Done();
        var again = (await RunAsync([.. report, "--json"])).Done();

        Assert.Equal("2", $"{first.Json["version"]}");
        Assert.Equal("2", $"{again.Json["version"]}");
        Assert.Equal("2", $"{(await tracker.GetAsync($"/api/visits/{id}")).Json["version"]}");
    }

    [Fact]
    public async Task A_dry_run_shows_before_and_after_and_records_nothing()
    {
        var id = $"{Guid.CreateVersion7()}";
        (await ScheduleAsync(id)).Done();

        var tried = (await RunAsync([.. Confirm(id, "KOR"), "--dry-run"])).Done();

        Assert.Contains("Would record visit-confirmed.", tried.Output, StringComparison.Ordinal);
        Assert.Equal("announced", (await tracker.GetAsync($"/api/visits/{id}"))["status"]);
    }

    [Fact]
    public async Task What_went_wrong_is_the_exit_code()
    {
        var id = $"{Guid.CreateVersion7()}";
        (await ScheduleAsync(id)).Done();

        Assert.Equal(2, (await RunAsync("record", "schedule-visit", "--visitor", "USA")).Code);
        Assert.Equal(2, (await RunAsync("record", "no-such-verb")).Code);
        Assert.Equal(2, (await RunAsync("list", "visits", "--no-such-option")).Code);
        Assert.Equal(2, (await RunAsync("list", "visits", "--status", "gone")).Code);
        Assert.Equal(3, (await RunAsync(Confirm(id, "FRA"))).Code);
        Assert.Equal(4, (await RunAsync("show", $"{Guid.CreateVersion7()}")).Code);
        Assert.Equal(5, (await RunAsync([.. Confirm(id, "KOR"), "--if-match", "7"])).Code);
        Assert.Equal(6, (await Typed.RunAsync("status", "--server", "http://127.0.0.1:1")).Code);
        Assert.Equal(2, (await Typed.RunAsync("status", "--database", "no connection string")).Code);
        Assert.Equal(2, (await Typed.RunAsync("status", "--server", tracker.Address, "--data", "folder")).Code);
    }

    [Fact]
    public async Task A_refusal_is_told_in_words_or_as_it_came()
    {
        var id = $"{Guid.CreateVersion7()}";
        (await ScheduleAsync(id)).Done();

        var told = await RunAsync(Confirm(id, "FRA"));
        Assert.Equal("", told.Output);
        Assert.StartsWith("FRA has no part in this visit", told.Errors, StringComparison.Ordinal);
        Assert.Contains("field by, code not-a-party", told.Errors, StringComparison.Ordinal);

        var problem = JsonNode.Parse((await RunAsync([.. Confirm(id, "FRA"), "--json"])).Errors);
        Assert.Equal("not-a-party", $"{problem?["code"]}");
        Assert.Equal("422", $"{problem?["status"]}");
    }

    private Task<Ran> RunAsync(params string[] args) => Typed.RunAsync([.. args, "--server", tracker.Address]);

    private Task<Ran> ScheduleAsync(string id) =>
        RunAsync([
            .. "record schedule-visit --visitor USA --host KOR --host-city Seoul --occurs 2024-03".Split(' '),
            .. "--certainty likely --published 2024-02-19 --attribution anonymous --reliability C".Split(' '),
            "--visitor-person",
            "Antony Blinken",
            "--attributed-to",
            "diplomatic sources",
            "--outlet",
            "The Korea Times",
            "--id",
            id,
        ]);

    private static string[] Confirm(string id, string by) =>
        ["record", "confirm-visit", id, "--by", by, "--outlet", "Reuters", "--published", "2024-03-14"];
}
