using System.Text.Json.Nodes;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>What is probably one, pair by pair: both, what speaks for it, and in what they differ.</summary>
internal static class DuplicatesPage
{
    public static void Print(JsonNode answer, Page page)
    {
        var items = answer.Items("items").ToList();
        if (items.Count is 0)
            page.Line("None.");
        foreach (var pair in items)
            Print(page, pair);

        if (answer.Text("next") is not null)
            page.Line("There is more: give a greater --limit, or a --country.");
        DevelopmentPage.AsOf(answer, page);
    }

    private static void Print(Page page, JsonNode pair)
    {
        page.Head(Joined(", ", pair.Text("type"), pair.Text("state"), pair.Text("strength")));
        One(page, "copy", pair.At("duplicate"));
        One(page, "of", pair.At("original"));
        foreach (var reason in pair.Items("reasons"))
            page.Line($"  + {reason.Text("text")}");
        foreach (var difference in pair.Items("differences"))
            page.Line(
                $"  - {difference.Text("field")}: {HistoryPage.Value(difference.At("duplicate"))} / {HistoryPage.Value(difference.At("original"))}"
            );
        if (pair.Text("decision.reason") is { } decided)
            page.Line($"  because: {decided}");
        page.Line();
    }

    private static void One(Page page, string what, JsonNode? view)
    {
        if (view is null)
        {
            page.Line($"  {what}: one that is no longer seen");
            return;
        }

        page.Line($"  {what}: {Joined("  ", view.Text("occurs"), DevelopmentPage.Headline(view))}");
        page.Aside($"      {view.Text("id")}, known since {view.Day("knownSince")}");
    }
}
