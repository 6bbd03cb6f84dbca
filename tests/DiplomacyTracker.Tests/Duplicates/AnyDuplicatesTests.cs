using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Duplicates;

/// <summary>What is proposed as one, from anywhere, whatever was told.</summary>
public sealed class AnyDuplicatesTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private readonly Scribe scribe = new(tracker);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 2)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_pair_is_proposed_that_a_naive_judge_finds_among_all_pairs_and_no_other(int seed)
    {
        var dice = new Dice(seed + 17000);
        await scribe.WriteAsync(Histories.Of(dice, developments: 350, entries: 500), dice);
        var (tellings, end) = (await scribe.ReadAsync(), await scribe.CaughtUpAsync());
        var (told, stops) = (0, 0);
        for (var look = 0; look < 12; look++)
        {
            var (from, day) = (Walk.Vantage(dice, end), dice.Day());
            var country = dice.Chance(40) ? $"{dice.Country()}" : null;

            var walk = await Walk.OfAsync(
                tracker,
                "duplicates",
                $"type=visit,statement,incident&{Walk.Axes(from, day)}{(country is null ? "" : $"&country={country}")}",
                dice
            );

            var views = tellings.Select(telling => NaiveStory.Of(telling, from).View(day)).OfType<JsonObject>();
            Assert.Equal(NaiveAlike.Of(views, country), walk.Items.Select(NaiveAlike.Written));
            told += walk.Items.Count;
            stops += walk.Items.Count(pair => pair.Codes().Contains("one-of-several-stops"));
        }

        Assert.True(told > 60 && stops > 5, $"Only {told} pairs, {stops} of them with a stop of a journey.");
    }
}
