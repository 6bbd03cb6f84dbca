using System.Text.Json.Nodes;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>Names of which nobody has said who that is, with those who may be meant.</summary>
internal static class UnresolvedPage
{
    public static void Print(JsonNode answer, Page page)
    {
        var items = answer.Items("items").ToList();
        if (items.Count is 0)
            page.Line("Every name is resolved.");
        else
            page.Table(
                ["country", "times", "name"],
                items.Select(item =>
                    (IReadOnlyList<string>)
                        [
                            item.Text("country") ?? "",
                            item.Text("developments") ?? "",
                            Joined("\n", [item.Text("name"), .. item.Items("proposals").Select(Proposal)]),
                        ]
                )
            );
        page.Line();
        if (answer.Text("next") is not null)
            page.Line("There is more: give a greater --limit.");
        DevelopmentPage.AsOf(answer, page);
    }

    private static string Proposal(JsonNode proposal) =>
        $"  perhaps {proposal.Text("person.name")} ({proposal.Text("reason")}), person {proposal.Text("person.id")}";
}
