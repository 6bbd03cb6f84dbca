using System.Globalization;
using System.Text.Json.Nodes;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Search;

/// <summary>What is promised of every search, whatever was recorded and whatever is typed.</summary>
public sealed class AnySearchTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private static readonly string[] Scraps =
    [
        .. "\" - | OR & ! ( ) : * <-> <2> ' '' \\ /c/usa /k/visit %00 \uFFFD 🇰🇷 ' | ' 서울 中 ʻ é e\u0301 us china 2024 may of :* % ; --".Split(
            ' '
        ),
    ];

    private readonly Scribe scribe = new(tracker);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 3)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task What_is_found_is_just_what_is_seen_and_says_the_words(int seed)
    {
        var dice = new Dice(seed + 7000);
        await scribe.WriteAsync(Histories.Of(dice, developments: 20, entries: 120), dice);
        var (tellings, end) = (await scribe.ReadAsync(), await scribe.CaughtUpAsync());
        var hits = 0;
        for (var look = 0; look < 30; look++)
        {
            var (from, day) = (Walk.Vantage(dice, end), dice.Day());
            var word = dice.Of("duty", "illness", "weather", "reuters", "yonhap", "haaretz");

            var walk = await Walk.OfAsync(tracker, "search", $"q={word}&{Walk.Axes(from, day)}", dice);

            var expected = tellings
                .Select(telling => NaiveStory.Of(telling, from).View(day))
                .OfType<JsonObject>()
                .Where(view => Says(view, word))
                .Select(view => $"{view["id"]}");
            var found = walk.Items.Select(item => $"{item?["id"]}").ToList();
            hits += found.Count;
            Assert.Empty(found.Except(tellings.Where(telling => telling.Naive(from, day).Length > 0).Select(Id)));
            Assert.Empty(expected.Except(found));
            Assert.All(
                walk.Items,
                item => Assert.Contains(word, $"{item?["passage"]?["text"]}", StringComparison.OrdinalIgnoreCase)
            );
            Assert.Equal(
                walk.Items.OrderByDescending(item => (float)(item?["rank"] ?? 0)).Select(item => $"{item?["id"]}"),
                found
            );
        }

        Assert.NotEqual(0, hits);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Nothing_that_is_typed_goes_wrong(int seed)
    {
        var dice = new Dice(seed);
        for (var look = 0; look < 300; look++)
        {
            var typed = string.Concat(
                Enumerable.Range(0, 1 + dice.Below(8)).Select(_ => dice.Of(Scraps) + dice.Of("", " ", "", "-"))
            );

            var answer = await tracker.GetAsync($"/api/search?q={Uri.EscapeDataString(typed)}");

            Assert.True(
                answer.Status is 200 || answer["code"] is "empty-query" or "invalid-parameter",
                string.Create(CultureInfo.InvariantCulture, $"{typed}: {answer.Json.ToJsonString()}")
            );
        }
    }

    private static string Id(Telling telling) => $"{telling.Development}";

    /// <summary>What the view says now; the record may say more, such as the reason of a step long past.</summary>
    private static bool Says(JsonObject view, string word) =>
        view.ToJsonString(TrackerJson.Lenient)
            .Split(['"', ' ', '.', '/', ',', '-'])
            .Contains(word, StringComparer.OrdinalIgnoreCase);
}
