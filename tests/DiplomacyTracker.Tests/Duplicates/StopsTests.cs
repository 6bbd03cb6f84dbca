using System.Text;
using DiplomacyTracker.Tests.Imports;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Duplicates;

/// <summary>A journey to several countries that one source tells as a whole, and of which another tells a single stop.</summary>
public sealed class StopsTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Early = "2024-02-01";
    private const string Late = "2024-03-01";

    [Theory]
    [InlineData("BRA", "ARG", "CHL", Early, Late)]
    [InlineData("COL", "ECU", "BOL", Late, Early)]
    public async Task A_visit_to_one_of_the_stops_on_its_day_is_proposed_and_not_merged_by_itself(
        string guest,
        string host,
        string further,
        string journeyKnown,
        string visitKnown
    )
    {
        var journey = await JourneyAsync(guest, host, "2024-01-08", further, "2024-01-10/2024-01-12", journeyKnown);
        var visit = await VisitAsync(guest, further, "2024-01-10/2024-01-12", visitKnown);

        var pair = Assert.Single(await tracker.ProposedAsync(guest));

        Assert.Equal("likely", $"{pair?["strength"]}");
        Assert.Equal((visit, journey), ($"{pair?["duplicate"]?["id"]}", $"{pair?["original"]?["id"]}"));
        Assert.Equal(["same-days", "one-of-several-stops"], pair.Codes());
        Assert.Equal(
            $"One is of {string.Join(", ", new[] { guest, further }.Order())}, the other goes to {host}, {further}.",
            $"{pair?["reasons"]?[1]?["text"]}"
        );
        Assert.Single(await tracker.ProposedAsync(guest, $"&development={visit}"));
        Assert.Single(await tracker.ProposedAsync(guest, $"&development={journey}"));
        Assert.Equal(2, (await tracker.VisitsOfAsync(guest)).Count);
    }

    [Fact]
    public async Task Two_journeys_of_one_person_that_share_a_stop_are_proposed_with_what_each_has_beside_it()
    {
        var first = await JourneyAsync("AUS", "FJI", "2024-01-08", "TON", "2024-01-10", Early, "Penny Wong");
        var second = await JourneyAsync("AUS", "TON", "2024-01-10", "VUT", "2024-01-11", Late, "Penny Wong");
        await JourneyAsync("AUS", "KIR", "2024-01-08", "NRU", "2024-01-10", Late, "Penny Wong");
        await JourneyAsync("NZL", "TON", "2024-01-10", "VUT", "2024-01-11", Late);

        var pair = Assert.Single(await tracker.ProposedAsync("AUS"));

        Assert.Equal("strong", $"{pair?["strength"]}");
        Assert.Equal((second, first), ($"{pair?["duplicate"]?["id"]}", $"{pair?["original"]?["id"]}"));
        Assert.Equal(["same-days", "shared-stop", "same-person"], pair.Codes());
        Assert.Equal(
            "Both of AUS, TON; one goes to TON, VUT, the other to FJI, TON.",
            $"{pair?["reasons"]?[1]?["text"]}"
        );
        Assert.Single(await tracker.ProposedAsync("AUS", $"&development={first}"));
        Assert.Single(await tracker.ProposedAsync("AUS", $"&development={second}"));
    }

    [Fact]
    public async Task Where_no_day_of_the_stop_is_known_a_visit_during_the_journey_is_proposed_weakly()
    {
        await JourneyAsync("IND", "NPL", null, "BTN", null, Early);
        await VisitAsync("IND", "BTN", "2024-01-11", Late);

        Assert.Equal("weak", $"{Assert.Single(await tracker.ProposedAsync("IND"))?["strength"]}");
    }

    [Theory]
    [InlineData("NOR", "DNK", "2024-01-10", "another guest at the stop")]
    [InlineData("SWE", "ISL", "2024-01-10", "another country during the journey")]
    [InlineData("SWE", "FIN", "2024-01-10", "one of the stops while the guest was at the other")]
    [InlineData("DNK", "SWE", "2024-01-10", "a visit in return")]
    [InlineData("DNK", "FIN", "2024-01-10", "one of those visited, visiting the other")]
    [InlineData("SWE", "DNK", "2024-01-13", "the same stop three days later")]
    public async Task Another_visit_is_not_proposed_because_a_country_is_shared(
        string guest,
        string host,
        string occurs,
        string what
    )
    {
        var journey = await JourneyAsync("SWE", "FIN", "2024-01-06", "DNK", "2024-01-10", Early);
        var visit = await VisitAsync(guest, host, occurs, Late);

        Assert.True(
            (await tracker.ProposedAsync(host, $"&development={visit}")).All(pair =>
                $"{pair?["original"]?["id"]}" != journey && $"{pair?["duplicate"]?["id"]}" != journey
            ),
            what
        );
    }

    [Fact]
    public async Task Somebody_else_of_the_same_country_on_the_same_day_is_somebody_else()
    {
        await JourneyAsync("TUR", "GEO", "2024-01-08", "AZE", "2024-01-10", Early, "Hakan Fidan");
        await VisitAsync("TUR", "AZE", "2024-01-10", Late, "Yaşar Güler");
        Assert.Empty(await tracker.ProposedAsync("TUR"));

        await VisitAsync("TUR", "GEO", "2024-01-08", Late, "Hakan Fidan");
        Assert.Contains("same-person", Assert.Single(await tracker.ProposedAsync("TUR")).Codes());
    }

    [Theory]
    [InlineData("KEN", "UGA", "RWA", Early, Late, "1 1")]
    [InlineData("ZMB", "MWI", "MOZ", Late, Early, "0 1")]
    public async Task Accepted_the_stop_counts_once_at_every_moment_and_the_other_stops_go_on_counting(
        string guest,
        string host,
        string further,
        string journeyKnown,
        string visitKnown,
        string othersCount
    )
    {
        var journey = await JourneyAsync(guest, host, "2024-01-08", further, "2024-01-10", journeyKnown);
        var visit = await VisitAsync(guest, further, "2024-01-10", visitKnown);
        Assert.Equal("1 2", await CountsAsync(guest, further));

        var accepted = await tracker.DecideAsync("accept", journey, visit);

        Assert.Equal((200, visit), (accepted.Status, accepted["id"]));
        Assert.Equal(("1 1", othersCount), (await CountsAsync(guest, further), await CountsAsync(guest, host)));
        Assert.Empty(await tracker.ProposedAsync(guest));
        Assert.Equal(
            visit,
            $"{Assert.Single(await tracker.ProposedAsync(guest, "&state=accepted"))?["duplicate"]?["id"]}"
        );
        Assert.Equal(0, (await tracker.DecideAsync("accept", visit, journey)).Json["events"]?.AsArray().Count);

        Assert.Equal(200, (await tracker.DecideAsync("undo", journey, visit)).Status);
        Assert.Equal("1 2", await CountsAsync(guest, further));
        Assert.Single(await tracker.ProposedAsync(guest));
    }

    [Fact]
    public async Task Visits_to_several_stops_are_each_accepted_and_none_becomes_a_copy_of_another()
    {
        string[] visits =
        [
            await VisitAsync("THA", "LAO", "2024-01-08", Early),
            await VisitAsync("THA", "VNM", "2024-01-10", Early),
        ];
        var journey = await JourneyAsync("THA", "LAO", "2024-01-08", "VNM", "2024-01-10", Late);

        foreach (var visit in visits)
            Assert.Equal(visit, (await tracker.DecideAsync("accept", visit, journey))["id"]);

        Assert.Equal(("1 1", "1 1"), (await CountsAsync("THA", "LAO"), await CountsAsync("THA", "VNM")));
    }

    [Fact]
    public async Task Rejected_it_is_not_proposed_again()
    {
        var journey = await JourneyAsync("MAR", "SEN", "2024-01-08", "MRT", "2024-01-10", Early);
        var visit = await VisitAsync("MAR", "MRT", "2024-01-10", Late);

        Assert.Equal(200, (await tracker.DecideAsync("reject", journey, visit)).Status);

        Assert.Empty(await tracker.ProposedAsync("MAR"));
    }

    [Fact]
    public async Task A_preview_says_of_a_row_that_it_is_a_stop_of_a_journey_which_is_recorded()
    {
        var journey = await JourneyAsync("PRT", "AGO", "2024-01-08", "CPV", "2024-01-10", Early);
        await tracker.GetCurrentAsync("/api/visits");

        var preview = await tracker.ImportAsync(
            Encoding.UTF8.GetBytes(
                "Day,From,To,What\n2024-01-10,Portugal,Cabo Verde,042\n2024-02-10,Portugal,Cabo Verde,042\n"
            ),
            "?map=date=Day,source=From,target=To,code=What,known=Day&dryRun=true",
            "coded"
        );

        Assert.Equal(
            ("2", "near-duplicate", journey, null),
            (
                preview["errors.0.line"],
                preview["errors.0.verdict"],
                preview["errors.0.development"],
                preview["errors.1.line"]
            )
        );
    }

    /// <summary>To two countries, from 6 to 12 January as a whole.</summary>
    private async Task<string> JourneyAsync(
        string guest,
        string host,
        string? day,
        string further,
        string? furtherDay,
        string known,
        string? person = null
    )
    {
        object Leg(string country, string? occurs) => new { host = new { country }, occurs };
        var answer = await tracker.PostAsync(
            "/api/visits",
            new
            {
                visitor = new { country = guest, person },
                legs = new[] { Leg(host, day), Leg(further, furtherDay) },
                occurs = "2024-01-06/2024-01-12",
                status = "held",
                report = new { sources = new[] { new { outlet = "AFP", publishedAt = known } } },
            }
        );
        Assert.Equal(201, answer.Status);
        return $"{answer["id"]}";
    }

    private Task<string> VisitAsync(string guest, string host, string occurs, string known, string? person = null) =>
        tracker.VisitAsync(
            person is null
                ? $$"""{ "country": "{{guest}}" }"""
                : $$"""{ "country": "{{guest}}", "person": "{{person}}" }""",
            $$"""{ "country": "{{host}}" }""",
            occurs,
            known: known
        );

    /// <summary>How many visits count between two: as known between both reports, and now.</summary>
    private async Task<string> CountsAsync(string one, string other)
    {
        var counts = new List<string?>();
        foreach (var known in new[] { "2024-02-20", "2024-06-01" })
            counts.Add(
                (await tracker.GetCurrentAsync($"/api/relations/{one}/{other}?knownAt={known}"))[
                    "counts.oneToOther.total"
                ]
            );
        return string.Join(' ', counts);
    }
}
