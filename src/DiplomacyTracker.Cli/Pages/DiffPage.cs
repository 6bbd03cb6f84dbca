using System.Text.Json.Nodes;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>What changed between two moments: removals first.</summary>
internal static class DiffPage
{
    public static void Print(JsonNode answer, Page page)
    {
        page.Head(
            $"{answer.Text("one")} and {answer.Text("other")}: what changed, along the {answer.Text("axis")} axis"
        );
        var lines = answer.Items("lines").ToList();
        if (lines.Count is 0)
            page.Line("Nothing.");
        foreach (var line in lines)
        {
            page.Line();
            page.Line($"{Sign(line.Text("what"))} {line.Text("type")}: {line.Text("headline")}");
            if (line.Text("what") is "changed")
                foreach (var change in line.Items("changes"))
                    page.Line($"    {change.Text("field")}: {HistoryPage.Mended(change.At("old"), change.At("new"))}");
            foreach (var act in line.Items("acts"))
                page.Line($"  {Sign(act.Text("what"))} {act.Text("occurs")}  {act.Text("headline")}");
            foreach (var cause in line.Items("causes"))
                page.Line($"    because: {Because(cause)}");
            page.Aside($"    {line.Text("development")}");
        }

        DevelopmentPage.Many(
            page,
            "Around it, by others",
            answer.Items("thirdParties").Select(act => $"{act.Text("occurs")}  {act.Text("headline")}")
        );
        page.Line();
        page.Line($"Acts counted: {Counted(answer, "oneToOther")} one way, {Counted(answer, "otherToOne")} the other.");
        if (answer.At("rules") is { } rules)
            page.Line($"Counted by other rules: {rules.Text("from")} -> {rules.Text("to")}.{ByRules(rules)}");
        page.Aside($"from {Moment(answer.At("before"))}");
        page.Aside($"to   {Moment(answer.At("asOf"))}");
    }

    private static string Because(JsonNode cause) =>
        Joined(
            ", ",
            cause.Text("cause")?.Replace('-', ' '),
            cause.Text("says")?.Replace('-', ' '),
            cause.Day("knownAt") is { } known ? $"known {known}" : null,
            Joined(" and ", cause.Items("sources").Select(source => source.Text("outlet") ?? source.Text("url"))),
            cause.Text("reason")
        );

    private static string ByRules(JsonNode rules) =>
        rules.At("score") is null
            ? ""
            : $" They alone make it {Points(rules, "oneToOther")} one way, {Points(rules, "otherToOne")} the other.";

    private static string Points(JsonNode rules, string way) =>
        $"{rules.Text($"score.from.{way}.points") ?? "no number"} -> {rules.Text($"score.to.{way}.points") ?? "no number"}";

    private static string Counted(JsonNode answer, string way) =>
        $"{answer.Text($"counts.from.{way}.total")} -> {answer.Text($"counts.to.{way}.total")}";

    private static string Moment(JsonNode? asOf) =>
        $"valid {asOf.Text("validAt")}, known {asOf.Text("knownAt")}, position {asOf.Text("position")}";

    private static string Sign(string? what) =>
        what switch
        {
            "removed" => "-",
            "added" => "+",
            _ => "~",
        };
}
