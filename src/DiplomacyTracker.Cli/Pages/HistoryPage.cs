using System.Text.Json.Nodes;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>What was said of one development, report by report.</summary>
internal static class HistoryPage
{
    private static readonly string[] Named = ["country", "person", "office", "city"];

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
            foreach (var change in line.Items("changes").Where(IsToldOf))
                page.Line($"  {change.Text("field")}: {Mended(change.At("old"), change.At("new"))}");
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

    /// <summary>That there is none of something yet is no news.</summary>
    private static bool IsToldOf(JsonNode change) =>
        change.At("old") is not null || change.At("new") is not (null or JsonArray { Count: 0 });

    /// <summary>Before and after; of a hundred parties only those that changed.</summary>
    public static string Mended(JsonNode? old, JsonNode? now) =>
        old is JsonArray before && now is JsonArray after && before.Concat(after).All(one => one is JsonObject)
            ? $"{Value(Without(before, after))} -> {Value(Without(after, before))}"
        : old is null ? Value(now)
        : $"{Value(old)} -> {Value(now)}";

    private static JsonArray Without(JsonArray some, JsonArray others) =>
        [.. some.Where(one => !others.Any(other => JsonNode.DeepEquals(one, other))).Select(one => one?.DeepClone())];

    /// <summary>Whatever stands in a field, to be read.</summary>
    public static string Value(JsonNode? value) =>
        value switch
        {
            null or JsonArray { Count: 0 } => "nothing",
            JsonArray list => Joined(list[0] is JsonObject ? "; " : ", ", list.Select(Value)),
            JsonObject item => Item(item),
            _ => value.ToString(),
        };

    /// <summary>Somebody or somewhere with all that is said of them: "PER, status ratified, signed 2020-02-06".</summary>
    private static string Item(JsonObject item)
    {
        var who = item["city"] is null ? item.Party() : item.Place();
        return Joined(
            ", ",
            item.Where(part => part.Value is not null && part.Key is not "event")
                .Where(part => who is null || !Named.Contains(part.Key, StringComparer.Ordinal))
                .Select(part => $"{part.Key} {Value(part.Value)}")
                .Prepend(who)
        );
    }
}
