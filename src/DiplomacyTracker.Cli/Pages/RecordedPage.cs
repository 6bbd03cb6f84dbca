using System.Text.Json.Nodes;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>What became of a command.</summary>
internal static class RecordedPage
{
    public static void Print(JsonNode answer, Page page)
    {
        var events = Joined(", ", answer.Items("events").Select(name => $"{name}"));
        if (answer.Text("id") is null)
        {
            page.Head(events.Length > 0 ? $"Would record {events}." : "It is so already; nothing would be recorded.");
            foreach (var side in new[] { "before", "after" })
                if (answer.At(side) is JsonObject view)
                {
                    page.Line();
                    page.Aside($"{side}:");
                    DevelopmentPage.Print(view, page);
                }

            return;
        }

        page.Head(events.Length > 0 ? $"Recorded {events}." : "It was so already; nothing was recorded.");
        page.Fields(
            ("id", answer.Text("id")),
            ("version", answer.Text("version")),
            ("position", answer.Text("position"))
        );
    }
}
