using System.Globalization;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Relations;
using DiplomacyTracker.Tests.Support;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>The line of the score, from which the chart is drawn.</summary>
public sealed class ScoreLineTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task On_every_day_the_line_is_where_the_score_of_that_day_is()
    {
        var random = new Random(11);
        for (var act = 0; act < 14; act++)
            await SayAsync(
                act % 4 is 0 ? ("BRA", "ARG") : ("ARG", "BRA"),
                act % 3 is 0 ? "threaten" : "support",
                new DateOnly(2023, 1, 1).AddDays(random.Next(700))
            );

        var line = await TraceAsync("ARG", "BRA", new DateOnly(2025, 2, 1));

        Assert.True(line.Points.Count > 80);
        Assert.Contains(line.Points, point => point.OneToOther is null);
        Assert.Contains(line.Points, point => point.OneToOther is not null);
        foreach (var point in line.Points.Where((_, index) => index % 6 is 0).Append(line.Points[^1]))
        {
            var score = await tracker.GetAsync(
                $"/api/relations/ARG/BRA?score=true&validAt={point.On:yyyy-MM-dd}&knownAt=2026-01-01"
            );
            Assert.Equal(Number(score["score.oneToOther.points"]), point.OneToOther);
            Assert.Equal(Number(score["score.otherToOne.points"]), point.OtherToOne);
        }
    }

    [Fact]
    public async Task It_jumps_on_the_day_of_an_act_and_ends_on_the_day_asked_for()
    {
        for (var act = 0; act < 6; act++)
            await SayAsync(("FIN", "URY"), "support", new DateOnly(2024, 1, 1).AddDays(40 * act));

        var line = await TraceAsync("FIN", "URY", new DateOnly(2024, 12, 1));
        var (before, on) = (At(line, "2024-07-18"), At(line, "2024-07-19"));

        Assert.Equal(new DateOnly(2024, 12, 1), line.Points[^1].On);
        Assert.True(on - before > 0.9m, $"{before} {on}");
    }

    [Fact]
    public async Task Where_there_never_was_an_act_there_is_no_line() =>
        Assert.Empty((await TraceAsync("ISL", "NZL", new DateOnly(2024, 12, 1))).Points);

    private static decimal? At(ScoreTrace line, string day) =>
        line.Points.Single(point => point.On == DateOnly.Parse(day, CultureInfo.InvariantCulture)).OneToOther;

    private async Task<ScoreTrace> TraceAsync(string one, string other, DateOnly day)
    {
        await tracker.GetCurrentAsync("/api/timeline");
        await using var scope = tracker.Services.CreateAsyncScope();
        var known = new DateTimeOffset(2026, 1, 1, 23, 59, 59, TimeSpan.Zero);
        return await scope
            .ServiceProvider.GetRequiredService<IMediator>()
            .Send(
                new TraceScore(Code(one), Code(other), new Axes(day, known), WhatIf.Nothing),
                TestContext.Current.CancellationToken
            );
    }

    private static DiplomacyTracker.Countries.CountryCode Code(string code) =>
        DiplomacyTracker.Countries.CountryCode.Parse(code);

    private static decimal? Number(string? text) =>
        text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private async Task SayAsync((string By, string To) way, string act, DateOnly on)
    {
        var said = await tracker.PostAsync(
            "/api/statements",
            $$"""
            { "speaker": { "country": "{{way.By}}" }, "to": ["{{way.To}}"], "act": "{{act}}", "summary": "On {{on:O}}", "occurs": "{{on:O}}",
              "report": { "sources": [{ "outlet": "AFP", "publishedAt": "{{on:O}}", "reliability": "A", "credibility": 1 }] } }
            """
        );
        Assert.Equal(201, said.Status);
    }
}
