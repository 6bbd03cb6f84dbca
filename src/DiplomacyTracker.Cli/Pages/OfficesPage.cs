using System.Text.Json.Nodes;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>Offices, and who holds each on the day.</summary>
internal static class OfficesPage
{
    public static void Print(JsonNode answer, Page page)
    {
        var items = answer.Items("items").ToList();
        if (items.Count is 0)
            page.Line("Nobody is recorded.");
        else
            page.Table(
                ["country", "office", "who"],
                items.Select(item =>
                    (IReadOnlyList<string>)
                        [
                            item.Text("office.country") ?? "",
                            item.Text("office.title") ?? "",
                            Joined(
                                "\n",
                                item.Items("holders")
                                    .Select(holder =>
                                        $"{holder.Text("person.name")}, {holder.Text("held")}\nperson {holder.Text("person.id")}"
                                    )
                            ),
                        ]
                )
            );
        page.Line();
        DevelopmentPage.AsOf(answer, page);
    }
}
