using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>Why a relation is as it is: act by act.</summary>
internal static class ExplanationPage
{
    public static void Print(JsonNode answer, Page page)
    {
        var (one, other) = (Name(answer.Text("one")), Name(answer.Text("other")));
        page.Head($"{one} and {other}: why it is so");
        foreach (var fact in answer.Items("facts"))
        {
            page.Line();
            page.Line($"{fact.Text("slot")?.Replace('-', ' ')}: {fact.Text("status")}");
            foreach (var act in fact.Items("because"))
                page.Line($"  {act.Text("occurs")}  {act.Text("headline")}  ({Sources(act)})");
            page.Aside($"  {fact.Text("development")}");
        }

        Way(page, $"{one} towards {other}", answer.At("oneToOther"));
        Way(page, $"{other} towards {one}", answer.At("otherToOne"));
        Aside(page, "Done by others around it, and never counted as theirs", answer.Items("thirdParties"));
        Aside(page, "Told before, and no longer", answer.Items("takenBack"));
        page.Line();
        DevelopmentPage.AsOf(answer, page);
    }

    private static void Way(Page page, string heading, JsonNode? way)
    {
        page.Line();
        page.Head($"{heading}: {way.Text("counts.total")} acts counted, {way.Text("sum")} points");
        var acts = way.Items("acts").ToList();
        if (acts.Count > 0)
            page.Table(
                ["points", "weight", "decay", "credibility", "when", "what"],
                acts.Select(act =>
                    (IReadOnlyList<string>)
                        [
                            act.Text("aside") is null ? act.Text("points") ?? "" : "aside",
                            act.Text("weight") ?? "",
                            act.Text("decay") ?? "",
                            act.Text("credibility") ?? "–",
                            act.Text("occurs") ?? "",
                            Joined(
                                "; ",
                                act.Text("headline"),
                                act.Text("aside") is { } reason
                                    ? Joined(", ", reason.Replace('-', ' '), Would(act))
                                    : act.Text("source.outlet")
                            ),
                        ]
                )
            );
        if (way.Text("older") is { } older and not "0")
            page.Aside($"{older} acts are older than that.");
    }

    private static string? Would(JsonNode act) => act.Text("wouldAdd") is { } points ? $"would add {points}" : null;

    private static void Aside(Page page, string heading, IEnumerable<JsonNode> acts)
    {
        var told = acts.ToList();
        if (told.Count is 0)
            return;

        page.Line();
        page.Head(heading);
        foreach (var act in told)
            page.Line($"  {act.Text("occurs")}  {act.Text("headline")}  ({act.Text("reason")?.Replace('-', ' ')})");
    }

    private static string Sources(JsonNode act) =>
        Joined(", ", act.Items("sources").Select(source => source.Text("outlet") ?? source.Text("url")));

    private static string Name(string? code) => code is null ? "" : Gazetteer.Find(code)?.Name ?? code;
}
