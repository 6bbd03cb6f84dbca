using System.Globalization;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>What is promised of the score.</summary>
public sealed class ScoreTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task No_data_is_no_number()
    {
        var relation = await tracker.GetCurrentAsync("/api/relations/FIN/URY?score=true");

        Assert.Null(relation["score.oneToOther.points"]);
        Assert.Equal("too-few-acts", relation["score.oneToOther.reason"]);
        Assert.Null(relation["score.mean"]);
    }

    [Fact]
    public async Task Without_being_asked_for_there_is_none() =>
        Assert.Null((await tracker.GetCurrentAsync("/api/relations/FIN/URY"))["score"]);

    [Fact]
    public async Task Six_graded_acts_of_today_sum_to_what_the_table_says()
    {
        for (var act = 0; act < 6; act++)
            await SayAsync("NOR", "CHL", "support", $"Nr. {act}", "A", 1);

        var relation = await tracker.GetCurrentAsync("/api/relations/NOR/CHL?score=true&validAt=2023-05-03");

        Assert.Equal(6.0m, Number(relation["score.oneToOther.points"]));
        Assert.Null(relation["score.otherToOne.points"]);
        Assert.Equal(0m, Number(relation["score.oneToOther.band.low"]));
        Assert.Equal("without-source-low", relation["score.oneToOther.band.turns.4.what"]);
    }

    [Fact]
    public async Task After_a_half_life_half_is_left_and_after_the_cut_off_nothing()
    {
        for (var act = 0; act < 5; act++)
            await SayAsync("SWE", "PER", "threaten", $"Nr. {act}", "B", 2);

        Assert.Equal(-12.0m, await ScoreAsync("SWE/PER", "validAt=2023-05-03"));
        Assert.Equal(-6.0m, await ScoreAsync("SWE/PER", "validAt=2023-10-30"));
        Assert.Equal(-3.0m, await ScoreAsync("SWE/PER", "validAt=2023-10-30&halfLife=90"));
        Assert.Null(await ScoreAsync("SWE/PER", "validAt=2026-01-01"));
    }

    [Fact]
    public async Task The_ungraded_stand_aside_until_somebody_wants_them()
    {
        for (var act = 0; act < 5; act++)
            await SayAsync("DNK", "BOL", "support", $"Nr. {act}", "F", 6);

        var relation = await tracker.GetCurrentAsync("/api/relations/DNK/BOL?score=true&validAt=2023-05-03");

        Assert.Null(relation["score.oneToOther.points"]);
        Assert.Equal("5", relation["score.oneToOther.aside"]);
        Assert.Equal(5.0m, Number(relation["score.oneToOther.wouldAdd"]));
        Assert.Equal("5", relation["counts.oneToOther.total"]);
        Assert.Equal(2.5m, await ScoreAsync("DNK/BOL", "validAt=2023-05-03&minimumReliability=F"));
    }

    [Fact]
    public async Task Without_an_outlet_neither_it_nor_its_copies_count()
    {
        for (var act = 0; act < 5; act++)
            await SayAsync("ISL", "CUB", "support", $"Nr. {act}", "A", 1, origin: act is 0 ? "Reuters" : null);

        Assert.Equal(5.0m, await ScoreAsync("ISL/CUB", "validAt=2023-05-03"));
        Assert.Null(await ScoreAsync("ISL/CUB", "validAt=2023-05-03&withoutOutlet=reuters"));
        Assert.Equal(
            "without-outlet",
            (await tracker.GetCurrentAsync("/api/relations/ISL/CUB/explain?validAt=2023-05-03&withoutOutlet=reuters"))
                .Json["oneToOther"]
                ?["acts"]?.AsArray()
                .Select(act => $"{act?["aside"]}")
                .Single(aside => aside.Length > 0)
        );
    }

    [Fact]
    public async Task Asked_again_after_something_was_said_it_counts_that_too()
    {
        for (var said = 1; said <= 4; said++)
        {
            await SayAsync("AUT", "PRY", "support", $"Nr. {said}", "A", 1);
            for (var asked = 0; asked < 2; asked++)
            {
                var relation = await tracker.GetCurrentAsync("/api/relations/AUT/PRY?window=3650");
                Assert.Equal($"{said}", relation["counts.oneToOther.total"]);
            }
        }
    }

    [Theory]
    [InlineData("halfLife=0", "halfLife")]
    [InlineData("minimumReliability=G", "minimumReliability")]
    [InlineData("score=maybe", "score")]
    [InlineData("window=x", "window")]
    public async Task A_rule_that_makes_no_sense_is_refused_by_name(string asked, string field)
    {
        var answer = await tracker.GetAsync($"/api/relations/FIN/URY?{asked}");

        Assert.Equal(400, answer.Status);
        Assert.Equal(field, answer["field"]);
    }

    [Fact]
    public async Task The_rules_are_published()
    {
        var rules = await tracker.GetAsync("/api/methodology");

        Assert.Equal("180", rules["halfLife"]);
        Assert.Equal("1", rules["version"]);
        Assert.Equal("visit/announced", rules["weights.0.act"]);
    }

    private async Task<decimal?> ScoreAsync(string pair, string asked) =>
        (await tracker.GetCurrentAsync($"/api/relations/{pair}?score=true&{asked}"))["score.oneToOther.points"]
            is { } points
            ? Number(points)
            : null;

    private async Task SayAsync(
        string speaker,
        string about,
        string act,
        string summary,
        string reliability,
        int credibility,
        string? origin = null
    )
    {
        var said = await tracker.PostAsync(
            "/api/statements",
            new
            {
                speaker = new { country = speaker },
                to = new[] { about },
                act,
                summary,
                occurs = "2023-05-03",
                report = new
                {
                    sources = new[]
                    {
                        new
                        {
                            outlet = origin is null ? "AFP" : "A paper",
                            title = summary,
                            publishedAt = "2023-05-03",
                            origin = origin ?? "AFP",
                            reliability,
                            credibility,
                        },
                    },
                },
            }
        );
        Assert.Equal(201, said.Status);
    }

    private static decimal? Number(string? text) =>
        text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
