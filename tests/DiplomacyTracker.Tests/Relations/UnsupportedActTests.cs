using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>A paper admits to have invented something: what nobody else says stays to be read, and counts nowhere.</summary>
public sealed class UnsupportedActTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string On = "validAt=2024-03-01&score=true&minimumReliability=F";

    [Fact]
    public async Task A_threat_that_its_only_source_has_invented_is_not_counted()
    {
        var threat = await ThreatAsync("SWE", "PER");
        Assert.Equal("1", (await RelationAsync("SWE/PER"))["counts.oneToOther.verbalConflict"]);

        await WithdrawAsync("statements", threat);

        var relation = await RelationAsync("SWE/PER");
        Assert.Equal(
            ("0", "0", "1", "0"),
            (
                relation["counts.oneToOther.verbalConflict"],
                relation["counts.oneToOther.total"],
                relation["counts.oneToOther.aside"],
                relation["score.oneToOther.acts"]
            )
        );
        var matrix = await tracker.GetCurrentAsync($"/api/relations?countries=PER,SWE&{On}");
        Assert.Equal(("0", "0"), (matrix["items.0.counts.total"], matrix["items.0.counts.conflict"]));
    }

    [Fact]
    public async Task Its_reason_is_that_nobody_stands_by_it_and_it_would_add_nothing()
    {
        var threat = await ThreatAsync("SWE", "BOL");
        await WithdrawAsync("statements", threat);

        var explained = await tracker.GetCurrentAsync($"/api/relations/SWE/BOL/explain?{On}");

        Assert.Equal("unsupported", explained["oneToOther.acts.0.aside"]);
        Assert.Equal("false", explained["oneToOther.acts.0.counted"]);
        Assert.Null(explained["oneToOther.acts.0.wouldAdd"]);
        Assert.Equal("0", explained["oneToOther.score.wouldAdd"]);
    }

    [Fact]
    public async Task As_long_as_another_source_stands_by_it_or_before_it_was_taken_back_it_counts()
    {
        var twice = await ThreatAsync("SWE", "PRY");
        var more = await tracker.PostAsync(
            $"/api/statements/{twice["id"]}/reports",
            new { report = By("TT", "2024-02-02") }
        );
        Assert.True(more.Status is 200, more.Json.ToJsonString());
        await WithdrawAsync("statements", twice);
        var once = await ThreatAsync("SWE", "URY");
        await WithdrawAsync("statements", once);

        Assert.Equal("1", (await RelationAsync("SWE/PRY"))["counts.oneToOther.total"]);
        Assert.Equal("0", (await RelationAsync("SWE/URY"))["counts.oneToOther.total"]);
        Assert.Equal("1", (await RelationAsync("SWE/URY", "&knownAt=2024-02-10"))["counts.oneToOther.total"]);
    }

    [Fact]
    public async Task Who_took_an_announcement_back_gets_no_credit_for_it()
    {
        var invented = await VisitAsync("ECU");
        await WithdrawAsync("visits", invented);
        await HeldAsync(invented, "El Comercio");
        var said = await VisitAsync("CHL");
        await HeldAsync(said, "El Mercurio");

        var told = await tracker.GetCurrentAsync("/api/promises?by=outlet&from=2024&validAt=2024-05-01");

        var outlet = Assert.Single(told.Json["by"] as JsonArray ?? [], one => $"{one?["key"]}" == "aftonbladet");
        Assert.Equal([$"{said["id"]}"], (outlet?["of"] as JsonArray ?? []).Select(id => $"{id}"));
        Assert.Equal("1", $"{outlet?["figures"]?["n"]}");
    }

    [Fact]
    public async Task Who_said_the_same_next_and_stands_by_it_is_the_first()
    {
        var visit = await VisitAsync("COL");
        var confirmed = await tracker.PostAsync(
            $"/api/visits/{visit["id"]}/confirm",
            new { by = "COL", report = By("El Tiempo", "2024-02-05") }
        );
        Assert.True(confirmed.Status is 200, confirmed.Json.ToJsonString());
        await WithdrawAsync("visits", visit);
        await HeldAsync(visit, "El Tiempo");

        var told = await tracker.GetCurrentAsync("/api/promises?country=COL&from=2024&validAt=2024-05-01");

        Assert.Equal(("1", "El Tiempo"), (told["total.n"], told["items.0.outlet"]));
        Assert.StartsWith("2024-02-05", told["items.0.announcedAt"], StringComparison.Ordinal);
    }

    private Task<Answer> RelationAsync(string pair, string more = "") =>
        tracker.GetCurrentAsync($"/api/relations/{pair}?{On}{more}");

    private Task<Answer> ThreatAsync(string speaker, string towards) =>
        RecordAsync(
            "statements",
            new
            {
                speaker = new { country = speaker },
                to = new[] { towards },
                act = "threaten",
                summary = "There will be consequences.",
                occurs = "2024-02-01",
                report = By("Aftonbladet", "2024-02-01"),
            }
        );

    private Task<Answer> VisitAsync(string host) =>
        RecordAsync(
            "visits",
            new
            {
                visitor = new { country = "SWE" },
                host = new { country = host },
                occurs = "2024-04-10",
                certainty = "certain",
                report = By("Aftonbladet", "2024-02-01"),
            }
        );

    private async Task HeldAsync(Answer visit, string outlet)
    {
        var held = await tracker.PostAsync(
            $"/api/visits/{visit["id"]}/conclude",
            new { occurs = "2024-04-10", report = By(outlet, "2024-04-11") }
        );
        Assert.True(held.Status is 200, held.Json.ToJsonString());
    }

    private async Task<Answer> RecordAsync(string kind, object body)
    {
        var made = await tracker.PostAsync($"/api/{kind}", body);
        Assert.True(made.Status is 201, made.Json.ToJsonString());
        return made;
    }

    private async Task WithdrawAsync(string kind, Answer made)
    {
        var first = await tracker.GetCurrentAsync($"/api/{kind}/{made["id"]}");
        var withdrawn = await tracker.PostAsync(
            $"/api/{kind}/{made["id"]}/reports/{first["sources.0.events.0"]}/withdraw",
            new { reason = "We made it up.", report = By("Aftonbladet", "2024-02-20") }
        );
        Assert.True(withdrawn.Status is 200, withdrawn.Json.ToJsonString());
    }

    private static object By(string outlet, string day) =>
        new { sources = new[] { new { outlet, publishedAt = day } } };
}
