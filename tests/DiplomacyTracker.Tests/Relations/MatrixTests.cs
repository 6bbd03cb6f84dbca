using System.Globalization;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>Many pairs at once.</summary>
public sealed class MatrixTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task I_can_see_how_some_countries_stand_and_of_which_pairs_nothing_is_recorded()
    {
        await tracker.PostAsync("/api/demo", new { });

        var matrix = await tracker.GetCurrentAsync("/api/relations?countries=KOR,PRK,USA,JPN&validAt=2024-03-31");

        Assert.Equal(200, matrix.Status);
        Assert.Equal(6, matrix.Json["items"]?.AsArray().Count);
        Assert.Equal("JPN", matrix["items.0.one"]);
        Assert.Equal("true", matrix["items.0.noData"]);
        Assert.Null(matrix["items.0.counts"]);
        var korUsa = matrix.Json["items"]?.AsArray().Single(line => $"{line?["one"]}-{line?["other"]}" is "KOR-USA");
        Assert.Null(korUsa?["noData"]);
        Assert.True((int?)korUsa?["counts"]?["total"] > 0);
        Assert.Null(korUsa?["score"]);
    }

    [Fact]
    public async Task I_can_sort_the_pairs_and_leaf_through_them()
    {
        await tracker.PostAsync("/api/demo", new { });

        var first = await tracker.GetCurrentAsync("/api/relations?sort=total&limit=1&validAt=2024-03-31");
        var second = await tracker.GetAsync($"/api/relations?cursor={first["next"]}&limit=1");

        Assert.True(
            int.Parse(first["items.0.counts.total"] ?? "", CultureInfo.InvariantCulture)
                >= int.Parse(second["items.0.counts.total"] ?? "", CultureInfo.InvariantCulture)
        );
        Assert.NotEqual(
            $"{first["items.0.one"]}-{first["items.0.other"]}",
            $"{second["items.0.one"]}-{second["items.0.other"]}"
        );
    }

    [Theory]
    [InlineData("countries=KOR", "invalid-number")]
    [InlineData("countries=KOR,ATLANTIS", "unknown-country")]
    [InlineData("sort=change", "missing-field")]
    [InlineData("axis=known", "missing-field")]
    [InlineData("since=2024-04-01&validAt=2024-03-01", "end-before-start")]
    [InlineData("since=yesterday", "invalid-day")]
    [InlineData("sort=beauty", "unknown-value")]
    [InlineData("order=up", "unknown-value")]
    public async Task What_cannot_be_answered_is_refused(string query, string code)
    {
        var answer = await tracker.GetAsync($"/api/relations?{query}");

        Assert.Equal((400, code), (answer.Status, answer["code"]));
    }
}
