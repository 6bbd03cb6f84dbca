using System.Text.Json.Nodes;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>What only persons have; and who is meant by the names in other developments.</summary>
internal static class PersonPage
{
    public static void Print(JsonNode answer, Page page)
    {
        if (answer.Text("type") is not "person")
            return;

        page.Fields(
            ("also written", Joined(", ", answer.Items("spellings").Select(name => $"{name}"))),
            ("born", answer.Text("born"))
        );
        DevelopmentPage.Many(page, "Offices", answer.Items("tenures").Select(Tenure));
        DevelopmentPage.Many(page, "Took part in", answer.Items("did").Select(Deed));
    }

    /// <summary>Who is meant by each name, a line each.</summary>
    public static IEnumerable<string> Named(JsonNode answer) =>
        answer
            .Items("people")
            .Select(named =>
                $"{named.Text("name")} ({named.Text("country")})  "
                + (
                    named.Text("person.id") is { } id
                        ? Joined(", ", [named.Text("person.name"), .. Titles(named), $"person {id}"])
                    : named.Items("candidates").Any() ? "several may be meant"
                    : "not resolved"
                )
            );

    private static string Tenure(JsonNode tenure) =>
        $"{tenure.Text("held")}  {tenure.Text("title")} ({tenure.Text("country")})";

    private static string Deed(JsonNode deed) =>
        Joined("  ", deed.Text("occurs"), deed.Text("role"), deed.Text("headline"), Joined(", ", Titles(deed)));

    private static IEnumerable<string> Titles(JsonNode node) => node.Items("offices").Select(title => $"{title}");
}
