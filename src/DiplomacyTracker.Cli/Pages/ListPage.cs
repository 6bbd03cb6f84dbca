using System.Text.Json.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>A list of developments: what each is, and its id in full for the next command.</summary>
internal static class ListPage
{
    public static void Print(JsonNode answer, Page page)
    {
        var items = answer.Items("items").ToList();
        if (items.Count is 0)
            page.Line("Nothing.");
        else
            page.Table(
                ["when", "status", "what"],
                items.Select(item =>
                    (IReadOnlyList<string>)
                        [
                            item.Text("occurs") ?? "",
                            item.Text("status") ?? "",
                            $"{DevelopmentPage.Headline(item)}\n{item.Text("id")}",
                        ]
                )
            );
        page.Line();
        if (answer.Text("next") is not null)
            page.Line("There is more: --all, or a greater --limit.");
        DevelopmentPage.AsOf(answer, page);
    }
}
