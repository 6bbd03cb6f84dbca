using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>How two countries stand.</summary>
internal static class RelationPage
{
    public static void Print(JsonNode answer, Page page)
    {
        var (one, other) = (Name(answer.Text("one")), Name(answer.Text("other")));
        page.Head($"{one} and {other}");
        page.Line(
            answer.Text("newest") is { } newest
                ? $"The newest fact is of {newest}, {(newest == answer.Text("newestOn") ? "" : "at least ")}{Days(answer.Text("ageInDays"))} old."
                : "Nothing between them is over yet."
        );
        var both = $"{one} and {other}";
        Represented(page, answer);
        Slot(page, "Agreements in force", answer.Items("agreements.inForce"));
        Slot(page, "Agreements not in force yet", answer.Items("agreements.pending"));
        Slot(page, "Latest agreement that is over", Only(answer, "agreements.latest"), answer.At("agreements.ended"));
        Slot(page, "Open incidents and sanctions", answer.Items("incidents.open"));
        Slot(page, "Sanctions not in force yet", answer.Items("incidents.pending"));
        Slot(page, "Visits under way", answer.Items("visits.underway"));
        Slot(page, $"Next visit, {one} to {other}", Only(answer, "visits.next.oneToOther"));
        Slot(page, $"Next visit, {other} to {one}", Only(answer, "visits.next.otherToOne"));
        Slot(page, $"Latest visit, {one} to {other}", Only(answer, "visits.latest.oneToOther"));
        Slot(page, $"Latest visit, {other} to {one}", Only(answer, "visits.latest.otherToOne"));
        Slot(page, $"Summits under way with {both}", answer.Items("summits.underway"));
        Slot(page, $"Next summit with {both}", Only(answer, "summits.next"));
        Slot(page, $"Latest summit with {both}", Only(answer, "summits.latest"));
        Slot(
            page,
            $"Latest incident, {one} towards {other}",
            Only(answer, "incidents.latest.oneToOther"),
            answer.At("incidents.ended.oneToOther")
        );
        Slot(
            page,
            $"Latest incident, {other} towards {one}",
            Only(answer, "incidents.latest.otherToOne"),
            answer.At("incidents.ended.otherToOne")
        );
        Slot(page, $"Last said by {one} to or about {other}", Only(answer, "statements.latest.oneToOther"));
        Slot(page, $"Last said by {other} to or about {one}", Only(answer, "statements.latest.otherToOne"));
        NumbersPage.Print(answer, one, other, page);
        page.Line();
        DevelopmentPage.AsOf(answer, page);
    }

    private static void Slot(Page page, string heading, IEnumerable<JsonNode> views, JsonNode? ended = null)
    {
        var shown = views.ToList();
        if (shown.Count is 0)
            return;

        page.Line();
        page.Head(heading);
        foreach (var view in shown)
        {
            page.Line($"  {DevelopmentPage.Headline(view)}");
            page.Line($"  {Joined(", ", view.Text("occurs"), view.Text("status"), view.Text("kind"), Sure(view))}");
            foreach (var change in view.Items("ahead"))
                page.Line($"  {AgreementPage.Ahead(change)}");
            if (ended is not null)
                page.Line($"  between the two {ended.Text("status")} by {Name(ended.Text("by"))}, {ended.Text("on")}");
            page.Aside($"  {view.Text("id")}");
        }
    }

    private static void Represented(Page page, JsonNode answer)
    {
        foreach (var between in answer.Items("representation"))
        {
            page.Line();
            page.Head($"Relations: {Joined(" since ", between.Text("status"), between.Text("since"))}");
            RepresentationPage.Missions(between, page);
        }
    }

    private static string? Sure(JsonNode view) =>
        view.Text("conditional") is "true" ? "conditional"
        : view.Text("tentative") is "true" ? "tentative"
        : null;

    private static IEnumerable<JsonNode> Only(JsonNode answer, string path) => answer.At(path) is { } one ? [one] : [];

    private static string Name(string? code) => code is null ? "" : Gazetteer.Find(code)?.Name ?? code;

    private static string Days(string? number) => number is "1" ? "1 day" : $"{number} days";
}
