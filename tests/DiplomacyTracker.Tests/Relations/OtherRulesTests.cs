using System.Globalization;
using DiplomacyTracker.Relations;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>Whoever published by Goldstein's weights can compare, and a change of the rules is told apart from a change of facts.</summary>
public sealed class OtherRulesTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>, IAsyncLifetime
{
    private const string Goldstein = "1-goldstein";
    private const string Pair = "/api/relations/KOR/USA";

    // The ungraded count as well: so there are acts enough for a number.
    private const string Asked = "minimumReliability=F&minimumCredibility=6";

    public async ValueTask InitializeAsync() =>
        Assert.Equal(200, (await tracker.PostAsync("/api/demo", new { })).Status);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Its_weights_are_those_of_Goldstein_wherever_CAMEO_has_a_code()
    {
        Assert.All(
            Methodology.Of(Goldstein).Weights,
            weight =>
                Assert.Equal(
                    weight.Goldstein ?? Methodology.Current.WeightOf(weight.Act, weight.Plover).Points,
                    weight.Points
                )
        );
        Assert.Equal(4.0m, Methodology.Of(Goldstein).WeightOf("visit/announced", Plover.Agree).Points);
        Assert.Equal(0.2m, Methodology.Current.WeightOf("visit/announced", Plover.Agree).Points);
    }

    [Fact]
    public async Task A_score_by_it_says_so_and_is_the_sum_of_its_reasons()
    {
        var url = $"?knownAt=2024-12-31&methodology={Goldstein}&{Asked}";
        var relation = await tracker.GetCurrentAsync($"{Pair}{url}");
        var explained = await tracker.GetCurrentAsync($"{Pair}/explain{url}");

        Assert.Equal((Goldstein, Goldstein), (relation["asOf.methodology"], relation["score.methodology"]));
        Assert.Contains($"methodology={Goldstein}", relation["asOf.permalink"], StringComparison.Ordinal);
        Assert.Equal(Points(relation, "score.otherToOne.points"), Points(explained, "otherToOne.sum"));
        Assert.NotEqual(
            relation["score.otherToOne.points"],
            (await tracker.GetCurrentAsync($"{Pair}?knownAt=2024-12-31&{Asked}"))["score.otherToOne.points"]
        );
    }

    [Fact]
    public async Task What_the_rules_alone_changed_is_told_apart_from_what_facts_changed()
    {
        var diff = await tracker.GetCurrentAsync(
            $"{Pair}/diff?from=2024-03-14&to=2024-12-31&fromMethodology={Goldstein}&{Asked}"
        );

        Assert.Equal(
            ("methodology-changed", Goldstein, "1"),
            (diff["rules.cause"], diff["rules.from"], diff["rules.to"])
        );
        Assert.Equal(await ScoreAsync("2024-03-14", Goldstein), diff["score.from.otherToOne.points"]);
        Assert.Equal(await ScoreAsync("2024-12-31", Goldstein), diff["rules.score.from.otherToOne.points"]);
        Assert.Equal(await ScoreAsync("2024-12-31", "1"), diff["rules.score.to.otherToOne.points"]);
        Assert.Equal(diff["score.to.otherToOne.points"], diff["rules.score.to.otherToOne.points"]);
    }

    [Fact]
    public async Task By_the_same_rules_nothing_is_said_of_them()
    {
        var diff = await tracker.GetCurrentAsync(
            $"{Pair}/diff?from=2024-03-14&to=2024-12-31&methodology={Goldstein}&{Asked}"
        );

        Assert.Equal((200, null), (diff.Status, diff.Json["rules"]));
    }

    [Theory]
    [InlineData($"{Pair}?methodology=0", "methodology")]
    [InlineData($"{Pair}/diff?from=2024-03-14&fromMethodology=0", "fromMethodology")]
    [InlineData("/api/methodology?version=0", "version")]
    public async Task Rules_that_were_never_published_are_refused(string url, string field)
    {
        var refused = await tracker.GetAsync(url);

        Assert.Equal((400, "unknown-methodology", field), (refused.Status, refused["code"], refused["field"]));
    }

    private async Task<string?> ScoreAsync(string knownAt, string methodology) =>
        (await tracker.GetCurrentAsync($"{Pair}?knownAt={knownAt}&methodology={methodology}&{Asked}"))[
            "score.otherToOne.points"
        ];

    private static decimal Points(Answer answer, string field) =>
        decimal.Parse(answer[field] ?? "", CultureInfo.InvariantCulture);
}
