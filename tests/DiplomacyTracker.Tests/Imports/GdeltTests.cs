using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

public sealed class GdeltTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Gdelt = "gdelt";

    [Fact]
    public async Task Each_row_of_the_real_sample_is_accounted_for_and_only_once()
    {
        var file = SharedData.Read("gdelt-sample/events-v1-58col.tsv");

        var first = await tracker.ImportAsync(file, format: Gdelt);
        var again = await tracker.ImportAsync(file, format: Gdelt);

        // 139 rows name two countries, of which 14 name a region; three tell of a visit that another one tells of as well.
        Assert.Equal(
            (710, 122, 3, 18, 0, 567),
            (
                first.Count("rows"),
                first.Count("recorded"),
                first.Count("changed") + first.Count("unchanged"),
                first.Count("unresolved"),
                first.Count("rejected"),
                first.Count("leftOut")
            )
        );
        Assert.Equal((0, 0, 0), (again.Count("recorded"), again.Count("changed"), again.Count("events")));
        Assert.Equal(first.Count("leftOut"), again.Count("leftOut"));
    }

    [Fact]
    public async Task When_it_took_place_is_one_thing_and_when_it_was_known_another()
    {
        await SendAsync(new GdeltRow("1", "112", "NPL", "BTN") { On = "20150729", Added = "20160728" });

        var statement = await OnlyAsync("statements", "NPL");
        Assert.Equal("2015-07-29", statement["occurs"]);
        Assert.Equal("accuse", statement["act"]);
        Assert.Equal("2016-07-28T00:00:00Z", (await HistoryAsync("statements", statement))["lines.0.knownAt"]);
    }

    [Theory]
    [InlineData("WSB")]
    [InlineData("GZS")]
    public async Task The_West_Bank_and_the_Gaza_Strip_are_of_Palestine(string code)
    {
        var answer = await SendAsync(new GdeltRow($"60{(int)code[0]}", "112", code, "MLT"));

        Assert.Equal((1, 0), (answer.Count("recorded"), answer.Count("unresolved")));
        Assert.Equal("PSE", (await OnlyAsync("statements", "MLT"))["speaker.country"]);
        await tracker.UndoAsync(answer);
    }

    [Fact]
    public async Task Version_2_knows_the_second_at_which_a_row_was_made()
    {
        await SendAsync(new GdeltRow("2", "112", "KEN", "UGA") { Added = "20160728103000", IsVersion2 = true });

        var statement = await OnlyAsync("statements", "KEN");
        Assert.Equal("2016-07-28T10:30:00Z", (await HistoryAsync("statements", statement))["lines.0.knownAt"]);
    }

    [Fact]
    public async Task Guest_and_host_tell_of_one_visit()
    {
        var answer = await SendAsync(
            new GdeltRow("3", "042", "TZA", "ZMB"),
            new GdeltRow("4", "043", "ZMB", "TZA") { Url = "https://other.example/story" }
        );

        Assert.Equal((1, 1), (answer.Count("recorded"), answer.Count("changed")));
        var visit = await tracker.OnlyVisitOfAsync("TZA");
        Assert.Equal(("TZA", "ZMB", "held"), (visit["visitor.country"], visit["host.country"], visit["status"]));
        Assert.Equal("2", visit["independentOrigins"]);
    }

    [Fact]
    public async Task Both_who_sign_tell_of_one_agreement()
    {
        await SendAsync(new GdeltRow("5", "057", "MNG", "LAO"), new GdeltRow("6", "057", "LAO", "MNG"));

        var agreement = await OnlyAsync("agreements", "MNG");
        Assert.Equal("signed", agreement["status"]);
    }

    [Fact]
    public async Task Deeds_against_another_are_incidents_and_sanctions_are_imposed()
    {
        await SendAsync(new GdeltRow("7", "190", "ERI", "ETH"), new GdeltRow("8", "163", "GEO", "ARM") { Url = null });

        Assert.Equal(("assault", "reported"), await ActAndStatusAsync("ERI"));
        Assert.Equal("ongoing", (await OnlyAsync("incidents", "GEO"))["status"]);
    }

    [Fact]
    public async Task A_recognition_stands_on_the_record_of_the_pair_and_relations_reduced_or_broken_are_an_incident()
    {
        var answer = await SendAsync(
            new GdeltRow("9", "054", "FJI", "WSM") { On = "20160701", Added = "20160702" },
            new GdeltRow("10", "161", "TON", "VUT")
        );

        Assert.Equal(2, answer.Count("recorded"));
        Assert.Equal("recognised", (await OnlyAsync("representation", "FJI"))["status"]);
        // Which of the two it was the code doesn't say, so nothing is shown as broken off.
        Assert.Equal(("sanction", "reported"), await ActAndStatusAsync("TON"));
    }

    [Fact]
    public async Task Rows_within_one_country_or_without_a_second_are_left_out_with_the_reason()
    {
        var answer = await SendAsync(
            new GdeltRow("11", "010", "CHL", "CHL"),
            new GdeltRow("12", "010", "CHL", ""),
            new GdeltRow("13", "010", "CHL", "EUR")
        );

        Assert.Equal((2, 1), (answer.Count("leftOut"), answer.Count("unresolved")));
        Assert.Equal(
            ["within-one-country", "no-pair", "unknown-country"],
            Enumerable.Range(0, 3).Select(index => answer[$"errors.{index}.code"])
        );
    }

    [Fact]
    public async Task Rows_at_fault_name_column_and_value_and_stop_nothing()
    {
        var answer = await SendAsync(
            new GdeltRow("14", "42", "PRY", "URY"),
            new GdeltRow("15", "010", "PRY", "URY") { On = "20161301" },
            "half\ta row",
            new GdeltRow("16", "010", "PRY", "URY") { On = "20170101", Added = "20160728" },
            new GdeltRow("17", "010", "PRY", "URY")
        );

        Assert.Equal((4, 1), (answer.Count("rejected"), answer.Count("recorded")));
        Assert.Equal(
            [("EventCode", "42"), ("SQLDATE", "20161301"), (null, "half"), ("SQLDATE", "20170101")],
            Enumerable.Range(0, 4).Select(index => (answer[$"errors.{index}.field"], answer[$"errors.{index}.value"]))
        );
    }

    [Fact]
    public async Task Rows_of_one_story_share_one_source()
    {
        await SendAsync(new GdeltRow("18", "010", "LKA", "MDV"), new GdeltRow("19", "051", "LKA", "MDV"));

        var list = await tracker.GetCurrentAsync("/api/statements?country=LKA");
        Assert.Equal(2, list.Json["items"]?.AsArray().Count);
        foreach (var item in list.Json["items"]?.AsArray() ?? [])
        {
            var history = await tracker.GetAsync($"/api/statements/{item?["id"]}/history");
            Assert.Equal("https://news.example/story", history["lines.0.sources.0.url"]);
        }
    }

    [Fact]
    public async Task A_file_of_something_else_is_refused()
    {
        var answer = await tracker.ImportAsync("id,name\n1,x\n"u8.ToArray(), format: Gdelt);

        Assert.Equal("malformed-file", answer["code"]);
    }

    private Task<Answer> SendAsync(params object[] rows) => tracker.ImportAsync(GdeltRow.FileOf(rows), format: Gdelt);

    private async Task<(string?, string?)> ActAndStatusAsync(string country)
    {
        var incident = await OnlyAsync("incidents", country);
        return (incident["act"], incident["status"]);
    }

    private async Task<Answer> OnlyAsync(string kind, string country)
    {
        var list = await tracker.GetCurrentAsync($"/api/{kind}?country={country}");
        var one = Assert.Single(list.Json["items"]?.AsArray() ?? []);
        return await tracker.GetAsync($"/api/{kind}/{one?["id"]}");
    }

    private Task<Answer> HistoryAsync(string kind, Answer development) =>
        tracker.GetAsync($"/api/{kind}/{development["id"]}/history");
}
