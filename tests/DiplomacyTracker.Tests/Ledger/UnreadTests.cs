using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.People;
using DiplomacyTracker.Tests.Support;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>An entry that our code can't work in holds up its own development, and nobody else's.</summary>
public sealed class UnreadTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private static readonly Guid Broken = new("019dbeb9-8400-7000-8000-0000000000ff");

    private readonly Scribe scribe = new(tracker);

    [Fact]
    public async Task The_ledger_goes_on_past_what_it_cannot_read_says_so_and_is_the_same_when_it_is_rebuilt()
    {
        await VisitAsync("Espen Before");
        await BreakAsync(
            new PersonRecorded(
                Told.Report("NRK", "2024-04-01"),
                "Known At First",
                [CountryCode.Parse("NOR")],
                [],
                null
            ),
            // Older releases took this from anybody.
            new PersonRecorded(Told.Report("NRK", "2024-04-02"), "Never Read", [null!], [], null)
        );
        await VisitAsync("Espen Between");
        var people = await tracker.GetCurrentAsync("/api/people");
        await BreakAsync(new Retracted(Told.Report("NRK", "2024-04-03"), Broken, Scope.World, "Too late."));
        await VisitAsync("Espen After");

        var visits = await tracker.GetCurrentAsync("/api/visits");
        var status = await tracker.GetAsync("/api/status");
        var rows = await scribe.RowsAsync();
        await tracker.PostAsync("/api/rebuild", "");
        var done = await Rebuilding.UntilAsync(tracker, "done");

        Assert.Equal(
            ["Espen After", "Espen Before", "Espen Between"],
            (visits.Json["items"]?.AsArray() ?? []).Select(item => $"{item?["visitor"]?["person"]}").Order()
        );
        Assert.Equal(["Known At First"], (people.Json["items"]?.AsArray() ?? []).Select(item => $"{item?["name"]}"));
        Assert.Equal(["0", ""], [status["ledger.lag"], status["ledger.reason"] ?? ""]);
        Assert.Equal($"{Broken}", status["ledger.unread.0.development"]);
        Assert.Equal("3", status["ledger.unread.0.position"]);
        Assert.Contains("NullReferenceException", status["ledger.unread.0.reason"], StringComparison.Ordinal);
        Assert.Equal(200, (await tracker.GetAsync("/health/ready")).Status);
        Assert.Equal("0", done["report.differingRows"]);
        Assert.Equal(rows, await scribe.RowsAsync());
        Assert.Equal("3", (await tracker.GetAsync("/api/status"))["ledger.unread.0.position"]);
    }

    private async Task VisitAsync(string who)
    {
        var recorded = await tracker.PostAsync(
            "/api/visits",
            $$"""
            { "visitor": { "country": "NOR", "person": "{{who}}" }, "host": { "country": "DNK" }, "occurs": "2024-05",
              "report": { "sources": [ { "outlet": "NRK", "publishedAt": "2024-04-01" } ] } }
            """
        );
        Assert.Equal(201, recorded.Status);
    }

    private async Task BreakAsync(params object[] facts)
    {
        await using var session = tracker.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        if (facts[0] is PersonRecorded)
            session.Events.StartStream(typeof(Person), Broken, facts);
        else
            session.Events.Append(Broken, facts);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
