using System.Globalization;
using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>What is promised of counts, scores and their reasons, on any history and from anywhere.</summary>
public sealed class AnyRelationTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private const string Everything = "score=true&minimumReliability=F&window=3650";

    private static readonly string[] Ways = ["oneToOther", "otherToOne"];
    private static readonly string[] Numbers = ["counts", "score"];

    private readonly Scribe scribe = new(tracker);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 2)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_number_is_the_sum_of_its_reasons(int seed)
    {
        var numbers = 0;
        await EverywhereAsync(
            seed + 11_000,
            async (one, other, axes) =>
            {
                var relation = await tracker.GetAsync($"/api/relations/{one}/{other}?{Everything}&{axes}");
                var explained = await tracker.GetAsync($"/api/relations/{one}/{other}/explain?{Everything}&{axes}");

                Assert.True(explained.Status is 200, explained.Json.ToJsonString());
                foreach (var way in Ways)
                {
                    var acts = Items(explained.Json[way]?["acts"]);
                    var sum = acts.Sum(act => Number(act["points"]));
                    Assert.Equal(
                        relation[$"counts.{way}.total"],
                        $"{acts.Count(act => (bool?)act["counted"] is true)}"
                    );
                    Assert.Equal(Number(explained.Json[way]?["sum"]), sum);
                    Assert.All(acts, act => Assert.Equal(Product(act), Number(act["points"])));
                    if (relation.Json["score"]?[way]?["points"] is not { } score)
                        continue;

                    numbers++;
                    Assert.Equal(Number(score), sum);
                    Assert.InRange(
                        sum,
                        Number(relation.Json["score"]?[way]?["band"]?["low"]),
                        Number(relation.Json["score"]?[way]?["band"]?["high"])
                    );
                }
            }
        );
        Assert.True(numbers > 0, "No pair had enough acts for a number: the histories are too short.");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Exactly_what_nobody_stands_by_any_more_is_aside_for_that(int seed)
    {
        var dice = new Dice(seed + 14_000);
        var (tellings, end) = await RecordAsync(dice);
        var unsupported = 0;
        for (var look = 0; look < 60; look++)
        {
            var (one, from) = (dice.Country(), Walk.Vantage(dice, end));
            var explained = await tracker.GetAsync(
                $"/api/relations/{one}/{dice.CountryBut(one)}/explain?{Everything}&{Walk.Axes(from, dice.Day())}"
            );
            foreach (var act in Ways.SelectMany(way => Items(explained.Json[way]?["acts"])))
            {
                var telling = tellings.Single(telling => $"{telling.Development}" == $"{act["development"]}");
                var stands = NaiveStory.Of(telling, from).IsSupported(Guid.Parse($"{act["event"]}"));
                Assert.True(
                    stands ? $"{act["aside"]}" is not "unsupported" : $"{act["aside"]}" is "unsupported" or "copy",
                    act.ToJsonString()
                );
                unsupported += stands ? 0 : 1;
            }
        }

        Assert.True(unsupported > 0, "Nobody took anything back: the histories are too short.");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Seen_from_the_other_side_it_is_the_same(int seed) =>
        await EverywhereAsync(
            seed + 12_000,
            async (one, other, axes) =>
            {
                var forth = await tracker.GetAsync($"/api/relations/{one}/{other}?{Everything}&{axes}");
                var back = await tracker.GetAsync($"/api/relations/{other}/{one}?{Everything}&{axes}");

                foreach (var part in Numbers)
                {
                    Assert.Equal(Text(forth.Json[part]?["oneToOther"]), Text(back.Json[part]?["otherToOne"]));
                    Assert.Equal(Text(forth.Json[part]?["otherToOne"]), Text(back.Json[part]?["oneToOther"]));
                }
            }
        );

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task What_changed_leads_from_the_one_answer_to_the_other(int seed)
    {
        var dice = new Dice(seed + 13_000);
        var (tellings, end) = await RecordAsync(dice);
        for (var look = 0; look < 40; look++)
        {
            var (one, day, to) = ($"{dice.Country()}", dice.Day(), Walk.Vantage(dice, end));
            var other = $"{dice.CountryBut(CountryCode.Parse(one))}";
            var byKnown = dice.Chance(50);
            var from = byKnown
                ? to with
                {
                    KnownAt = Earlier(to.KnownAt, dice.Of(tellings).Entries[0].KnownAt),
                }
                : to with
                {
                    Position = dice.Below((int)to.Position + 1),
                };
            var known = $"knownAt={Instants.Written(to.KnownAt)}";
            var recorded = $"recordedAt=position:{to.Position}";

            var diff = await tracker.GetAsync(
                $"/api/relations/{one}/{other}/diff?window=3650&validAt={day:yyyy-MM-dd}&"
                    + (
                        byKnown
                            ? $"axis=known&from={Instants.Written(from.KnownAt)}&to={Instants.Written(to.KnownAt)}&{recorded}"
                            : $"axis=recorded&from=position:{from.Position}&to=position:{to.Position}&{known}"
                    )
            );

            Assert.Equal(200, diff.Status);
            foreach (var (moment, vantage) in new[] { ("from", from), ("to", to) })
            {
                var there = await tracker.GetAsync(
                    $"/api/relations/{one}/{other}?{Walk.Axes(vantage, day)}&window=3650"
                );
                Assert.Equal(Text(there.Json["counts"]), Text(diff.Json["counts"]?[moment]));
            }

            // Every line has a reason, and what is gone comes first.
            var lines = Items(diff.Json["lines"]);
            Assert.All(lines, line => Assert.True(line["causes"] is JsonArray { Count: > 0 }, line.ToJsonString()));
            Assert.Equal(
                lines
                    .Select(line => $"{line["what"]}")
                    .OrderBy(what =>
                        what is "removed" ? 0
                        : what is "changed" ? 1
                        : 2
                    ),
                lines.Select(line => $"{line["what"]}")
            );
        }
    }

    private async Task EverywhereAsync(int seed, Func<string, string, string, Task> check)
    {
        var dice = new Dice(seed);
        var (_, end) = await RecordAsync(dice);
        for (var look = 0; look < 80; look++)
        {
            var one = dice.Country();
            await check($"{one}", $"{dice.CountryBut(one)}", Walk.Axes(Walk.Vantage(dice, end), dice.Day()));
        }
    }

    private async Task<(IReadOnlyList<Telling> Tellings, long End)> RecordAsync(Dice dice)
    {
        await scribe.WriteAsync(Histories.Of(dice, developments: 100, entries: 300), dice);
        return (await scribe.ReadAsync(), await scribe.CaughtUpAsync());
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static decimal Product(JsonNode act) =>
        act["aside"] is null
            ? Math.Round(Number(act["weight"]) * Number(act["decay"]) * Number(act["credibility"]), 4)
            : 0;

    private static decimal Number(JsonNode? node) => decimal.Parse($"{node}", CultureInfo.InvariantCulture);

    private static IReadOnlyList<JsonNode> Items(JsonNode? list) => [.. (list as JsonArray ?? []).OfType<JsonNode>()];

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "";
}
