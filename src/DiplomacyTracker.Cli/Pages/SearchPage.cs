using System.Text.Json.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>What was found, the best first: what it is, the passage, and the id for the next command.</summary>
internal static class SearchPage
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
                            item.Text("development.occurs") ?? "",
                            item.Text("development.status") ?? "",
                            Nodes.Joined(
                                "\n",
                                DevelopmentPage.Headline(item.At("development") ?? item),
                                item.Text("passage.text") is { } passage
                                    ? $"{item.Text("passage.field")}: {passage}"
                                    : null,
                                $"{item.Text("type")} {item.Text("id")}"
                            ),
                        ]
                )
            );
        page.Line();
        if (answer.Text("next") is not null)
            page.Line("There is more: give a greater --limit, or more words.");
        DevelopmentPage.AsOf(answer, page);
    }
}
