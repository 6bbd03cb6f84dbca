using System.Text.Json.Nodes;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>Sources at the terminal.</summary>
internal static class Citations
{
    /// <summary>Who says so, in a line.</summary>
    public static string Line(JsonNode citation)
    {
        var source = citation.At("source") ?? citation;
        return Joined(
            "  ",
            source.Text("publishedAt"),
            source.Text("outlet") ?? source.Text("url"),
            source.Text("title"),
            source.Text("origin") is { } origin ? $"after {origin}" : null,
            Joined(", ", source.Text("attributedTo"), source.Text("attribution")) is { Length: > 0 } named
                ? $"({named})"
                : null,
            $"{source.Text("reliability")}{source.Text("credibility")}",
            citation.Text("withdrawn") is "true" ? "withdrawn" : null
        );
    }
}
