using System.Net;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>What a relation counts is listed below it, also where others have a part in it.</summary>
public sealed class ListedActsTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_joint_sanction_is_listed_between_whoever_imposes_it_and_whom_it_is_on()
    {
        var sanction = await SendAsync(
            "/api/incidents/sanctions",
            """ "by": "USA", "targets": ["VEN"], "summary": "Oil.", "on": "2024-02-02" """
        );
        await SendAsync($"/api/incidents/{sanction}/join", """ "by": "GBR", "on": "2024-02-03" """);

        Assert.Equal("imposed", (await AskAsync("pair=USA-VEN"))["items.0.act"]);
        Assert.Equal("joined", (await AskAsync("pair=GBR-VEN"))["items.0.act"]);
        // They act together, and not towards one another.
        Assert.Null((await AskAsync("pair=GBR-USA"))["items.0.act"]);
        var page = WebUtility.HtmlDecode(
            await tracker.Http.GetStringAsync(
                "/relations/USA/VEN?validAt=2024-03-01",
                TestContext.Current.CancellationToken
            )
        );
        Assert.Contains("Oil.", page.Split("aria-label=\"Timeline\"")[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing was done between them", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acts_of_two_and_of_several_are_leafed_through_in_one_order()
    {
        for (var day = 1; day < 7; day++)
            await SendAsync(
                "/api/statements",
                $$""" "speaker": { "country": "PER" }, "about": [{{(day % 2 is 0 ? "\"BOL\", \"COL\"" : "\"BOL\"")}}], "act": "threaten", "summary": "Number {{day}}.", "occurs": "2024-01-0{{day}}" """
            );

        var days = new List<string?>();
        var part = await AskAsync("pair=BOL-PER&limit=4");
        var rest = await tracker.GetAsync($"/api/timeline?cursor={part["next"]}&limit=4");
        foreach (var item in (part.Json["items"]?.AsArray() ?? []).Concat(rest.Json["items"]?.AsArray() ?? []))
            days.Add($"{item?["occurs"]}");

        Assert.Equal(Enumerable.Range(1, 6).Reverse().Select(day => $"2024-01-0{day}"), days);
    }

    private Task<Answer> AskAsync(string query) => tracker.GetCurrentAsync($"/api/timeline?{query}");

    private async Task<string> SendAsync(string url, string fields)
    {
        var answer = await tracker.PostAsync(
            url,
            $$"""{ {{fields}}, "report": { "sources": [{ "outlet": "Reuters", "publishedAt": "2024-02-03" }] } }"""
        );
        Assert.True(answer.Status is 200 or 201, answer.Json.ToJsonString());
        return answer["id"] ?? "";
    }
}
