using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DiplomacyTracker.Demo;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>How the countries of the seed story stood, at moments at which somebody might have asked.</summary>
public sealed class SeedStoryRelationTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>, IAsyncLifetime
{
    private static readonly string Written = Checkout.In(
        "tests",
        "DiplomacyTracker.Tests",
        "Relations",
        "seed-story.txt"
    );

    public async ValueTask InitializeAsync() =>
        Assert.Equal(200, (await tracker.PostAsync("/api/demo", new { })).Status);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Every_pair_stands_at_every_moment_as_it_is_written_and_every_line_is_explained()
    {
        var told = new StringBuilder();
        foreach (var moment in new[] { "2024-02-20", "2024-03-14", "2024-03-18", "2024-12-31" })
        foreach (var pair in new[] { "KOR/USA", "KOR/PRK", "PRK/USA" })
            told.Append(await TellAsync(pair, moment));

        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is not null)
            await File.WriteAllTextAsync(Written, told.ToString(), TestContext.Current.CancellationToken);

        Assert.Equal(await File.ReadAllTextAsync(Written, TestContext.Current.CancellationToken), told.ToString());
    }

    [Fact]
    public async Task The_missiles_are_context_of_the_visit_and_no_act_of_Korea_and_the_United_States()
    {
        var explained = await tracker.GetCurrentAsync("/api/relations/KOR/USA/explain?validAt=2024-03-18");

        Assert.Equal($"{SeedStory.MissilesId}", explained["thirdParties.0.development"]);
        Assert.Equal("third-party", explained["thirdParties.0.reason"]);
        Assert.DoesNotContain(
            Acts(explained, "oneToOther").Concat(Acts(explained, "otherToOne")),
            act => $"{act["development"]}" == $"{SeedStory.MissilesId}"
        );
    }

    [Fact]
    public async Task What_others_did_around_the_visit_is_told_as_context_of_what_changed_and_only_once_it_was_known()
    {
        const string Changed = "/api/relations/USA/KOR/diff?from=2024-02-20";

        var after = await tracker.GetCurrentAsync($"{Changed}&to=2024-03-18");
        var before = await tracker.GetCurrentAsync($"{Changed}&to=2024-03-17");
        var page = await tracker.Http.GetStringAsync(
            "/relations/USA/KOR?from=2024-02-20&knownAt=2024-03-18",
            TestContext.Current.CancellationToken
        );

        Assert.Equal($"{SeedStory.MissilesId}", after["thirdParties.0.development"]);
        Assert.DoesNotContain(
            (after.Json["lines"] as JsonArray ?? []).OfType<JsonNode>(),
            line => $"{line["development"]}" == $"{SeedStory.MissilesId}"
        );
        Assert.Null(before["thirdParties.0.development"]);
        Assert.Contains("Around it, by others", page, StringComparison.Ordinal);
        Assert.Contains("new fact: visit confirmed", page, StringComparison.Ordinal);
        Assert.Contains("new fact: meeting held", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_threat_is_counted_one_way_only()
    {
        var relation = await tracker.GetCurrentAsync("/api/relations/KOR/PRK?knownAt=2024-02-20");

        Assert.Equal("0", relation["counts.oneToOther.total"]);
        Assert.Equal("1", relation["counts.otherToOne.verbalConflict"]);
        Assert.Equal("1", relation["counts.otherToOne.acts.threaten"]);
    }

    [Fact]
    public async Task What_was_only_announced_stands_aside_until_those_who_take_part_stand_by_it()
    {
        var rumoured = await tracker.GetCurrentAsync("/api/relations/KOR/USA/explain?knownAt=2024-02-20");
        var confirmed = await tracker.GetCurrentAsync("/api/relations/KOR/USA/explain?knownAt=2024-03-14");

        Assert.Equal("0", rumoured["otherToOne.counts.total"]);
        Assert.Contains(Acts(rumoured, "otherToOne"), act => $"{act["aside"]}" == "tentative");
        Assert.DoesNotContain(Acts(confirmed, "otherToOne"), act => $"{act["aside"]}" == "tentative");
    }

    private async Task<string> TellAsync(string pair, string knownAt)
    {
        var relation = await tracker.GetCurrentAsync($"/api/relations/{pair}?knownAt={knownAt}");
        var explained = await tracker.GetCurrentAsync($"/api/relations/{pair}/explain?knownAt={knownAt}");
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"== {pair}, known on {knownAt}\n");
        foreach (var fact in (explained.Json["facts"] as JsonArray ?? []).OfType<JsonNode>())
        {
            text.Append(CultureInfo.InvariantCulture, $"{fact["slot"]}: {fact["type"]} {fact["status"]}\n");
            foreach (var act in (fact["because"] as JsonArray ?? []).OfType<JsonNode>())
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"    {act["occurs"]}  {act["headline"]}  [{Sources(act)}]\n"
                );
        }

        foreach (var (way, name) in new[] { ("oneToOther", "forth"), ("otherToOne", "back") })
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{name}: {relation[$"counts.{way}.total"]} counted, {relation[$"counts.{way}.aside"]} aside\n"
            );
            foreach (var act in Acts(explained, way))
                text.Append(
                        CultureInfo.InvariantCulture,
                        $"    {act["occurs"]}  {act["act"]} {act["plover"]}  {act["points"]}"
                    )
                    .Append(
                        CultureInfo.InvariantCulture,
                        $" = {act["weight"]} x {act["decay"]} x {act["credibility"]?.ToString() ?? "-"}"
                    )
                    .Append(act["aside"] is { } aside ? "  " + aside + "\n" : "\n");
        }

        foreach (var act in (explained.Json["thirdParties"] as JsonArray ?? []).OfType<JsonNode>())
            text.Append(CultureInfo.InvariantCulture, $"around it: {act["occurs"]}  {act["headline"]}\n");
        return text.Append('\n').ToString();
    }

    private static IEnumerable<JsonNode> Acts(Answer explained, string way) =>
        (explained.Json[way]?["acts"] as JsonArray ?? []).OfType<JsonNode>();

    private static string Sources(JsonNode act) =>
        string.Join(", ", (act["sources"] as JsonArray ?? []).Select(source => $"{source?["outlet"]}"));
}
