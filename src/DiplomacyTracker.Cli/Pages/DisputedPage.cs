using System.Text.Json.Nodes;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>What sources say otherwise of a development, and what of it doesn't fit the rest.</summary>
internal static class DisputedPage
{
    public static void Print(JsonNode answer, Page page)
    {
        DevelopmentPage.Many(page, "Other dates", answer.Items("alternatives").Select(OtherDate));
        DevelopmentPage.Many(page, "Said otherwise", answer.Items("otherwise").Select(Otherwise));
        DevelopmentPage.Many(page, "Doesn't fit", answer.Items("conflicts").Select(Conflict));
    }

    /// <summary>A date that somebody else gives, and who does.</summary>
    private static string OtherDate(JsonNode claim) =>
        Joined(
            "  ",
            claim.Text("occurs"),
            claim.Text("by") is { } by ? $"by {by}" : null,
            Joined("; ", claim.Items("sources").Select(Citations.Line))
        );

    private static string Otherwise(JsonNode claim) =>
        Joined(
            "  ",
            claim.Text("field"),
            HistoryPage.Value(claim.At("value")),
            Joined("; ", claim.Items("sources").Select(Citations.Line))
        );

    /// <summary>What was said of it when it stood otherwise; a kind that has a sentence for it says that.</summary>
    private static string Conflict(JsonNode conflict) =>
        Joined(
            "  ",
            conflict.Text("message") ?? $"{conflict.Text("verb")}, said of it {When(conflict.Text("status"))}",
            $"event {conflict.Text("event")}"
        );

    private static string When(string? status) =>
        status is "none" ? "before anything else was done" : $"when it was {status}";
}
