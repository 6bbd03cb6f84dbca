using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Relations;
using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>What is promised to those who ask for a relation again and again: never an old answer.</summary>
public sealed class KeptRelationTests(TestCluster cluster) : IAsyncLifetime
{
    // In the middle of what the histories tell: half of it is known only later.
    private readonly MovedClock clock = new(new(2024, 1, 8, 21, 0, 0, TimeSpan.Zero));

    private TrackerAt? running;

    private TrackerAt Tracker => running ?? throw new InvalidOperationException("Not started.");

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 2)];

    public async ValueTask InitializeAsync()
    {
        running = new(cluster, clock);
        await running.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
            await running.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_is_recorded_and_however_time_passes_the_answer_is_that_of_a_server_that_keeps_none(
        int seed
    )
    {
        var dice = new Dice(seed + 21_000);
        var scribe = new Scribe(Tracker);
        await scribe.WriteAsync(
            Histories.Of(dice, developments: 25, entries: 90),
            dice,
            async () =>
            {
                await scribe.CaughtUpAsync();
                // The same question again and again, so that there is something kept to be given.
                var (one, score) = (dice.Country(), dice.Chance(50));
                var other = dice.CountryBut(one);
                for (var look = 0; look < 6; look++)
                {
                    await AsksAsync(one, other, score);
                    clock.Move(TimeSpan.FromHours(dice.Below(6)));
                }

                if (dice.Chance(5))
                    await Tracker.Services.GetRequiredService<LedgerRebuild>().RunAsync();
            }
        );
    }

    [Fact]
    public async Task An_answer_that_was_kept_says_from_when_it_is_now()
    {
        var first = await Tracker.GetAsync("/api/relations/USA/KOR");
        clock.Move(TimeSpan.FromMinutes(1));
        var second = await Tracker.GetAsync("/api/relations/USA/KOR");
        clock.Move(TimeSpan.FromMinutes(1));
        var third = await Tracker.GetAsync("/api/relations/USA/KOR");

        Assert.Equal(3, new[] { first, second, third }.Select(answer => answer["asOf.permalink"]).Distinct().Count());
        Assert.Equal(Instants.Written(clock.GetUtcNow()), third["asOf.knownAt"]);
        Assert.Equal(Instants.Written(clock.GetUtcNow()), third["asOf.recordedAt"]);
    }

    private async Task AsksAsync(CountryCode one, CountryCode other, bool score)
    {
        var kept = await Tracker.GetAsync($"/api/relations/{one}/{other}?window=3650{(score ? "&score=true" : "")}");
        var anew = await AnewAsync(one, other, score, isBusy: false);

        Assert.Equal(200, kept.Status);
        Assert.IsType<JsonObject>(kept.Json["asOf"]).Remove("permalink");
        Assert.Equal(anew.ToJsonString(), kept.Json.ToJsonString());
        var asOfMuch = await AnewAsync(one, other, score, isBusy: true);
        Assert.Equal(anew.ToJsonString(), asOfMuch.ToJsonString());
    }

    /// <summary>By everything that keeps something, made new.</summary>
    /// <param name="one">The country named first.</param>
    /// <param name="other">The country named second.</param>
    /// <param name="score">With a score.</param>
    /// <param name="isBusy">Whether the two are taken for such between which there is much.</param>
    private async Task<JsonNode> AnewAsync(CountryCode one, CountryCode other, bool score, bool isBusy)
    {
        var (reads, vantages) = (
            Tracker.Services.GetRequiredService<LedgerReads>(),
            Tracker.Services.GetRequiredService<Vantages>()
        );
        var busy = new BusyPairs(reads);
        if (isBusy)
            busy.Add(Pairs.Key(one, other));
        using var several = new SeveralKept(reads);
        var handler = new ReadRelationHandler(
            vantages,
            new(reads, vantages, several),
            new(reads),
            new RelationAnswers(),
            new FoldedRows(reads),
            busy
        );
        var relation = await handler.Handle(
            new(one, other, new(), 3650, score ? WhatIf.Nothing : null),
            TestContext.Current.CancellationToken
        );
        return JsonNode.Parse(JsonSerializer.Serialize(relation, TrackerJson.Lenient)) ?? new JsonObject();
    }

    /// <summary>The whole server, by another clock.</summary>
    private sealed class TrackerAt(TestCluster cluster, TimeProvider clock) : TrackerFixture(cluster)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton(clock));
        }
    }
}
