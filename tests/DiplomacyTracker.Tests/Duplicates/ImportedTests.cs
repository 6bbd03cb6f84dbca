using System.Text;
using DiplomacyTracker.Tests.Imports;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Duplicates;

/// <summary>What files say that tell of one thing several times: from both ends, in two files, or of what is recorded here.</summary>
public sealed class ImportedTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Map = "?map=date=Day,source=From,target=To,code=What,outlet=Paper,known=Day";
    private const string Head = "Day,From,To,What,Paper";

    [Fact]
    public async Task A_visit_told_by_the_guest_and_by_the_host_is_one_with_two_reports()
    {
        var answer = await SendAsync(
            "2014-01-03,Head of Government (Croatia),Tanzania,042,Vjesnik",
            "2014-01-03,Tanzania,Head of Government (Croatia),043,Daily News"
        );

        Assert.Equal((1, 1), (answer.Count("recorded"), answer.Count("changed")));
        var visit = await tracker.OnlyVisitOfAsync("TZA");
        Assert.Equal(
            ("HRV", "TZA", "2"),
            (visit["visitor.country"], visit["host.country"], visit["independentOrigins"])
        );
        Assert.Empty(await tracker.ProposedAsync("TZA"));
    }

    [Theory]
    [InlineData(0, "Daily News", "Peru", "Bolivia")]
    [InlineData(1, "Vjesnik", "Nepal", "Bhutan")]
    public async Task Of_two_files_that_tell_it_from_both_ends_the_other_one_stands_when_one_is_undone(
        int undone,
        string standing,
        string guest,
        string host
    )
    {
        var first = await SendAsync($"2014-01-03,{guest},{host},042,Vjesnik");
        var second = await SendAsync($"2014-01-03,{host},{guest},043,Daily News");
        var country = guest is "Peru" ? "PER" : "NPL";
        Assert.Equal("2", (await tracker.OnlyVisitOfAsync(country))["independentOrigins"]);

        await tracker.UndoAsync(undone is 0 ? first : second);

        var visit = await tracker.OnlyVisitOfAsync(country);
        Assert.Equal(
            ("held", "1", standing),
            (visit["status"], visit["independentOrigins"], visit["sources.0.source.outlet"])
        );
    }

    [Fact]
    public async Task A_preview_lists_what_is_probably_recorded_already_with_the_reason_and_records_nothing()
    {
        var known = await tracker.VisitAsync(
            """{ "country": "CHL", "office": "Head of Government" }""",
            """{ "country": "ARG" }""",
            "2014-01-03"
        );
        await tracker.GetCurrentAsync("/api/visits");

        var preview = await SendDryAsync(
            "2014-01-03,Head of Government (Chile),Argentina,042,Clarin",
            "2014-02-03,Head of Government (Chile),Argentina,042,Clarin"
        );

        Assert.Equal(2, preview.Count("recorded"));
        Assert.Single(preview.Json["errors"]?.AsArray() ?? []);
        Assert.Equal(
            ("2", "near-duplicate", known),
            (preview["errors.0.line"], preview["errors.0.verdict"], preview["errors.0.development"])
        );
        Assert.Contains("Both name the Head of Government.", preview["errors.0.reason"], StringComparison.Ordinal);
        Assert.Single(await tracker.VisitsOfAsync("CHL"));
    }

    [Fact]
    public async Task What_two_sources_list_each_for_itself_is_proposed_and_not_merged_by_itself()
    {
        await tracker.ImportAsync(
            Importing.FileOf([
                new VisitRow("1", "Ghana")
                {
                    Start = "2014-01-03",
                    End = "2014-01-03",
                    Visitor = "President John Mahama",
                },
            ])
        );
        await SendAsync(
            "2014-01-03,Head of Government (Kenya),United States,042,Nation",
            "2014-01-03,Ghana,United States,042,Graphic"
        );

        var pair = Assert.Single(await tracker.ProposedAsync("USA", "&type=visit"));

        Assert.Equal("likely", $"{pair?["strength"]}");
        Assert.Contains("visitor.person", pair.Fields());
        Assert.Equal(3, (await tracker.VisitsOfAsync("USA")).Count);
    }

    private Task<Answer> SendAsync(params string[] rows) => SendAsync("", rows);

    private Task<Answer> SendDryAsync(params string[] rows) => SendAsync("&dryRun=true", rows);

    private Task<Answer> SendAsync(string more, string[] rows) =>
        tracker.ImportAsync(Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(Head)) + "\n"), Map + more, "coded");
}
