using System.Text.Json.Nodes;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>What is promised of every answer, with the whole server on a real PostgreSQL.</summary>
public sealed class LedgerOverHttpTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private readonly Scribe scribe = new(tracker);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 3)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whoever_reads_one_from_anywhere_reads_what_the_rules_say(int seed)
    {
        var dice = new Dice(seed);
        await scribe.WriteAsync(Histories.Of(dice, developments: 6, entries: 90), dice);
        var (tellings, end) = (await scribe.ReadAsync(), await scribe.CaughtUpAsync());
        for (var look = 0; look < 60; look++)
        {
            var (telling, from, day) = (dice.Of(tellings), Walk.Vantage(dice, end), dice.Day());

            var answer = await tracker.GetAsync(
                $"/api/{telling.Kind.Collection}/{telling.Development}?{Walk.Axes(from, day)}"
            );

            Assert.Equal(telling.Naive(from, day), answer.Status is 404 ? "" : Readings.Of(answer.Json));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whoever_lists_some_from_anywhere_finds_what_the_rules_say(int seed)
    {
        var dice = new Dice(seed + 1000);
        await scribe.WriteAsync(Histories.Of(dice, developments: 20, entries: 120), dice);
        var (tellings, end) = (await scribe.ReadAsync(), await scribe.CaughtUpAsync());
        for (var look = 0; look < 30; look++)
        {
            var (filter, from, day) = (Filter.Of(dice), Walk.Vantage(dice, end), dice.Day());

            var found = await WalkAsync(filter, Walk.Axes(from, day), dice);

            Assert.Equal(filter.Of(tellings, from, day), found.Items.Select(Readings.Of));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_walk_loses_nothing_and_repeats_nothing_while_others_write(int seed)
    {
        var dice = new Dice(seed + 2000);
        await scribe.WriteAsync(Histories.Of(dice, developments: 20, entries: 60), dice);
        await scribe.CaughtUpAsync();
        var others = new Dice(seed + 3000);
        var writing = scribe.WriteAsync(Histories.Of(others, developments: 30, entries: 120), others);
        var walks = new List<(HistoryKind Kind, Walk Walk)>();
        while (!writing.IsCompleted || walks.Count < 3)
        {
            var kind = dice.Of(HistoryKind.All);
            walks.Add((kind, await WalkAsync(Filter.None(kind), "", dice)));
        }

        await writing;

        var tellings = await scribe.ReadAsync();
        foreach (var (kind, walk) in walks)
            Assert.Equal(Filter.None(kind).Of(tellings, walk.From, walk.Day), walk.Items.Select(Readings.Of));
    }

    private Task<Walk> WalkAsync(Filter filter, string axes, Dice dice) =>
        Walk.OfAsync(tracker, filter.Kind.Collection, $"{filter.Query}&{axes}".Trim('&'), dice);
}
