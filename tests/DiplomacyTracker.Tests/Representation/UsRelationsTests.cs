using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Representation;

/// <summary>Twenty countries as the State Department tells of them, recorded like everything else.</summary>
/// <remarks>The guide bears no date of publication: it is taken as published on 1 January 2024, when the file was made.</remarks>
public sealed class UsRelationsTests(UsRelationsTests.Recorded tracker) : IClassFixture<UsRelationsTests.Recorded>
{
    private const string PublishedAt = "2024-01-01";

    private static readonly Dictionary<string, string> Countries = new(StringComparer.Ordinal)
    {
        ["afghanistan"] = "AFG",
        ["albania"] = "ALB",
        ["algeria"] = "DZA",
        ["argentina"] = "ARG",
        ["bahamas"] = "BHS",
        ["bolivia"] = "BOL",
        ["bulgaria"] = "BGR",
        ["canada"] = "CAN",
        ["congo-republic"] = "COG",
        ["cuba"] = "CUB",
        ["egypt"] = "EGY",
        ["equatorial-guinea"] = "GNQ",
        ["ethiopia"] = "ETH",
        ["finland"] = "FIN",
        ["hungary"] = "HUN",
        ["iran"] = "IRN",
        ["iraq"] = "IRQ",
        ["jamaica"] = "JAM",
        ["liberia"] = "LBR",
        ["mexico"] = "MEX",
    };

    [Theory]
    [InlineData("CUB", "1901", "none", null)]
    [InlineData("CUB", "1902-05-20", "recognised", null)]
    [InlineData("CUB", "1910-01-01", "established", "legation, Havana")]
    [InlineData("CUB", "1960-06-01", "established", "embassy, Havana")]
    [InlineData("CUB", "1962-06-01", "severed", null)]
    [InlineData("CUB", "1978-06-01", "severed", "interests-section, Havana, CHE")]
    [InlineData("CUB", "2014-06-01", "severed", "interests-section, Havana, CHE")]
    [InlineData("CUB", "2016-06-01", "established", "embassy")]
    [InlineData("AFG", "1930-01-01", "recognised", null)]
    [InlineData("AFG", "1940-01-01", "established", null)]
    [InlineData("AFG", "1947-01-01", "established", "legation, Kabul")]
    [InlineData("AFG", "1970-01-01", "established", "embassy, Kabul")]
    [InlineData("AFG", "1995-01-01", "established", null)]
    [InlineData("AFG", "2001-12-25", "established", "liaison-office, Kabul")]
    [InlineData("AFG", "2010-01-01", "established", "embassy, Kabul")]
    [InlineData("AFG", "2022-01-01", "established", null)]
    [InlineData("DZA", "1900-01-01", "recognised", null)]
    [InlineData("DZA", "1965-01-01", "established", "embassy, Algiers")]
    [InlineData("DZA", "1970-01-01", "severed", "interests-section, CHE")]
    [InlineData("DZA", "1975-01-01", "established", "embassy")]
    [InlineData("EGY", "1966-01-01", "established", "legation")]
    [InlineData("EGY", "1967-06-06", "severed", null)]
    [InlineData("EGY", "1970-01-01", "severed", "interests-section, Cairo, ESP")]
    [InlineData("EGY", "1980-01-01", "established", "embassy, Cairo")]
    [InlineData("IRQ", "1950-01-01", "established", "embassy, Baghdad")]
    [InlineData("IRQ", "1970-01-01", "severed", null)]
    [InlineData("IRQ", "1975-01-01", "severed", "interests-section, Baghdad, BEL")]
    [InlineData("IRQ", "1990-01-01", "established", "embassy, Baghdad")]
    [InlineData("IRQ", "1991-01-20", "established", null)]
    [InlineData("IRQ", "1995-01-01", "severed", null)]
    [InlineData("IRQ", "2005-01-01", "established", "embassy, Baghdad")]
    [InlineData("IRN", "1860-01-01", "recognised", null)]
    [InlineData("IRN", "1900-01-01", "established", "legation, Tehran")]
    [InlineData("IRN", "1980-04-07", "severed", null)]
    [InlineData("MEX", "1845-03-28", "severed", null)]
    [InlineData("MEX", "1850-01-01", "established", null)]
    [InlineData("MEX", "1858-12-31", "severed", null)]
    [InlineData("MEX", "1914-04-21", "established", "embassy")]
    [InlineData("MEX", "1914-04-22", "severed", null)]
    [InlineData("MEX", "1917-03-03", "established", null)]
    [InlineData("ALB", "1939-06-04", "established", null)]
    [InlineData("ALB", "1939-06-05", "severed", null)]
    [InlineData("ALB", "1991-03-15", "established", null)]
    [InlineData("GNQ", "1977-01-01", "suspended", "embassy, Santa Isabel")]
    [InlineData("GNQ", "1980-01-01", "established", "embassy, Santa Isabel")]
    [InlineData("GNQ", "2000-01-01", "established", null)]
    [InlineData("ARG", "1944-12-31", "suspended", "embassy")]
    [InlineData("ARG", "1945-04-19", "established", "embassy")]
    [InlineData("BGR", "1942-01-01", "severed", null)]
    [InlineData("BGR", "1948-01-01", "established", "legation, Sofia")]
    [InlineData("BGR", "1955-01-01", "severed", null)]
    [InlineData("BGR", "1967-01-01", "established", "embassy")]
    [InlineData("ETH", "1940-01-01", "established", null)]
    [InlineData("ETH", "1950-01-01", "established", "embassy, Addis Ababa")]
    public async Task The_two_stand_on_each_date_as_they_stood(
        string country,
        string day,
        string status,
        string? mission
    )
    {
        var on = day.Length is 4 ? $"{day}-12-31" : day;
        var read = await tracker.GetAsync($"/api/representation/USA/{country}?validAt={on}");

        Assert.Equal((200, status, mission), (read.Status, read["status"], OfUs(read.Json)));
    }

    [Theory]
    [InlineData("DZA", "1967-06-06", "DZA")]
    [InlineData("CUB", "1961-01-03", "USA")]
    [InlineData("MEX", "1914-04-22", "MEX")]
    [InlineData("ALB", "1939-06-05", null)]
    public async Task Who_severed_relations_is_told(string country, string day, string? by)
    {
        var read = await tracker.GetAsync($"/api/representation/{country}/USA?validAt={day}");

        Assert.Equal(("severed", day, by), (read["status"], read["since"], read["by"]));
    }

    [Fact]
    public async Task Before_the_guide_was_published_nothing_is_known()
    {
        foreach (var country in Countries.Values)
        {
            var read = await tracker.GetAsync(
                $"/api/representation/USA/{country}?validAt=1960-06-01&knownAt=2023-12-31"
            );

            Assert.Equal((404, "not-known-then"), (read.Status, read["code"]));
        }
    }

    [Fact]
    public async Task All_that_were_severed_on_a_day_are_listed_by_it()
    {
        var listed = await tracker.GetCurrentAsync(
            "/api/representation?country=USA&status=severed&validAt=1968-01-01&limit=100"
        );

        Assert.Equal(
            ["ALB", "CUB", "DZA", "EGY", "IRQ"],
            (listed.Json["items"]?.AsArray() ?? [])
                .SelectMany(item => item?["between"]?.AsArray() ?? [])
                .Select(code => $"{code}")
                .Where(code => code is not "USA")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Nothing_of_it_is_out_of_order()
    {
        foreach (var country in Countries.Values)
            Assert.Empty(
                (await tracker.GetAsync($"/api/representation/USA/{country}")).Json["conflicts"]?.AsArray() ?? []
            );
    }

    /// <summary>What the United States keeps there: kind, city, protecting power.</summary>
    private static string? OfUs(JsonNode read) =>
        (read["directions"]?.AsArray() ?? []).Single(direction => $"{direction?["sending"]}" is "USA") is { } direction
        && direction["mission"] is not null
            ? string.Join(
                ", ",
                new[] { direction["mission"], direction["city"], direction["protectedBy"] }.Where(one =>
                    one is not null
                )
            )
            : null;

    /// <summary>A server on which they are recorded.</summary>
    public sealed class Recorded(TestCluster cluster) : TrackerFixture(cluster)
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            var file = SharedData.Read("us-relations/relations-a-m.csv");
            foreach (var (slug, code) in Countries)
                await RecordAsync(code, UsRelations.Of(file, slug, code));
        }

        private async Task RecordAsync(string country, IReadOnlyList<UsAct> acts)
        {
            var first = acts[0];
            var begun = await PostAsync(
                "/api/representation",
                With(
                    first,
                    ("between", new JsonArray("USA", country)),
                    ("status", first.Verb is "recognise" ? "recognised" : "established")
                )
            );
            Assert.True(begun.Status is 201, $"{country} {first}: {begun.Json}");
            foreach (var act in acts.Skip(1))
            {
                var told = await PostAsync($"/api/representation/{begun["id"]}/{act.Verb}", With(act));
                Assert.True(told.Status is 200, $"{country} {act}: {told.Json}");
            }
        }

        private static JsonObject With(UsAct act, params (string Field, JsonNode? Value)[] more)
        {
            var body = new JsonObject
            {
                ["on"] = act.On.Text,
                ["report"] = JsonNode.Parse(
                    $$"""{"sources":[{"outlet":"Office of the Historian","publishedAt":"{{PublishedAt}}"}]}"""
                ),
            };
            foreach (var (field, value) in act.Body)
                body[field] = value;
            foreach (var (field, value) in more)
                body[field] = value;
            return body;
        }
    }
}
