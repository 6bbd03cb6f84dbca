using System.Text.Json.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>One step of a replay: when, of what, who said what, and what that changed.</summary>
internal static class ReplayPage
{
    public static void Print(JsonNode step, Page page)
    {
        page.Head(
            Nodes.Joined(
                "  ",
                step.Day("at"),
                step.Text("development.headline"),
                step.At("context") is null ? null : "[context]",
                step.Text("lag") is { } lag && step.Text("axis") is "recorded" ? $"[recorded {lag} days late]" : null
            )
        );
        page.Indented(step.Text("says") ?? "");
    }
}
