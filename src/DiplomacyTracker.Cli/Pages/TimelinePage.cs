using System.Text.Json.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>What was done, the latest first.</summary>
internal static class TimelinePage
{
    public static void Print(JsonNode answer, Page page)
    {
        var items = answer.Items("items").ToList();
        if (items.Count is 0)
            page.Line("Nothing.");
        else
            page.Table(
                ["when", "what"],
                items.Select(item =>
                    (IReadOnlyList<string>)
                        [
                            item.Text("occurs") ?? "",
                            $"{item.Text("headline")}\n{item.Text("type")} {item.Text("development")}",
                        ]
                )
            );
        page.Line();
        if (answer.Text("next") is not null)
            page.Line("There is more: give a greater --limit, or --to an earlier day.");
        DevelopmentPage.AsOf(answer, page);
    }
}
