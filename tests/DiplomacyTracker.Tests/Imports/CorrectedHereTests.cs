using System.Text;
using DiplomacyTracker.Imports.Formats;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Imports;

/// <summary>A date that people corrected, and a source that changes its own.</summary>
public sealed class CorrectedHereTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Theory]
    [InlineData("Iceland", "ISL", "1981-11-01", "1981-11-03", "1981-11-01/1981-11-03")]
    [InlineData("Norway", "NOR", "1981-09-05", "1981-09-06", "1981-09-05/1981-09-06")]
    [InlineData("Finland", "FIN", "1981-09-01", "1981-09-09", "1981-09-01/1981-09-09")]
    public async Task A_date_that_people_corrected_stays_and_that_of_the_source_stands_beside_it(
        string country,
        string code,
        string start,
        string end,
        string given
    )
    {
        await SendAsync(country, "1981-09-05", "1981-09-05");
        await CorrectAsync(code, "1981-09-05/1981-09-07");

        var answer = await SendAsync(country, start, end);

        Assert.Equal(("occurs", "edited-here"), (answer["errors.0.field"], answer["errors.0.code"]));
        var visit = await tracker.OnlyVisitOfAsync(code);
        Assert.Equal("1981-09-05/1981-09-07", visit["occurs"]);
        Assert.Equal(
            (given, "Office of the Historian", null),
            (visit["alternatives.0.occurs"], visit["alternatives.0.sources.0.outlet"], visit["alternatives.1"])
        );
        Assert.Equal(1, (await SendAsync(country, start, end)).Count("unchanged"));
    }

    [Fact]
    public async Task Where_the_source_goes_back_or_comes_round_what_stands_beside_follows_it()
    {
        await SendAsync("Sweden", "1981-09-05", "1981-09-05");
        await CorrectAsync("SWE", "1981-09-05/1981-09-07");
        await SendAsync("Sweden", "1981-11-01", "1981-11-03");

        await SendAsync("Sweden", "1981-09-05", "1981-09-05");
        Assert.Equal("1981-09-05", (await tracker.OnlyVisitOfAsync("SWE"))["alternatives.0.occurs"]);

        await SendAsync("Sweden", "1981-09-05", "1981-09-07");
        var visit = await tracker.OnlyVisitOfAsync("SWE");
        Assert.Equal(("1981-09-05/1981-09-07", null), (visit["occurs"], visit["alternatives.0"]));
    }

    private async Task CorrectAsync(string code, string occurs)
    {
        var id = (await tracker.OnlyVisitOfAsync(code))["id"];
        var corrected = await tracker.PostAsync(
            $"/api/visits/{id}/correct",
            $$"""
            {"scope":"record","changes":{"occurs":"{{occurs}}"},"reason":"The diary of the ambassador.",
             "report":{"sources":[{"outlet":"Our archive","publishedAt":"2012-03-01"}]} }
            """
        );
        Assert.Equal(200, corrected.Status);
    }

    private Task<Answer> SendAsync(string country, string start, string end) =>
        tracker.ImportAsync(
            Encoding.UTF8.GetBytes(
                $"""
                {string.Join(',', UsTravelsList.Columns)}
                61-{country},president,Fay Pres,{start},{end},{country},here,,Private.,2005-01-01T10:00:01-05:00
                """
            ),
            format: "us-travels"
        );
}
