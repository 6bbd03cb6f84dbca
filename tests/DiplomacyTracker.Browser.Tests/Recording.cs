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

    private static async Task<string> SendAsync(Site site, string url, string body)
    {
        var answer = await site.PostAsync(url, body);
        Assert.True(answer.Status is 200 or 201, answer.Json.ToJsonString());
        Assert.Equal(200, (await site.GetCurrentAsync("/api/timeline")).Status);
        return answer["id"] ?? "";
    }
}
