using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Imports;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Lags;

/// <summary>How long after it began something became known, in the words of those who ask.</summary>
public sealed class LagTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>, IAsyncLifetime
{
    private const string Asked = "/api/lag?country=FJI&from=2018&validAt=2022-12-31";

    private static readonly string[] Zambia = ["ZMB"];

    public async ValueTask InitializeAsync()
    {
        if ((await tracker.GetAsync("/api/visits?country=FJI"))["items.0.id"] is not null)
            return;
        await HeldAsync("TON", "2018-03-10/2018-03-12", "2018-03-10", "Matangi");
        await HeldAsync("WSM", "2018-06-01", "2018-06-11", "Fiji Times");
        await HeldAsync("NRU", "2019-01-01", "2021-01-01", "Matangi", copiedFrom: "Fiji Times");
        await HeldAsync("KIR", "2019-05", "2019-08-01", "Matangi");
        await HeldAsync("TUV", "2019-06-01~", "2019-08-01", "Matangi");
        await HeldAsync("PLW", "2020-02-10", "2020-02-20", "Matangi", announcedOn: "2020-01-31");
        await AnnouncedAsync("VUT", "2020-04-01", "2020-03-01");
        await tracker.GetCurrentAsync("/api/timeline");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Half_of_the_visits_since_2015_were_known_316_days_after_they_began()
    {
        Assert.Equal("done", (await tracker.ImportAsync(SharedData.Read("us-visits/visits.csv")))["state"]);

        var told = await tracker.GetCurrentAsync("/api/lag?country=USA&role=host&from=2015&by=year&knownAt=2025-12-31");

        // As R, NumPy and pandas make it of the columns start-date and created-datetime (UTC).
        Assert.Equal(
            ("239", "231", "316", "387.5"),
            (told["total.n"], told["total.lowerQuartile"], told["total.median"], told["total.upperQuartile"])
        );
        Assert.Equal(("-185", "1113", "5"), (told["total.least"], told["total.most"], told["total.ahead"]));
        Assert.Equal(239, Of(told, "by").Sum(year => (int?)year?["figures"]?["n"]));
        Assert.Equal(["2015", "2016"], Of(told, "by").Take(2).Select(year => $"{year?["key"]}"));
        Assert.All(Of(told, "by"), year => Assert.Equal((int?)year?["figures"]?["n"], InSpans(year?["figures"])));
    }

    [Fact]
    public async Task It_is_counted_from_the_first_day_and_what_was_only_announced_has_not_begun()
    {
        var told = await tracker.GetAsync(Asked);

        Assert.Equal(
            ["PLW -10 ahead", "TUV 61 vague", "KIR 62 to 92 vague", "NRU 731 late", "WSM 10 prompt", "TON 0 prompt"],
            Of(told, "items").Select(Line)
        );
    }

    [Fact]
    public async Task A_vague_day_is_counted_apart_and_late_ones_are_marked()
    {
        var told = await tracker.GetAsync(Asked);

        Assert.Equal(
            ("4", "1", "1", "2", "5"),
            (told["total.n"], told["total.late"], told["total.ahead"], told["total.vague"], told["total.median"])
        );
        Assert.Equal(("-2.5", "190.25"), (told["total.lowerQuartile"], told["total.upperQuartile"]));
        Assert.Equal(
            ["to -1: 1", "0 to 0: 1", "8 to 30: 1", "731 to 1826: 1 late"],
            Of(told, "total.distribution").Where(span => (int?)span?["n"] > 0).Select(Span)
        );
    }

    [Fact]
    public async Task What_is_late_is_for_the_reader_to_say_and_they_alone_can_be_listed()
    {
        var told = await tracker.GetAsync($"{Asked}&lateAfter=9&arrival=late");

        Assert.Equal(("4", "2", "9"), (told["total.n"], told["total.late"], told["lateAfter"]));
        Assert.Equal(["NRU 731 late", "WSM 10 late"], Of(told, "items").Select(Line));
        Assert.Contains("8 to 9: 0", Of(told, "total.distribution").Select(Span));
        Assert.Contains("10 to 30: 1 late", Of(told, "total.distribution").Select(Span));
    }

    [Fact]
    public async Task What_was_not_known_yet_has_no_lag_yet()
    {
        Assert.Equal(
            ["WSM 10 prompt", "TON 0 prompt"],
            Of(await tracker.GetAsync($"{Asked}&knownAt=2019-07-31"), "items").Select(Line)
        );
        Assert.Equal(
            ["WSM 10 prompt"],
            Of(await tracker.GetAsync($"{Asked}&to=2018-12&limit=1"), "items").Select(Line)
        );
    }

    [Theory]
    [InlineData("outlet", "Fiji Times 2, Matangi 2")]
    [InlineData("type", "visit 4")]
    [InlineData("year", "2018 2, 2019 1, 2020 1")]
    [InlineData("country", "Fiji 4, Nauru 1, Palau 1, Tonga 1, Samoa 1, Kiribati 0, Tuvalu 0")]
    public async Task It_is_told_apart_by_who_told_first_and_by_what_it_is(string by, string groups)
    {
        var told = await tracker.GetAsync($"{Asked}&by={by}");

        Assert.Equal(
            groups,
            string.Join(", ", Of(told, "by").Select(group => $"{group?["name"]} {group?["figures"]?["n"]}"))
        );
    }

    [Fact]
    public async Task The_pages_of_the_list_go_on_where_the_last_ended()
    {
        var (lines, next) = (new List<string>(), (string?)$"{Asked}&limit=4");
        while (next is not null)
        {
            var page = await tracker.GetAsync(next);
            lines.AddRange(Of(page, "items").Select(Line));
            next = page["next"] is { } cursor ? $"/api/lag?limit=4&cursor={cursor}" : null;
        }

        Assert.Equal(6, lines.Distinct().Count());
    }

    [Fact]
    public async Task What_is_a_copy_has_no_lag_of_its_own()
    {
        var first = await HeldAsync("SWZ", "2018-03-10", "2018-03-20", "Matangi", visitor: "LSO");
        var second = await HeldAsync("SWZ", "2018-03-10", "2018-05-20", "Samoa Observer", visitor: "LSO");
        Assert.Equal("2", (await tracker.GetCurrentAsync("/api/lag?country=LSO&from=2018"))["total.n"]);

        await tracker.PostAsync("/api/duplicates/accept", new { one = first, other = second });

        var told = await tracker.GetCurrentAsync("/api/lag?country=LSO&from=2018");
        Assert.Equal(("1", "10"), (told["total.n"], told["total.median"]));
    }

    [Fact]
    public async Task What_all_who_said_so_took_back_has_none()
    {
        var said = await tracker.PostAsync(
            "/api/statements",
            new
            {
                speaker = new { country = "BWA" },
                to = Zambia,
                summary = "We agree.",
                occurs = "2018-03-10",
                report = By("2018-03-20", "Mmegi", null),
            }
        );
        var statement = await tracker.GetCurrentAsync($"/api/statements/{said["id"]}");
        Assert.Equal("1", (await tracker.GetCurrentAsync("/api/lag?country=BWA&from=2018"))["total.n"]);

        var withdrawn = await tracker.PostAsync(
            $"/api/statements/{said["id"]}/reports/{statement["sources.0.events.0"]}/withdraw",
            new { reason = "We made it up.", report = By("2018-04-01", "Mmegi", null) }
        );
        Assert.True(withdrawn.Status is 200, withdrawn.Json.ToJsonString());

        Assert.Equal("0", (await tracker.GetCurrentAsync("/api/lag?country=BWA&from=2018"))["total.n"]);
        Assert.Equal("1", (await tracker.GetAsync("/api/lag?country=BWA&from=2018&knownAt=2018-03-31"))["total.n"]);
    }

    private static JsonArray Of(Answer answer, string path) =>
        Assert.IsType<JsonArray>(path.Split('.').Aggregate((JsonNode?)answer.Json, (at, step) => at?[step]));

    private static string Line(JsonNode? lag)
    {
        var (min, max) = ($"{lag?["days"]?["min"]}", $"{lag?["days"]?["max"]}");
        return $"{lag?["parties"]?[1]?["country"]} {(min == max ? min : $"{min} to {max}")} {lag?["arrival"]}";
    }

    private static string Span(JsonNode? span) =>
        $"{(span?["from"] is { } from ? $"{from} " : "")}to {span?["to"]}: {span?["n"]}{((bool?)span?["late"] is true ? " late" : "")}";

    private static int InSpans(JsonNode? figures) =>
        Assert.IsType<JsonArray>(figures?["distribution"]).Sum(span => (int?)span?["n"] ?? 0);

    private async Task<string?> HeldAsync(
        string host,
        string occurs,
        string on,
        string outlet,
        string? copiedFrom = null,
        string? announcedOn = null,
        string visitor = "FJI"
    )
    {
        var id = await AnnouncedAsync(host, occurs, announcedOn ?? on, outlet, copiedFrom, visitor);
        var held = await tracker.PostAsync(
            $"/api/visits/{id}/conclude",
            new { occurs, report = By(on, outlet, copiedFrom) }
        );
        Assert.True(held.Status is 200, held.Json.ToJsonString());
        return id;
    }

    private async Task<string?> AnnouncedAsync(
        string host,
        string occurs,
        string on,
        string outlet = "Matangi",
        string? copiedFrom = null,
        string visitor = "FJI"
    )
    {
        var said = await tracker.PostAsync(
            "/api/visits",
            new
            {
                visitor = new { country = visitor },
                host = new { country = host },
                occurs,
                report = By(on, outlet, copiedFrom),
            }
        );
        Assert.True(said.Status is 201, said.Json.ToJsonString());
        return said["id"];
    }

    private static object By(string day, string outlet, string? origin) =>
        new
        {
            sources = new[]
            {
                new
                {
                    outlet,
                    publishedAt = day,
                    origin,
                },
            },
        };
}
