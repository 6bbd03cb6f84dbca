using System.Text.Json.Nodes;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Promises;
using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.Tests.Promises;

/// <summary>What became of what was announced, from anywhere, whatever was told.</summary>
public sealed class AnyPromisesTests(AnyPromisesTests.InParts tracker) : IClassFixture<AnyPromisesTests.InParts>
{
    private readonly Scribe scribe = new(tracker);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 2)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_promise_and_every_figure_is_that_of_a_naive_fold(int seed)
    {
        var dice = new Dice(seed + 13000);
        await scribe.WriteAsync(Histories.Of(dice, developments: 100, entries: 400), dice);
        var (tellings, end) = (await scribe.ReadAsync(), await scribe.CaughtUpAsync());
        var told = 0;
        for (var look = 0; look < 40; look++)
        {
            var (from, day, first) = (
                Walk.Vantage(dice, end),
                dice.Day(),
                new DateOnly(2024, 1, 1).AddDays(dice.Below(20) - 10)
            );
            var country = dice.Chance(40) ? $"{dice.Country()}" : null;
            var query =
                $"from={first:yyyy-MM-dd}&{Walk.Axes(from, day)}{(country is null ? "" : $"&country={country}")}";
            var expected = tellings
                .Select(telling => NaivePromise.Of(telling, from, day))
                .OfType<NaivePromise>()
                .Where(promise =>
                    promise.Latest >= first && (country is null || Involves(tellings, promise, from, country))
                )
                .OrderByDescending(promise => promise.Latest)
                .ThenByDescending(promise => promise.Id, StringComparer.Ordinal)
                .ToList();

            var walk = await Walk.OfAsync(tracker, "promises", query, dice);
            Assert.Equal(expected.Select(promise => promise.Line), walk.Items.Select(NaivePromise.Written));

            var byCountry = await tracker.GetAsync($"/api/promises?by=country&{query}");
            Matches(expected, byCountry.Json["total"]);
            Groups(expected, promise => promise.Countries, byCountry.Json);
            var byOutlet = await tracker.GetAsync($"/api/promises?by=outlet&{query}");
            Groups(expected, promise => promise.Outlet is { } outlet ? [outlet.Folded()] : [], byOutlet.Json);
            told += expected.Count;
        }

        Assert.True(told > 50, $"Only {told} promises.");
    }

    private static void Groups(
        IReadOnlyList<NaivePromise> all,
        Func<NaivePromise, IReadOnlyList<string>> keys,
        JsonNode answer
    )
    {
        var groups = Assert.IsType<JsonArray>(answer["by"]);
        Assert.Equal(all.SelectMany(keys).Distinct().Order(), groups.Select(group => $"{group?["key"]}").Order());
        foreach (var group in groups)
        {
            var own = all.Where(promise => keys(promise).Contains($"{group?["key"]}")).ToList();
            Assert.Equal(
                own.Select(promise => promise.Id),
                (group?["of"] as JsonArray ?? []).Select(development => $"{development}")
            );
            Matches(own, group?["figures"]);
        }
    }

    private static void Matches(IReadOnlyList<NaivePromise> promises, JsonNode? figures)
    {
        int Count(string outcome) => promises.Count(promise => promise.Outcome == outcome);
        Assert.Equal(
            (promises.Count, Count("held"), Count("cancelled"), Count("overdue")),
            ((int?)figures?["n"], (int?)figures?["held"], (int?)figures?["cancelled"], (int?)figures?["overdue"])
        );
        var slipped = promises.Select(promise => promise.Slippage).OfType<(int Min, int Max)>().ToList();
        Assert.Equal(slipped.Count, (int?)figures?["slippage"]?["n"] ?? 0);
        if (slipped.Count > 0)
            Assert.Equal(
                (Mean(slipped.Select(days => days.Min)), Mean(slipped.Select(days => days.Max))),
                ((decimal?)figures?["slippage"]?["min"], (decimal?)figures?["slippage"]?["max"])
            );
        Assert.Equal(promises.Count(promise => promise.Slippage is { Min: <= 0, Max: >= 0 }), (int?)figures?["onTime"]);
    }

    private static decimal Mean(IEnumerable<int> days) =>
        Math.Round((decimal)days.Average(), 1, MidpointRounding.AwayFromZero);

    private static bool Involves(IReadOnlyList<Telling> tellings, NaivePromise promise, Vantage from, string country)
    {
        var telling = tellings.Single(telling => $"{telling.Development}" == promise.Id);
        return NaiveStory.Of(telling, from).View(DateOnly.MaxValue) is { } view
            && NaiveParty.Of(view).Any(party => party.Country == country);
    }

    /// <summary>Reads a few promises at a time, where usually it would be thousands.</summary>
    public sealed class InParts(TestCluster cluster) : TrackerFixture(cluster)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
                services.AddSingleton(host => ActivatorUtilities.CreateInstance<PromiseRows>(host, 7))
            );
        }
    }
}
