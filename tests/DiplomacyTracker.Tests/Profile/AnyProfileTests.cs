using System.Text.Json.Nodes;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;
using static DiplomacyTracker.Tests.Ledger.NaiveParty;

namespace DiplomacyTracker.Tests.Profile;

/// <summary>A country's profile from anywhere is what the rules say of all that was told.</summary>
public sealed class AnyProfileTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private readonly Scribe scribe = new(tracker);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 2)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Visits_and_what_is_in_force_are_those_of_a_naive_fold(int seed)
    {
        var dice = new Dice(seed + 14000);
        await scribe.WriteAsync(Histories.Of(dice, developments: 100, entries: 400), dice);
        var (tellings, end) = (await scribe.ReadAsync(), await scribe.CaughtUpAsync());
        var told = 0;
        for (var look = 0; look < 25; look++)
        {
            var (from, day, code, window) = (
                Walk.Vantage(dice, end),
                dice.Day(),
                $"{dice.Country()}",
                dice.Of(5, 30, 365)
            );
            var seen = tellings
                .Select(telling => NaiveStory.Of(telling, from))
                .Select(story => (View: story.View(day), InTheEnd: story.View(DateOnly.MaxValue)))
                .ToList();

            var answer = await tracker.GetAsync($"/api/countries/{code}?window={window}&{Walk.Axes(from, day)}");
            Assert.True(answer.Status is 200, answer.Json.ToJsonString());

            foreach (var isOut in new[] { true, false })
            {
                var visits = seen.Where(one => Text(one.View, "type") is "visit" && one.InTheEnd is not null)
                    .Where(one => Others(one.InTheEnd!, code, isOut).Count > 0)
                    .Select(one => (View: one.View!, Others: Others(one.InTheEnd!, code, isOut)))
                    .ToList();
                var held = visits.Where(visit => Text(visit.View, "status") is "held").ToList();
                var within = held.Where(visit =>
                        Filter.Latest(visit.View) <= day && Filter.Latest(visit.View).DayNumber > day.DayNumber - window
                    )
                    .ToList();
                var way = answer.Json["visits"]?[isOut ? "out" : "in"];
                Assert.Equal(within.Count, (int?)way?["held"]);
                Assert.Equal(
                    within
                        .SelectMany(visit => visit.Others)
                        .CountBy(other => other)
                        .Select(count => $"{count.Key} {count.Value}")
                        .Order(StringComparer.Ordinal),
                    (way?["with"] as JsonArray ?? [])
                        .Select(count => $"{count?["country"]} {count?["count"]}")
                        .Order(StringComparer.Ordinal)
                );
                Assert.Equal(
                    held.Select(visit => visit.View)
                        .OrderByDescending(Filter.Latest)
                        .ThenByDescending(Filter.Earliest)
                        .ThenByDescending(view => Text(view, "id"), StringComparer.Ordinal)
                        .Select(view => Text(view, "id"))
                        .FirstOrDefault(),
                    Text(way?["latest"], "development")
                );
                Assert.Equal(
                    visits
                        .Select(visit => visit.View)
                        .Where(view => Text(view, "phase") is "upcoming" or "due" && Filter.Earliest(view) > day)
                        .OrderBy(Filter.Earliest)
                        .ThenBy(Filter.Latest)
                        .ThenBy(view => Text(view, "id"), StringComparer.Ordinal)
                        .Select(view => Text(view, "id"))
                        .FirstOrDefault(),
                    Text(way?["next"], "development")
                );
                told += within.Count + (way?["latest"] is null ? 0 : 1);
            }

            var standing = seen.Where(one => Text(one.View, "type") is "representation" && one.InTheEnd is not null)
                .Where(one =>
                    Text(one.View, "status") is "recognised" or "established" or "suspended" or "severed"
                    && NaiveParty.Of(one.InTheEnd!).Any(party => party.Country == code && party.Role is "party")
                )
                .SelectMany(one => (one.View!["between"] as JsonArray ?? []).Select(other => $"{other}"))
                .Where(other => other != code)
                .Order(StringComparer.Ordinal);
            Assert.Equal(
                standing,
                (answer.Json["representation"]?["with"] as JsonArray ?? []).Select(one => $"{one?["country"]}")
            );
        }

        Assert.True(told > 3, $"Only {told} visits.");
    }

    private static IReadOnlyList<string> Others(JsonObject view, string code, bool isOut)
    {
        var parties = NaiveParty.Of(view);
        IEnumerable<string> On(Side side) =>
            parties.Where(party => party.Side.HasFlag(side)).Select(party => party.Country).Distinct();
        var (own, theirs) = isOut ? (Side.Actor, Side.Target) : (Side.Target, Side.Actor);
        return On(own).Contains(code) ? [.. On(theirs).Where(other => other != code)] : [];
    }
}
