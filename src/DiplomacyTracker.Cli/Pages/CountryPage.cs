using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>A country, and how it stands with others.</summary>
internal static class CountryPage
{
    public static void Print(JsonNode answer, Page page)
    {
        page.Head($"{answer.Text("country.name")} ({answer.Text("country.code")})");
        page.Fields(
            ("since", answer.Text("country.since")),
            ("until", answer.Text("country.until")),
            ("capital", Joined(", ", answer.Text("country.capital.name"), answer.Text("country.zone"))),
            ("region", answer.Text("country.region")),
            ("also", Joined(", ", answer.Items("aliases").Select(alias => alias.Text("name")))),
            ("before", Names(answer.Items("predecessors").Where(one => !Remains(one)))),
            ("once part of", Names(answer.Items("predecessors").Where(Remains))),
            (answer.Text("country.until") is null ? "once part of it" : "after", Names(answer.Items("successors"))),
            ("promises", Promises(answer.At("promises")))
        );
        Offices(answer, page);
        Visits(answer, page, "out", "Visits to others");
        Visits(answer, page, "in", "Visits from others");
        Several(page, "Agreements in force", answer.At("agreements"));
        Several(page, "Open incidents", answer.At("incidents"));
        Several(page, "Sanctions by it", answer.At("sanctions.by"));
        Several(page, "Sanctions against it", answer.At("sanctions.against"));
        DevelopmentPage.Many(page, "Representation", answer.Items("representation.with").Select(Stands));
        var by = answer.Text("relations.by");
        DevelopmentPage.Many(page, $"Strongest, by {by}", answer.Items("relations.strongest").Select(Relation));
        DevelopmentPage.Many(page, $"Most strained, by {by}", answer.Items("relations.mostStrained").Select(Relation));
        page.Line();
        DevelopmentPage.AsOf(answer, page);
    }

    private static string? Names(IEnumerable<JsonNode> countries) =>
        Joined(", ", countries.Select(one => one.Text("name")));

    private static bool Remains(JsonNode country) => Gazetteer.Find(country.Text("code") ?? "") is { Until: null };

    private static void Offices(JsonNode answer, Page page) =>
        DevelopmentPage.Many(
            page,
            "In office",
            answer
                .Items("offices")
                .Select(held =>
                    Joined(
                        "  ",
                        held.Text("office.title"),
                        Joined(
                            ", ",
                            held.Items("holders").Select(one => $"{one.Text("person.name")} ({one.Text("held")})")
                        )
                    )
                )
        );

    private static void Visits(JsonNode answer, Page page, string way, string heading)
    {
        var visits = answer.At($"visits.{way}");
        DevelopmentPage.Many(
            page,
            $"{heading} since {answer.Text("from")}: {visits.Text("held")} held",
            [
                .. visits.Items("with").Select(one => $"{one.Text("name")}  {one.Text("count")}"),
                .. visits.Items("underway").Select(visit => $"now: {Brief(visit)}"),
                .. visits.At("next") is { } next ? [$"next: {Brief(next)}"] : Array.Empty<string>(),
                .. visits.At("latest") is { } latest ? [$"latest: {Brief(latest)}"] : Array.Empty<string>(),
            ]
        );
    }

    private static void Several(Page page, string heading, JsonNode? several) =>
        DevelopmentPage.Many(page, $"{heading}: {several.Text("count")}", several.Items("items").Select(Brief));

    private static string Brief(JsonNode item) =>
        Joined("  ", item.Text("occurs"), item.Text("headline"), item.Text("status"));

    private static string Stands(JsonNode one) => Joined("  ", one.Text("name"), one.Text("status"));

    private static string Relation(JsonNode one) =>
        Joined(
            "  ",
            one.Text("name"),
            one.Text("score"),
            one.Text("counts.cooperation") is { } with ? $"+{with} −{one.Text("counts.conflict")}" : null
        );

    private static string? Promises(JsonNode? figures) =>
        figures.Text("n") is null or "0"
            ? null
            : $"{figures.Text("n")}: {figures.Text("held")} held, {figures.Text("cancelled")} cancelled, {figures.Text("overdue")} overdue";
}
