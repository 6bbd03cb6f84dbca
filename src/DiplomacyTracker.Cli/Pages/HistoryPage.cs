using System.Text.Json.Nodes;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>What was said of one development, report by report.</summary>
internal static class HistoryPage
{
    public static void Print(JsonNode answer, Page page)
    {
        page.Head($"History of {answer.Text("type")} {answer.Text("id")}");
        foreach (var line in answer.Items("lines"))
        {
            page.Line();
            page.Line(Joined("  ", line.Day("knownAt"), line.Text("type"), Cause(line)));
            page.Aside($"  event {line.Text("event")}, position {line.Text("position")}");
            if (line.At("origin") is { } origin)
                page.Aside(
                    $"  line {origin.Text("line") ?? origin.Text("logLine")} of import {origin.Text("import") ?? origin.Text("log") ?? origin.Text("undo")}"
                );
            foreach (var change in line.Items("changes"))
                page.Line($"  {change.Text("field")}: {Old(change)}{Value(change.At("new"))}");
            if (line.Text("reason") is { } reason)
                page.Line($"  because: {reason}");
            if (line.Text("concerns") is { } concerns)
                page.Aside($"  concerns {concerns}");
            foreach (var source in line.Items("sources"))
                page.Line($"  {Citations.Line(source)}");
            if (line.Text("retractedBy") is { } by)
                page.Line($"  taken back by {by}");
        }

        page.Line();
        DevelopmentPage.AsOf(answer, page);
    }

    private static string? Cause(JsonNode line) =>
        line.Text("cause") is "new-fact" ? null : $"({Joined(", ", line.Text("cause"), line.Text("scope"))})";

    private static string Old(JsonNode change) => change.At("old") is { } old ? $"{Value(old)} -> " : "";

    private static string Value(JsonNode? value) =>
        value switch
        {
            null => "nothing",
            JsonValue => value.ToString(),
            _ => value.ToJsonString(Platform.TrackerJson.Lenient),
        };
}
