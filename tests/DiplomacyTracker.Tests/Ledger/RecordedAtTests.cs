using DiplomacyTracker.Platform;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>An instant as a place in the log, though clocks may go back.</summary>
public sealed class RecordedAtTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task An_instant_is_the_last_position_up_to_which_nothing_was_recorded_later()
    {
        var (scribe, dice) = (new Scribe(tracker), new Dice(7));
        await scribe.WriteAsync(Histories.Of(dice, developments: 8, entries: 120), dice);
        await scribe.CaughtUpAsync();
        var log = (await scribe.ReadAsync()).SelectMany(telling => telling.Entries).OrderBy(e => e.Position).ToList();
        Assert.Contains(log.Zip(log.Skip(1)), pair => pair.Second.RecordedAt < pair.First.RecordedAt);

        for (var look = 0; look < 60; look++)
        {
            var instant = dice.Of(log).RecordedAt.AddTicks(10 * (dice.Below(3) - 1));
            var answer = await tracker.GetAsync($"/api/visits?limit=1&recordedAt={Instants.Written(instant)}");

            var expected = log.TakeWhile(entry => entry.RecordedAt <= instant).LastOrDefault()?.Position ?? 0;
            Assert.Equal($"{expected}", answer["asOf.position"]);
        }
    }
}
