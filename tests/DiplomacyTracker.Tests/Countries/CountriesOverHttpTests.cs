using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Countries;

public sealed class CountriesOverHttpTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Former = "gazetteer=iso-3166-1/2024-1";

    [Fact]
    public async Task A_name_and_a_date_lead_to_a_country_to_several_or_to_none()
    {
        var found = await tracker.GetAsync("/api/countries/resolve?name=Korea&on=1890");
        var several = await tracker.GetAsync("/api/countries/resolve?name=Korea&on=2020");
        var none = await tracker.GetAsync("/api/countries/resolve?name=Korea&on=1930");

        Assert.Equal(("found", "XKJ", null), (found["result"], found["country.code"], found["candidates"]));
        Assert.Equal(
            ("ambiguous", "KOR", "PRK", null),
            (several["result"], several["candidates.0.code"], several["candidates.1.code"], several["country"])
        );
        Assert.Equal(("unknown", null, null), (none["result"], none["country"], none["candidates"]));
    }

    [Fact]
    public async Task A_country_tells_all_about_itself()
    {
        var country = await tracker.GetAsync("/api/countries/CSK");

        Assert.Equal("1918-10-28", country["country.since"]);
        Assert.Equal("1992-12-31", country["country.until"]);
        Assert.Equal("withdrawn", country["country.kind"]);
        Assert.Equal("Checoslovaquia", country["country.names.es"]);
        Assert.Equal(("Prague", "50.09"), (country["country.capital.name"], country["country.capital.lat"]));
        Assert.Equal("AUH", country["predecessors.0.code"]);
        Assert.Equal(("CZE", "SVK"), (country["successors.0.code"], country["successors.1.code"]));
        Assert.Equal(Gazetteer.Version, country["asOf.gazetteer"]);
    }

    [Fact]
    public async Task The_list_shows_who_existed_on_a_day_and_where()
    {
        var then = Codes(await tracker.GetAsync("/api/countries?on=1985-01-01&region=southern%20europe"));
        var now = Codes(await tracker.GetAsync("/api/countries?on=2020-01-01&region=Southern%20Europe"));
        var korea = Codes(await tracker.GetAsync("/api/countries?q=coree"));

        Assert.Contains("YUG", then);
        Assert.DoesNotContain("HRV", then);
        Assert.Contains("HRV", now);
        Assert.DoesNotContain("YUG", now);
        Assert.Equal(["KOR", "PRK", "XKJ"], korea);
    }

    [Fact]
    public async Task An_answer_fixed_in_the_past_keeps_its_labels()
    {
        var then = await tracker.GetAsync($"/api/countries?{Former}");

        Assert.Equal(249, Codes(then).Count);
        Assert.Equal("iso-3166-1/2024-1", then["asOf.gazetteer"]);
        Assert.Equal("Saint Helena", (await tracker.GetAsync($"/api/countries/SHN?{Former}"))["country.name"]);
        Assert.Equal(404, (await tracker.GetAsync($"/api/countries/SUN?{Former}")).Status);
    }

    [Theory]
    [InlineData("visits")]
    [InlineData("timeline")]
    [InlineData("relations/KOR/USA")]
    [InlineData("events")]
    [InlineData("countries")]
    public async Task Every_read_says_which_list_it_took_and_refuses_one_that_there_is_not(string route)
    {
        var answer = await tracker.GetAsync($"/api/{route}?{Former}");
        var refused = await tracker.GetAsync($"/api/{route}?gazetteer=1066");

        Assert.Equal((200, "iso-3166-1/2024-1"), (answer.Status, answer["asOf.gazetteer"]));
        Assert.Equal((400, "unknown-gazetteer", "gazetteer"), (refused.Status, refused["code"], refused["field"]));
    }

    [Theory]
    [InlineData("countries/XYZ", 404, "unknown-country")]
    [InlineData("countries/resolve", 400, "missing-field")]
    [InlineData("countries/resolve?name=Korea&on=yesterday", 400, "invalid-date")]
    [InlineData("countries?planet=earth", 400, "unknown-parameter")]
    public async Task What_there_is_not_is_refused(string url, int status, string code)
    {
        var answer = await tracker.GetAsync($"/api/{url}");

        Assert.Equal((status, code), (answer.Status, answer["code"]));
    }

    private static List<string> Codes(Answer answer) =>
        [.. Assert.IsType<JsonArray>(answer.Json["items"]).Select(country => country?["code"]?.ToString() ?? "")];
}
