using DiplomacyTracker.Developments;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>What is promised of every history, whatever was told in whatever order.</summary>
public sealed class AnyHistoryTests
{
    private const int Looks = 40;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_development_reads_from_anywhere_as_the_rules_say(int seed)
    {
        var dice = new Dice(seed);
        var histories = Histories.Of(dice, developments: 3, entries: 50);
        for (var look = 0; look < Looks; look++)
        {
            var (telling, day) = (dice.Of(histories.Tellings), dice.Day());
            var from = new Vantage(dice.Vantage(), dice.Below((int)histories.Log[^1].Entry.Position + 2));

            Assert.Equal(telling.Naive(from, day), telling.View(from, day));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_development_reads_the_same_from_one_of_its_turns_to_the_next(int seed)
    {
        var dice = new Dice(seed);
        var histories = Histories.Of(dice, developments: 3, entries: 50);
        for (var look = 0; look < Looks; look++)
        {
            var (telling, day) = (dice.Of(histories.Tellings), dice.Day());
            var from = new Vantage(dice.Vantage(), dice.Below((int)histories.Log[^1].Entry.Position + 2));
            string? On(DateOnly when) => telling.Kind.View(telling, from, when)?.ToJsonString();

            var since = telling.Kind.Since(telling, from, day);

            Assert.True(since <= day);
            Assert.Equal(On(since), On(day));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_arrival_does_not_matter(int seed)
    {
        var dice = new Dice(seed);
        var told = Histories.Of(dice, developments: 1, entries: 20).Tellings[0];
        for (var look = 0; look < Looks; look++)
        {
            var (from, day) = (new Vantage(dice.Vantage(), long.MaxValue), dice.Day());

            Assert.Equal(told.View(from, day), Arrivals.Shuffled(told, dice).View(from, day));
        }
    }
}
