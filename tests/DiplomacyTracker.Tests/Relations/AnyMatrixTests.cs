using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Ledger;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>The matrix says of every pair what their relation says, whatever was told.</summary>
public sealed class AnyMatrixTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    private readonly Scribe scribe = new(tracker);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 2)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_pair_of_a_matrix_is_counted_and_scored_as_in_its_relation(int seed)
    {
        var dice = new Dice(seed + 9000);
        await scribe.WriteAsync(Histories.Of(dice, developments: 60, entries: 200), dice);
        var end = await scribe.CaughtUpAsync();
        var withData = 0;
        for (var look = 0; look < 4; look++)
        {
            var countries = Enumerable.Range(0, 12).Select(_ => $"{dice.Country()}").Distinct().Order().ToList();
            var (from, day) = (Walk.Vantage(dice, end), dice.Day());
            var query =
                $"window={dice.Of(30, 365, 20000)}&score=true&halfLife={dice.Of(20, 180, 3000)}&{Walk.Axes(from, day)}";
            var matrix = await ReadAsync($"countries={string.Join(',', countries)}&{query}");
            var all = await Walk.OfAsync(tracker, "relations", query, dice);

            Assert.Equal(countries.Count * (countries.Count - 1) / 2, matrix.Count);
            foreach (var line in matrix)
            {
                var relation = await tracker.GetAsync($"/api/relations/{line["one"]}/{line["other"]}?{query}");
                Assert.Equal(OfRelation(relation.Json), OfMatrix(line));
                withData += line["noData"] is null ? 1 : 0;
            }

            // Without names it tells the same of the pairs that have data, and of no others.
            Assert.Equal(
                matrix.Where(line => line["noData"] is null).Select(Unranked),
                all.Items.Where(line =>
                        countries.Contains($"{line?["one"]}") && countries.Contains($"{line?["other"]}")
                    )
                    .Select(Unranked)
            );
            Assert.All(all.Items, line => Assert.Null(line?["noData"]));
        }

        Assert.True(withData > 10, $"Only {withData} pairs had data.");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_change_is_the_difference_of_two_matrices(int seed)
    {
        var dice = new Dice(seed + 9100);
        await scribe.WriteAsync(Histories.Of(dice, developments: 60, entries: 200), dice);
        var end = await scribe.CaughtUpAsync();
        for (var look = 0; look < 4; look++)
        {
            var countries = Enumerable.Range(0, 12).Select(_ => $"{dice.Country()}").Distinct().Order().ToList();
            var (place, day) = (Walk.Vantage(dice, end), dice.Day());
            var earlier = dice.Day();
            var (first, last) = earlier < day ? (earlier, day) : (day, earlier);
            var known = dice.Vantage();
            var (before, after) = known < place.KnownAt ? (known, place.KnownAt) : (place.KnownAt, known);
            var asked = $"countries={string.Join(',', countries)}&window=20000&score=true&halfLife=3000";
            var here = place with { KnownAt = after };

            var now = await ReadAsync($"{asked}&{Walk.Axes(here, last)}");
            var dayBefore = await ReadAsync($"{asked}&{Walk.Axes(here, first)}");
            var knownBefore = await ReadAsync($"{asked}&{Walk.Axes(here with { KnownAt = before }, last)}");
            var overDays = await ReadAsync($"{asked}&{Walk.Axes(here, last)}&since={first:yyyy-MM-dd}");
            var overKnown = await ReadAsync(
                $"{asked}&{Walk.Axes(here, last)}&axis=known&since={DiplomacyTracker.Platform.Instants.Written(before)}"
            );

            foreach (var (then, change) in new[] { (dayBefore, overDays), (knownBefore, overKnown) })
                for (var pair = 0; pair < now.Count; pair++)
                {
                    Assert.Equal(Total(now[pair]) - Total(then[pair]), (int?)change[pair]["change"]?["total"] ?? 0);
                    Assert.Equal(
                        (decimal?)now[pair]["score"]?["mean"] - (decimal?)then[pair]["score"]?["mean"],
                        (decimal?)change[pair]["change"]?["mean"]
                    );
                }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_biggest_moves_are_those_of_the_matrix(int seed)
    {
        var dice = new Dice(seed + 9200);
        await scribe.WriteAsync(Histories.Of(dice, developments: 60, entries: 200), dice);
        var end = await scribe.CaughtUpAsync();
        var moved = 0;
        for (var look = 0; look < 6; look++)
        {
            var (place, since) = (Walk.Vantage(dice, end), dice.Vantage());
            var query =
                $"window=20000&{Walk.Axes(place, dice.Day())}&since={DiplomacyTracker.Platform.Instants.Written(since)}";

            var matrix = await Walk.OfAsync(tracker, "relations", $"{query}&axis=known", dice);
            var moves = await tracker.GetAsync($"/api/relations/moves?{query}&limit=7");

            var expected = matrix
                .Items.Select(line =>
                    (Pair: $"{line?["one"]}-{line?["other"]}", Change: (int?)line?["change"]?["total"] ?? 0)
                )
                .Where(line => line.Change is not 0)
                .OrderByDescending(line => Math.Abs(line.Change))
                .ThenBy(line => line.Pair, StringComparer.Ordinal)
                .Take(7);
            Assert.Equal(
                expected,
                moves.Json["items"]!
                    .AsArray()
                    .Select(line => ($"{line?["one"]}-{line?["other"]}", (int)line!["change"]!))
            );
            moved += moves.Json["items"]!.AsArray().Count;
        }

        Assert.True(moved > 10, $"Only {moved} pairs moved.");
    }

    private async Task<IReadOnlyList<JsonObject>> ReadAsync(string query)
    {
        var answer = await tracker.GetAsync($"/api/relations?{query}");
        Assert.Equal(200, answer.Status);
        return [.. Assert.IsType<JsonArray>(answer.Json["items"]).Select(line => Assert.IsType<JsonObject>(line))];
    }

    private static int Total(JsonObject line) => (int?)line["counts"]?["total"] ?? 0;

    private static string Written(JsonNode? line) => line?.ToJsonString() ?? "";

    /// <summary>All but its place, which is that among whichever pairs were asked for.</summary>
    private static string Unranked(JsonNode? line)
    {
        var rest = line?.DeepClone() as JsonObject;
        rest?.Remove("rank");
        return Written(rest);
    }

    private static string OfMatrix(JsonObject line) =>
        Written(
            new JsonArray(
                line["counts"]?["oneToOther"]?.DeepClone(),
                line["counts"]?["otherToOne"]?.DeepClone(),
                Points(line["score"]?["oneToOther"]),
                Points(line["score"]?["otherToOne"]),
                line["score"]?["mean"]?.DeepClone()
            )
        );

    /// <summary>A direction in which nothing is recorded is left out of the matrix.</summary>
    private static string OfRelation(JsonNode relation) =>
        Written(
            new JsonArray(
                Recorded(relation["counts"]?["oneToOther"]),
                Recorded(relation["counts"]?["otherToOne"]),
                Points(relation["score"]?["oneToOther"]),
                Points(relation["score"]?["otherToOne"]),
                relation["score"]?["mean"]?.DeepClone()
            )
        );

    private static JsonNode? Recorded(JsonNode? counts) =>
        (int?)counts?["total"] is 0 && (int?)counts?["aside"] is 0 ? null : counts?.DeepClone();

    private static JsonNode Points(JsonNode? way) =>
        new JsonArray(way?["points"]?.DeepClone(), (int?)way?["acts"] ?? 0);
}
