using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Developments;

/// <summary>What a source said otherwise, and what it says since it corrected itself.</summary>
public sealed class OtherwiseOverHttpTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_source_that_corrects_itself_stands_beside_nothing_any_more_and_a_rebuild_changes_no_byte()
    {
        var visit = await tracker.PostAsync(
            "/api/visits",
            """
            { "visitor": { "country": "KOR" }, "host": { "country": "JPN" }, "occurs": "2024-03-17", "purpose": "Trade",
              "report": { "sources": [ { "outlet": "Yonhap", "publishedAt": "2024-03-01" } ] } }
            """
        );
        await SayAsync(visit, "reports", """ "otherwise": { "purpose": "Climate" } """, "2024-03-02");
        Assert.Equal("Climate", (await ReadAsync(""))["items.0.otherwise.0.value"]);

        await SayAsync(
            visit,
            "correct",
            """ "scope": "world", "reason": "Misheard.", "changes": { "purpose": "Fishing" } """,
            "2024-03-04"
        );

        var now = await ReadAsync("");
        Assert.Equal(("Fishing", null), (now["items.0.purpose"], now["items.0.otherwise"]));
        Assert.Null((await tracker.GetAsync($"/api/visits/{visit["id"]}"))["otherwise"]);
        Assert.Equal("Climate", (await ReadAsync("&knownAt=2024-03-03"))["items.0.otherwise.0.value"]);
        await tracker.PostAsync("/api/rebuild", "");
        Assert.Equal("0", (await Rebuilding.UntilAsync(tracker, "done"))["report.differingRows"]);
    }

    private Task<Answer> ReadAsync(string axes) => tracker.GetCurrentAsync($"/api/visits?country=KOR{axes}");

    /// <summary>The Asahi says it.</summary>
    private async Task SayAsync(Answer visit, string what, string said, string on)
    {
        var report = $$""" "report": { "sources": [ { "outlet": "Asahi", "publishedAt": "{{on}}" } ] } """;
        var answer = await tracker.PostAsync($"/api/visits/{visit["id"]}/{what}", $"{{ {said}, {report} }}");
        Assert.Equal(200, answer.Status);
    }
}
