using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

public sealed class IcewsTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task Rows_of_one_story_share_one_source_known_since_its_date()
    {
        await SendAsync(
            Row("1", "111", "Criticize or denounce", ("Barack Obama", "United States"), ("Iran", "Iran")),
            Row("2", "042", "Make a visit", ("John Kerry", "United States"), ("Iran", "Iran")),
            Row("3", "043", "Host a visit", ("Iran", "Iran"), ("John Kerry", "United States"))
        );

        var visit = await tracker.OnlyVisitOfAsync("IRN");
        Assert.Equal("John Kerry", visit["visitor.person"]);
        var list = await tracker.GetCurrentAsync("/api/statements?country=IRN");
        foreach (var address in new[] { $"statements/{list.Json["items"]?[0]?["id"]}", $"visits/{visit["id"]}" })
        {
            var history = await tracker.GetAsync($"/api/{address}/history");
            Assert.Equal("2014-01-03T00:00:00Z", history["lines.0.knownAt"]);
            Assert.Equal(
                ("Xinhua", "Story 777"),
                (history["lines.0.sources.0.outlet"], history["lines.0.sources.0.title"])
            );
        }
    }

    [Fact]
    public async Task The_same_id_on_another_day_is_another_event_and_the_file_sent_again_adds_nothing()
    {
        string[] rows =
        [
            Row("4", "111", "Criticize or denounce", ("Togo", "Togo"), ("Benin", "Benin")),
            Row("4", "111", "Criticize or denounce", ("Togo", "Togo"), ("Benin", "Benin"), "2014-02-03"),
        ];

        var first = await SendAsync(rows);
        var again = await SendAsync([.. rows, ""]);

        Assert.Equal((2, 0, 2), (first.Count("recorded"), again.Count("recorded"), again.Count("unchanged")));
    }

    [Fact]
    public async Task Quotes_are_not_special_and_a_code_without_its_zero_is_read_by_its_text()
    {
        var answer = await SendAsync(
            Row("5", "42", "Make a visit", ("\"Ali", "Mali"), ("Niger", "Niger")),
            Row("6", "10", "Demand", ("Mali", "Mali"), ("Ghana", "Ghana")),
            Row("7", "10", "Make statement", ("Mali", "Mali"), ("Chad", "Chad"))
        );

        Assert.Equal(3, answer.Count("recorded"));
        Assert.Equal("\"Ali", (await tracker.OnlyVisitOfAsync("MLI"))["visitor.person"]);
        Assert.Equal(("demand", null), (await ActTowardsAsync("GHA"), await ActTowardsAsync("TCD")));
    }

    [Fact]
    public async Task Events_within_a_country_or_of_nobody_are_left_out_and_a_broken_row_stops_nothing()
    {
        var answer = await SendAsync(
            Row("8", "111", "x", ("Police (Fiji)", "Fiji"), ("Citizen (Fiji)", "Fiji")),
            Row("9", "111", "x", ("UN Security Council", "NULL"), ("Fiji", "Fiji")),
            "10\t2014-01-03",
            Row("11", "111", "x", ("Fiji", "Fiji"), ("Samoa", "Samoa"))
        );

        Assert.Equal((2, 1, 1), (answer.Count("leftOut"), answer.Count("rejected"), answer.Count("recorded")));
    }

    private Task<Answer> SendAsync(params string[] rows) => tracker.SendIcewsAsync(rows);

    private async Task<string?> ActTowardsAsync(string country)
    {
        var list = await tracker.GetCurrentAsync($"/api/statements?country={country}");
        return Assert.Single(list.Json["items"]?.AsArray() ?? [])?["act"]?.ToString();
    }

    private static string Row(
        string id,
        string code,
        string text,
        (string Name, string Country) source,
        (string Name, string Country) target,
        string on = "2014-01-03"
    ) =>
        $"{new IcewsLine(id, code, text, source.Country, target.Country) { On = on, SourceName = source.Name, TargetName = target.Name }}";
}
