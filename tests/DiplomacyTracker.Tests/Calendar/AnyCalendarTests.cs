using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Calendar;

/// <summary>A calendar from anywhere shows what the rules say, whatever was told.</summary>
public sealed class AnyCalendarTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private readonly Scribe scribe = new(tracker);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 2)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Its_items_are_those_of_a_naive_fold(int seed)
    {
        var dice = new Dice(seed + 11000);
        await scribe.WriteAsync(Histories.Of(dice, developments: 60, entries: 200), dice);
        var (tellings, end) = (await scribe.ReadAsync(), await scribe.CaughtUpAsync());
        var shown = 0;
        for (var look = 0; look < 40; look++)
        {
            var (from, day, filter) = (Walk.Vantage(dice, end), dice.Day(), dice.Chance(50) ? Filter.Of(dice) : null);
            // A filter for from or to would be another span, and persons have filters of their own.
            if (filter?.Kind is PersonHistories || filter?.Query.Split('&')[0] is ['f', ..] or ['t', ..])
                filter = null;
            var first = new DateOnly(2023, 12, 20).AddDays(dice.Below(50));
            var span = new NaiveCalendar(first, first.AddDays(dice.Of(0, 1, 6, 30)), dice.Chance(50) ? day : null);
            var axes =
                $"knownAt={Instants.Written(from.KnownAt)}&recordedAt=position:{from.Position}"
                + (span.Day is { } asked ? $"&validAt={asked:yyyy-MM-dd}" : "");
            var which = filter is null ? "" : $"type={filter.Kind.Name}&{filter.Query}&";

            var items = await CalendarWalk.OfAsync(
                tracker,
                $"{which}from={span.From:yyyy-MM-dd}&to={span.To:yyyy-MM-dd}&{axes}",
                dice
            );

            // Pages put their items into lanes each for itself: in every lane they go on where the last page ended.
            var expected = span.Of(tellings, from, filter);
            Assert.Equal(
                expected.Order(StringComparer.Ordinal),
                items.Select(item => NaiveCalendar.Written(item.Lane, item.Item)).Order(StringComparer.Ordinal)
            );
            foreach (var lane in items.GroupBy(item => item.Lane))
                Assert.Equal(
                    expected.Where(line => line.Split(' ')[1] == lane.Key),
                    lane.Select(item => NaiveCalendar.Written(item.Lane, item.Item))
                );
            shown += items.Count;
        }

        Assert.True(shown > 100, $"Only {shown} items were shown.");
    }
}
