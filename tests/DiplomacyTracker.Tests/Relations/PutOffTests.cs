using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Relations;

/// <summary>What was put off to no day that is known stays to come between two countries, however much there is between them.</summary>
public sealed class PutOffTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Fact]
    public async Task A_visit_put_off_to_no_known_day_is_still_the_next_one_when_its_old_day_is_over()
    {
        var visit = await ScheduleAsync("KOR", "PER", "2024-03-05");
        await tracker.PostAsync($"/api/visits/{visit}/postpone", Report("2024-03-01"));

        Assert.Equal((visit, "postponed"), await NextAsync("KOR/PER", "2024-06-01"));
        await BusyAsync("KOR", "PER");
        Assert.Equal((visit, "postponed"), await NextAsync("KOR/PER", "2024-06-01"));
        Assert.Equal((visit, "announced"), await NextAsync("KOR/PER", "2024-02-20"));
    }

    [Fact]
    public async Task What_has_a_day_comes_before_what_was_put_off_to_none()
    {
        var visit = await ScheduleAsync("CHL", "ECU", "2024-03-05");
        await tracker.PostAsync($"/api/visits/{visit}/postpone", Report("2024-03-01"));
        var other = await ScheduleAsync("CHL", "ECU", "2024-07-09");

        Assert.Equal((other, "announced"), await NextAsync("CHL/ECU", "2024-06-01"));
        await BusyAsync("CHL", "ECU");
        Assert.Equal((other, "announced"), await NextAsync("CHL/ECU", "2024-06-01"));
    }

    /// <summary>More between the two than is read at once.</summary>
    private async Task BusyAsync(string visitor, string host)
    {
        for (var day = 1; day <= 28; day++)
        {
            await ScheduleAsync(visitor, host, $"2019-02-{day:00}");
            await ScheduleAsync(visitor, host, $"2018-02-{day:00}");
        }
    }

    private async Task<string> ScheduleAsync(string visitor, string host, string on)
    {
        var answer = await tracker.PostAsync(
            "/api/visits",
            $$"""
            { "visitor": { "country": "{{visitor}}" }, "host": { "country": "{{host}}" }, "occurs": "{{on}}",
              "report": { "sources": [ { "outlet": "AFP", "publishedAt": "2018-01-01" } ] } }
            """
        );
        Assert.True(answer.Status is 201, answer.Json.ToJsonString());
        return answer["id"] ?? "";
    }

    private async Task<(string? Id, string? Status)> NextAsync(string pair, string day)
    {
        var relation = await tracker.GetCurrentAsync($"/api/relations/{pair}?validAt={day}");
        return (relation["visits.next.oneToOther.id"], relation["visits.next.oneToOther.status"]);
    }

    private static string Report(string publishedAt) =>
        $$"""{ "report": { "sources": [ { "outlet": "AFP", "publishedAt": "{{publishedAt}}" } ] } }""";
}
