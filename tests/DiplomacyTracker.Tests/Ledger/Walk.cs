using System.Text.Json.Nodes;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>A list read from its begin to its end.</summary>
internal sealed record Walk(IReadOnlyList<JsonNode?> Items, Vantage From, DateOnly Day)
{
    /// <summary>A place from which the log up to its end may be looked at.</summary>
    public static Vantage Vantage(Dice dice, long end) =>
        new(
            dice.Chance(20) ? dice.Vantage().AddYears(1) : dice.Vantage(),
            dice.Chance(40) ? end : dice.Below((int)end)
        );

    /// <summary>The same in the words of the url.</summary>
    public static string Axes(Vantage from, DateOnly day) =>
        $"validAt={day:yyyy-MM-dd}&knownAt={Instants.Written(from.KnownAt)}&recordedAt=position:{from.Position}";

    /// <summary>Walks from page to page, each of another size.</summary>
    public static async Task<Walk> OfAsync(TrackerFixture tracker, string path, string query, Dice dice)
    {
        var (walk, next) = (new Walk([], default, default), (string?)null);
        do
        {
            var limit = dice.Of(1, 2, 5, 17, 500);
            var answer = await tracker.GetAsync(
                $"/api/{path}?limit={limit}&{(next is null ? query : $"cursor={next}")}".TrimEnd('&')
            );
            Assert.Equal(200, answer.Status);
            var items = Assert.IsType<JsonArray>(answer.Json["items"]);
            Assert.InRange(items.Count, next is null ? 0 : 1, limit);
            next = answer["next"];
            walk = new(
                [.. walk.Items, .. items],
                new(
                    answer.Json["asOf"]!["knownAt"]!.GetValue<DateTimeOffset>(),
                    (long)answer.Json["asOf"]!["position"]!
                ),
                DateOnly.FromDateTime(answer.Json["asOf"]!["validAt"]!.GetValue<DateTime>())
            );
        } while (next is not null);

        return walk;
    }
}
