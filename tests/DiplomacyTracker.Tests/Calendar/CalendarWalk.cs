using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Calendar;

/// <summary>A calendar read from page to page.</summary>
internal static class CalendarWalk
{
    /// <summary>What stands in it, lane by lane.</summary>
    public static IReadOnlyList<(string Lane, JsonNode Item)> Items(JsonNode calendar) =>
        [
            .. from lane in Assert.IsType<JsonObject>(calendar["lanes"])
            from item in lane.Value as JsonArray ?? []
            select (lane.Key, item),
        ];

    /// <summary>All of it, pages of any size.</summary>
    public static async Task<IReadOnlyList<(string Lane, JsonNode Item)>> OfAsync(
        TrackerFixture tracker,
        string query,
        Dice dice
    )
    {
        var (all, next) = (new List<(string, JsonNode)>(), (string?)null);
        do
        {
            var limit = dice.Of(1, 2, 5, 17, 500);
            var answer = await tracker.GetAsync(
                $"/api/calendar?limit={limit}&{(next is null ? query : $"cursor={next}")}"
            );
            Assert.True(answer.Status is 200, answer.Json.ToJsonString());
            var items = Items(answer.Json);
            Assert.InRange(items.Count, next is null ? 0 : 1, limit);
            all.AddRange(items);
            next = answer["next"];
        } while (next is not null);

        return all;
    }
}
