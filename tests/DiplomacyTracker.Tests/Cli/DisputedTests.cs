using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Cli;

/// <summary>What sources say otherwise, and what doesn't fit, is read at the terminal and not deciphered.</summary>
public sealed class DisputedTests(ListeningTracker tracker) : IClassFixture<ListeningTracker>
{
    [Fact]
    public async Task What_does_not_fit_is_told_in_words()
    {
        var treaty = await SaidAsync(
            "/api/agreements",
            """ "title": "Treaty", "parties": [{ "country": "NOR" }, { "country": "ISL" }], "signed": "1953-10-01" """,
            "1954-01-01"
        );
        await SaidAsync($"{treaty}/ratify", """ "by": "NOR", "on": "1953-09-01" """, "1954-11-19");

        var told = await ShownAsync(treaty);

        Assert.Contains(
            "Doesn't fit\n  RatifyAgreement, said of it before anything else was done",
            told,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("{\"", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_date_stands_with_who_gives_it()
    {
        var visit = await VisitAsync();
        await SaidAsync($"{visit}/reports", """ "occurs": "2024-05-12" """, "2024-04-02");

        var told = await ShownAsync(visit);

        Assert.Contains("Other dates\n  2024-05-10  2024-04-01  Paper of 2024-04-01", told, StringComparison.Ordinal);
        Assert.DoesNotContain("{\"", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_person_or_place_is_told_by_name()
    {
        var visit = await VisitAsync();
        await SaidAsync(
            $"{visit}/reports",
            """ "otherwise": { "visitor": { "country": "NOR", "person": "Ola Nordmann" } } """,
            "2024-04-02"
        );

        var told = await ShownAsync(visit);

        Assert.Contains("Said otherwise\n  visitor  Ola Nordmann (NOR)", told, StringComparison.Ordinal);
        Assert.DoesNotContain("{\"", told, StringComparison.Ordinal);
    }

    private Task<string> VisitAsync() =>
        SaidAsync(
            "/api/visits",
            """ "visitor": { "country": "NOR" }, "host": { "country": "ISL" }, "occurs": "2024-05-10" """,
            "2024-04-01"
        );

    private async Task<string> ShownAsync(string address)
    {
        await tracker.GetCurrentAsync("/api/timeline");
        return (await Typed.RunAsync(["show", address.Split('/')[^1], "--server", tracker.Address])).Done().Output;
    }

    private async Task<string> SaidAsync(string route, string fields, string on)
    {
        var said = await tracker.PostAsync(
            route,
            $$"""{ {{fields}}, "report": { "sources": [{ "outlet": "Paper of {{on}}", "publishedAt": "{{on}}" }] } }"""
        );
        Assert.True(said.Status is 200 or 201, said.Json.ToJsonString());
        return $"/api/{route.Split('/')[2]}/{said["id"]}";
    }
}
