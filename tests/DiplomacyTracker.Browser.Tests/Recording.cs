using System.Text.Json;
using DiplomacyTracker.Browser.Tests.Support;

namespace DiplomacyTracker.Browser.Tests;

/// <summary>Records something as another program would, and waits until it can be read.</summary>
internal static class Recording
{
    /// <summary>A visit from Norway to Japan.</summary>
    public static Task<string> VisitAsync(Site site, string office) =>
        SendAsync(
            site,
            "/api/visits",
            $$$"""
            {"visitor":{"country":"NOR","office":{{{JsonSerializer.Serialize(
                office
            )}}}},"host":{"country":"JPN"},"occurs":"2024-05",
             "report":{"sources":[{"outlet":"NRK","publishedAt":"2024-04-01"}]}}
            """
        );

    /// <summary>A visit from one country to another, as NRK says.</summary>
    public static Task<string> VisitAsync(Site site, string from, string to, string occurs) =>
        SendAsync(
            site,
            "/api/visits",
            $$$"""{"visitor":{"country":"{{{from}}}"},"host":{"country":"{{{to}}}"},"occurs":"{{{occurs}}}","certainty":"likely","report":{"sources":[{"outlet":"NRK","publishedAt":"2024-02-01"}]}}"""
        );

    /// <summary>What comes next of a visit, said by NRK on a day.</summary>
    public static Task OfVisitAsync(Site site, string visit, string verb, string fields, string published) =>
        SendAsync(
            site,
            $"/api/visits/{visit}/{verb}",
            $$$"""{ {{{fields}}}, "report":{"sources":[{"outlet":"NRK","publishedAt":"{{{published}}}"}]}}"""
        );

    /// <summary>It is called off.</summary>
    public static Task CancelAsync(Site site, string visit, string reason) =>
        SendAsync(
            site,
            $"/api/visits/{visit}/cancel",
            $$$"""{"reason":{{{JsonSerializer.Serialize(reason)}}},"report":{"sources":[{"outlet":"NRK","publishedAt":"2024-04-20"}]}}"""
        );

    /// <summary>A threat by somebody of Norway to Japan.</summary>
    public static Task<string> StatementAsync(Site site, string person, string summary, string outlet) =>
        SendAsync(
            site,
            "/api/statements",
            $$$"""
            {"speaker":{"country":"NOR","person":{{{JsonSerializer.Serialize(person)}}}},"to":["JPN"],"act":"threaten",
             "summary":{{{JsonSerializer.Serialize(summary)}}},"occurs":"2024-04-02",
             "report":{"sources":[{"outlet":{{{JsonSerializer.Serialize(outlet)}}},"publishedAt":"2024-04-02"}]}}
            """
        );

    /// <summary>Norway and Chile speak well of each other so often, and from so good a source, that there is a score.</summary>
    public static async Task FriendshipAsync(Site site)
    {
        for (var day = 1; day <= 7; day++)
            foreach (var (one, other) in new[] { ("NOR", "CHL"), ("CHL", "NOR") })
                await SendAsync(
                    site,
                    "/api/statements",
                    $$$"""
                {"speaker":{"country":"{{{one}}}"},"to":["{{{other}}}"],"act":"support","summary":"For the {{{day}}}th time","occurs":"2024-0{{{1
                    + day % 4}}}-1{{{day}}}",
                 "report":{"sources":[{"outlet":"NRK","publishedAt":"2024-05-0{{{day}}}","reliability":"A","credibility":1}]}}
                """
                );
    }

    /// <summary>Sends a command, and waits until it can be read.</summary>
    public static async Task<string> SendAsync(Site site, string url, string body)
    {
        var answer = await site.PostAsync(url, body);
        Assert.True(answer.Status is 200 or 201, answer.Json.ToJsonString());
        Assert.Equal(200, (await site.GetCurrentAsync("/api/timeline")).Status);
        return answer["id"] ?? "";
    }
}
