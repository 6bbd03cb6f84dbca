using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Http;

/// <summary>A visit of Iceland that was recorded under the wrong country, and one to Iceland.</summary>
public sealed class ListGround(TestCluster cluster) : TrackerFixture(cluster)
{
    public string Greek { get; private set; } = "";

    public string Finnish { get; private set; } = "";

    /// <summary>The position before the country was corrected.</summary>
    public long BeforeMove { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Greek = await VisitAsync(
            """
            {"visitor":{"country":"ISL","person":"Þórdís Gylfadóttir"},"host":{"country":"GRC"},"kind":"official","occurs":"2023-05-02/2023-05-04",
             "status":"held","report":{"sources":[{"outlet":"RUV","publishedAt":"2023-05-05"}]}}
            """
        );
        Finnish = await VisitAsync(
            """
            {"visitor":{"country":"FIN","person":"Elina Valtonen"},"host":{"country":"ISL"},"kind":"working","occurs":"2023-09","certainty":"likely",
             "report":{"sources":[{"outlet":"YLE","publishedAt":"2023-08-01"}]}}
            """
        );
        BeforeMove = (long)((await GetAsync("/api/status")).Json["log"]?["position"] ?? 0);
        await PostAsync(
            $"/api/visits/{Greek}/correct",
            """
            {"scope":"record","changes":{"host":{"country":"LBN"}},"reason":"Read the wrong line",
             "report":{"sources":[{"outlet":"RUV","publishedAt":"2023-06-01"}]}}
            """
        );
    }

    private async Task<string> VisitAsync(string body) =>
        (await PostAsync("/api/visits", body))["id"] ?? throw new InvalidOperationException("Not recorded.");
}

/// <summary>Lists: every filter finds what it names and nothing else, from wherever one looks.</summary>
public sealed class ListTests(ListGround tracker) : IClassFixture<ListGround>
{
    [Theory]
    [InlineData("country=LBN", "greek")]
    [InlineData("country=GRC", "")]
    [InlineData("country=ISL", "finnish,greek")]
    [InlineData("country=ISL&role=host", "finnish")]
    [InlineData("country=ISL&role=visitor", "greek")]
    [InlineData("person=thordis%20gylfadottir", "greek")]
    [InlineData("person=Gylfad%C3%B3ttir", "")]
    [InlineData("status=held", "greek")]
    [InlineData("status=held,announced&phase=past,overdue", "finnish,greek")]
    [InlineData("phase=due&knownAt=2023-09-10", "finnish")]
    [InlineData("phase=upcoming&knownAt=2023-08-02", "finnish")]
    [InlineData("phase=upcoming&knownAt=2023-08-02&validAt=2023-09-10", "")]
    [InlineData("kind=working", "finnish")]
    [InlineData("kind=working,official", "finnish,greek")]
    [InlineData("certainty=likely", "finnish")]
    [InlineData("from=2023-09", "finnish")]
    [InlineData("to=2023-05-03", "greek")]
    [InlineData("from=2023-05-03&to=2023-05-03", "greek")]
    [InlineData("from=2023-10", "")]
    [InlineData("knownAt=2023-08-01", "finnish,greek")]
    [InlineData("knownAt=2023-07-31", "greek")]
    [InlineData("validAt=2000-01-01", "finnish,greek")]
    [InlineData("status=none&validAt=2000-01-01", "finnish,greek")]
    [InlineData("status=underway&validAt=2023-05-03", "greek")]
    public async Task A_filter_finds_what_it_names(string query, string expected)
    {
        var list = await tracker.GetCurrentAsync($"/api/visits?{query}");

        Assert.Equal(Ids(expected), list.Json["items"]?.AsArray().Select(item => $"{item?["id"]}"));
    }

    [Fact]
    public async Task A_visit_moved_to_another_country_is_found_under_the_old_one_only_at_earlier_positions()
    {
        var then = await tracker.GetCurrentAsync($"/api/visits?country=GRC&recordedAt=position:{tracker.BeforeMove}");
        var moved = await tracker.GetCurrentAsync($"/api/visits?country=LBN&recordedAt=position:{tracker.BeforeMove}");

        Assert.Equal(tracker.Greek, then["items.0.id"]);
        Assert.Null(moved["items.0.id"]);
    }

    [Fact]
    public async Task Only_what_looks_different_since_then_is_listed_as_updated()
    {
        var list = await tracker.GetCurrentAsync($"/api/visits?updatedSince=position:{tracker.BeforeMove}");

        Assert.Equal([tracker.Greek], list.Json["items"]?.AsArray().Select(item => $"{item?["id"]}"));
    }

    [Fact]
    public async Task An_instant_of_the_log_serves_as_well_as_a_position()
    {
        var last = await tracker.GetCurrentAsync($"/api/events?after={tracker.BeforeMove - 1}&limit=1");
        var list = await tracker.GetCurrentAsync($"/api/visits?updatedSince={last["items.0.recordedAt"]}");

        Assert.Equal([tracker.Greek], list.Json["items"]?.AsArray().Select(item => $"{item?["id"]}"));
    }

    [Fact]
    public async Task A_cursor_keeps_the_vantage_and_the_filters_though_the_world_goes_on()
    {
        var first = await tracker.GetCurrentAsync("/api/visits?country=ISL&limit=1");
        await tracker.PostAsync(
            $"/api/visits/{tracker.Greek}/retract",
            """{"scope":"record","reason":"Never happened","report":{"sources":[{"outlet":"Editor's note"}]}}"""
        );
        var second = await tracker.GetCurrentAsync($"/api/visits?limit=1&country=ISL&cursor={first["next"]}");
        var other = await tracker.GetAsync($"/api/visits?country=FIN&cursor={first["next"]}");
        var fresh = await tracker.GetCurrentAsync("/api/visits?country=ISL");
        var retraction = (await tracker.GetAsync($"/api/visits/{tracker.Greek}/history"))["lines.2.event"];
        await tracker.PostAsync(
            $"/api/visits/{tracker.Greek}/retract",
            new
            {
                @event = retraction,
                scope = "record",
                reason = "It did happen",
                report = new { sources = new[] { new { outlet = "Editor's note" } } },
            }
        );

        Assert.Equal((tracker.Finnish, tracker.Greek), (first["items.0.id"], second["items.0.id"]));
        Assert.Null(second["next"]);
        Assert.All(
            ["validAt", "knownAt", "recordedAt", "position"],
            axis => Assert.Equal(first[$"asOf.{axis}"], second[$"asOf.{axis}"])
        );
        Assert.Equal((400, "cursor-fixes-parameters"), (other.Status, other["code"]));
        var elsewhere = await tracker.GetAsync($"/api/timeline?cursor={first["next"]}");
        Assert.Equal((400, "invalid-cursor", "cursor"), (elsewhere.Status, elsewhere["code"], elsewhere["field"]));
        Assert.Contains("/api/visits", elsewhere["title"], StringComparison.Ordinal);
        Assert.Equal([tracker.Finnish], fresh.Json["items"]?.AsArray().Select(item => $"{item?["id"]}"));
    }

    [Fact]
    public async Task A_position_beyond_the_end_of_the_log_is_refused_by_name_and_told_where_that_is()
    {
        var end = (await tracker.GetCurrentAsync("/api/visits"))["asOf.position"];

        foreach (
            var (query, field) in new[]
            {
                ("visits?recordedAt=position:999999", "recordedAt"),
                ("visits?minPosition=999999", "minPosition"),
                ("visits?updatedSince=position:999999", "updatedSince"),
                ("relations/FIN/NOR?recordedAt=position:999999", "recordedAt"),
                ($"visits/{tracker.Finnish}?recordedAt=position:999999", "recordedAt"),
                ("events?after=999999", "after"),
                ("stream?after=999999", "after"),
            }
        )
        {
            var answer = await tracker.GetAsync($"/api/{query}");

            Assert.Equal((400, "position-beyond-log", field), (answer.Status, answer["code"], answer["field"]));
            Assert.Contains($"ends at position {end},", answer["title"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_changed_since_the_last_position_is_nothing_and_no_error()
    {
        var end = (await tracker.GetCurrentAsync("/api/visits"))["asOf.position"];

        Assert.Empty((await tracker.GetAsync($"/api/visits?updatedSince=position:{end}")).Json["items"]!.AsArray());
        Assert.Equal(200, (await tracker.GetAsync($"/api/events?after={end}")).Status);
    }

    [Fact]
    public async Task The_log_is_read_in_the_order_in_which_it_was_recorded()
    {
        var first = await tracker.GetCurrentAsync("/api/events?limit=2");
        var rest = await tracker.GetCurrentAsync($"/api/events?after={first["next"]}");

        Assert.Equal(("visit-recorded", "visit-scheduled"), (first["items.0.type"], first["items.1.type"]));
        Assert.Equal("corrected", rest["items.0.type"]);
        Assert.Equal("LBN", rest["items.0.data.changes.0.new.country"]);
    }

    [Fact]
    public async Task The_timeline_tells_acts_the_latest_first()
    {
        var timeline = await tracker.GetCurrentAsync("/api/timeline?country=ISL&to=2023-12-31&knownAt=2023-12-31");

        Assert.Equal(
            [("announced", tracker.Finnish), ("held", tracker.Greek)],
            timeline.Json["items"]?.AsArray().Select(item => ($"{item?["act"]}", $"{item?["development"]}"))
        );
        Assert.Null((await tracker.GetCurrentAsync("/api/timeline?country=GRC"))["items.0.act"]);
        Assert.Equal("held", (await tracker.GetCurrentAsync("/api/timeline?pair=LBN-ISL"))["items.0.act"]);
    }

    private IEnumerable<string> Ids(string names) =>
        names.Length is 0 ? [] : names.Split(',').Select(name => name is "greek" ? tracker.Greek : tracker.Finnish);
}
