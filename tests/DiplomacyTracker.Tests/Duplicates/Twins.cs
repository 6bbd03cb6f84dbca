using System.Text.Json.Nodes;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Duplicates;

/// <summary>Visits that may be one, in few words.</summary>
internal static class Twins
{
    /// <summary>Records a visit that was held, and says its id.</summary>
    public static async Task<string> VisitAsync(
        this TrackerFixture tracker,
        string visitor,
        string host,
        string occurs,
        string outlet = "Reuters",
        string known = "2024-03-01"
    )
    {
        var body = JsonNode.Parse(
            $$"""
            { "visitor": {{visitor}}, "host": {{host}}, "occurs": "{{occurs}}", "status": "held",
              "report": { "sources": [ { "outlet": "{{outlet}}", "publishedAt": "{{known}}" } ] } }
            """
        );
        var answer = await tracker.PostAsync("/api/visits", $"{body}");
        Assert.Equal(201, answer.Status);
        return $"{answer["id"]}";
    }

    /// <summary>Adds what a visit was for.</summary>
    public static async Task PurposeAsync(this TrackerFixture tracker, string visit, string purpose) =>
        Assert.Equal(
            200,
            (
                await tracker.PostAsync(
                    $"/api/visits/{visit}/correct",
                    $$"""
                    { "scope": "record", "reason": "Left out.", "changes": { "purpose": "{{purpose}}" },
                      "report": { "sources": [ { "outlet": "Clerk" } ] } }
                    """
                )
            ).Status
        );

    /// <summary>The proposals on developments of a country.</summary>
    public static async Task<JsonArray> ProposedAsync(this TrackerFixture tracker, string country, string more = "") =>
        Assert.IsType<JsonArray>(
            (await tracker.GetCurrentAsync($"/api/duplicates?country={country}{more}")).Json["items"]
        );

    /// <summary>The codes of what speaks for a pair.</summary>
    public static IReadOnlyList<string> Codes(this JsonNode? pair) =>
        [.. (pair?["reasons"] as JsonArray ?? []).Select(reason => $"{reason?["code"]}")];

    /// <summary>The fields in which a pair differs.</summary>
    public static IReadOnlyList<string> Fields(this JsonNode? pair) =>
        [.. (pair?["differences"] as JsonArray ?? []).Select(one => $"{one?["field"]}")];

    /// <summary>Decides on two.</summary>
    public static Task<Answer> DecideAsync(this TrackerFixture tracker, string verb, string one, string other) =>
        tracker.PostAsync(
            $"/api/duplicates/{verb}",
            $$"""{ "one": "{{one}}", "other": "{{other}}", "reason": "Looked at both." }"""
        );
}
