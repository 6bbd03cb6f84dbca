using System.Text.Json.Nodes;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Replay;

/// <summary>What is promised of every replay, whatever was told in whatever order.</summary>
public sealed class AnyReplayTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private readonly Scribe scribe = new(tracker);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 3)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_change_along_known_time_is_one_step(int seed)
    {
        var (dice, tellings, end) = await BeginAsync(seed);
        var position = dice.Chance(50) ? end : end / 2;

        var steps = await Replaying.ReadAsync(tracker, $"recordedAt=position:{position}", () => dice.Of(1, 3, 20, 500));

        var expected = tellings.SelectMany(telling =>
            Turns(
                telling.Entries.Select(entry => entry.KnownAt).Distinct().Order(),
                moment => Look(telling, new(moment, position)),
                moment => $"{Instants.Written(moment)} {telling.Development}"
            )
        );
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            steps.Select(step => $"{step["at"]} {step["development"]?["id"]}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(steps.Select(Order).Order(), steps.Select(Order));
        Assert.All(steps, step => Assert.NotEmpty(step["facts"]?.AsArray() ?? []));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_change_along_the_log_is_one_step(int seed)
    {
        var (dice, tellings, end) = await BeginAsync(seed + 100);
        var known = dice.Moment();

        var steps = await Replaying.ReadAsync(
            tracker,
            $"axis=recorded&knownAt={Instants.Written(known)}&to=position:{end}",
            () => dice.Of(1, 3, 20, 500)
        );

        var expected = tellings.SelectMany(telling =>
            Turns(
                telling.Entries.Select(entry => entry.Position),
                position => Look(telling, new(known, position)),
                position => position
            )
        );
        Assert.Equal(expected.Order(), steps.Select(step => (long)(step["position"] ?? 0)));
        Assert.All(steps, step => Assert.Single(step["facts"]?.AsArray() ?? []));
    }

    [Theory]
    [InlineData("axis=known")]
    [InlineData("axis=known&validAt=2024-01-10")]
    [InlineData("axis=recorded&knownAt=2024-01-15")]
    public async Task The_state_at_every_step_can_be_asked_for(string query)
    {
        await BeginAsync(query.Length);
        var steps = await Replaying.ReadAsync(tracker, query);

        Assert.NotEmpty(steps);
        foreach (var step in steps)
        {
            var answer = await tracker.GetAsync($"{step["href"]}");

            Assert.Equal(Text(step["after"]), answer.Status is 404 ? "" : Text(answer.Json));
            Assert.Equal(
                $"{step["asOf"]?["knownAt"]}",
                answer.Status is 404 ? $"{step["asOf"]?["knownAt"]}" : answer["asOf.knownAt"]
            );
        }
    }

    [Theory]
    [InlineData("axis=known&validAt=2024-01-10")]
    [InlineData("axis=recorded&knownAt=2024-01-15")]
    public async Task Before_a_step_it_looks_as_after_the_step_before(string query)
    {
        await BeginAsync(query.Length + 1);
        foreach (
            var steps in (await Replaying.ReadAsync(tracker, query)).GroupBy(step => $"{step["development"]?["id"]}")
        )
        {
            var after = "";
            foreach (var step in steps)
            {
                Assert.Equal(after, Text(step["before"]));
                after = Text(step["after"]);
            }
        }
    }

    private static string Order(JsonNode step) => $"{step["at"]!.GetValue<DateTimeOffset>():O} {step["position"], 12}";

    private static IEnumerable<TTold> Turns<TMoment, TTold>(
        IEnumerable<TMoment> moments,
        Func<TMoment, string> look,
        Func<TMoment, TTold> told
    )
    {
        var last = "";
        foreach (var moment in moments)
        {
            if (look(moment) is var now && now != last)
                yield return told(moment);
            last = look(moment);
        }
    }

    private static string Look(Telling telling, Vantage from) =>
        telling.Kind.Looks(telling, from).GetValueOrDefault(Content.Whole) ?? "";

    private static string Text(JsonNode? view)
    {
        var fields = view?.DeepClone() as JsonObject ?? [];
        fields.Remove("version");
        // Who is meant by a name is added when a development is read by itself.
        fields.Remove("people");
        fields.Remove("did");
        fields.Remove("asOf");
        return fields.Count > 0 ? fields.ToJsonString() : "";
    }

    private async Task<(Dice, IReadOnlyList<Telling>, long)> BeginAsync(int seed)
    {
        var dice = new Dice(seed);
        await scribe.WriteAsync(Histories.Of(dice, developments: 5, entries: 60), dice);
        return (dice, await scribe.ReadAsync(), await scribe.CaughtUpAsync());
    }
}
