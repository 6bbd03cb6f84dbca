using System.Text.Json.Nodes;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>One development, of any kind.</summary>
internal static class DevelopmentPage
{
    public static void Print(JsonNode answer, Page page)
    {
        page.Head(Headline(answer));
        page.Aside($"{answer.Text("type")} {answer.Text("id")}");
        page.Line();
        page.Fields(
            (
                "status",
                Joined(
                    ", ",
                    answer.Text("status"),
                    answer.Text("phase"),
                    Flag(answer, "tentative"),
                    Flag(answer, "conditional")
                )
            ),
            (
                "when",
                Joined(
                    ", ",
                    answer.Text("occurs"),
                    answer.Text("planned") is { } planned ? $"planned for {planned}" : null
                )
            ),
            ("where", answer.At("place") is JsonValue place ? $"{place}" : Joined("; ", Hosts(answer))),
            ("kind", answer.Text("kind")),
            ("certainty", answer.Text("certainty")),
            ("confirmed by", Joined(", ", answer.Items("confirmedBy").Select(code => $"{code}"))),
            ("purpose", answer.Text("purpose")),
            ("reason", answer.Text("reason")),
            ("to", Joined(", ", answer.Items("to").Select(code => $"{code}"))),
            ("about", Joined(", ", answer.Items("about").Select(code => $"{code}"))),
            ("summary", answer.Text("summary")),
            ("words", answer.Text("quotation.text")),
            ("casualties", answer.Text("casualties")),
            ("outcome", answer.Text("outcome")),
            ("known since", answer.Day("knownSince")),
            ("origins", answer.Text("independentOrigins"))
        );
        PersonPage.Print(answer, page);
        RepresentationPage.Print(answer, page);
        Many(page, "Meetings", answer.Items("meetings").Select(Meeting));
        AgreementPage.Print(answer, page);
        Many(page, "Participants", answer.Items("participants").Select(Participant));
        Many(page, "Senders", answer.Items("senders").Select(IncidentPage.Sender));
        Many(page, "Attributed to", answer.Items("attributions").Select(IncidentPage.Attribution));
        Many(page, "Further acts", answer.Items("acts").Select(IncidentPage.Act));
        Many(
            page,
            "Hangs on",
            answer
                .Items("conditions")
                .Select(one => Joined("  ", one.Text("number"), one.Text("outcome"), one.Text("text")))
        );
        DisputedPage.Print(answer, page);
        Many(page, "People", PersonPage.Named(answer));
        Many(page, "Links", answer.Items("links").Select(link => $"{link.Text("relation")}  {link.Text("to")}"));
        Many(page, "Sources", answer.Items("sources").Select(Citations.Line));
        page.Line();
        AsOf(answer, page);
    }

    /// <summary>What it is, in a line.</summary>
    public static string Headline(JsonNode view) =>
        view.Text("type") switch
        {
            "visit" => $"{view.At("visitor").Party()} to {Joined(", ", Hosts(view))}",
            "summit" => $"{view.Text("title")}, {view.At("host").Place()}",
            "person" => $"{view.Text("name")} ({Joined(", ", view.Items("countries").Select(code => $"{code}"))})",
            "statement" => $"{view.At("speaker").Party()}: {view.Text("summary")}",
            "representation" => Joined(" and ", view.Items("between").Select(code => $"{code}")),
            "incident" => $"{IncidentPage.Sides(view)}: {view.Text("summary")}",
            _ => view.Text("title") ?? view.Text("type") ?? "",
        };

    /// <summary>From where it was told.</summary>
    public static void AsOf(JsonNode answer, Page page)
    {
        if (answer.At("asOf") is { } asOf)
            page.Aside(
                $"As of {asOf.Text("validAt")}, known at {asOf.Text("knownAt")}, recorded by position {asOf.Text("position")}."
            );
    }

    internal static void Many(Page page, string heading, IEnumerable<string> lines)
    {
        var told = lines.ToList();
        if (told.Count is 0)
            return;

        page.Line();
        page.Head(heading);
        foreach (var line in told)
            page.Line($"  {line}");
    }

    private static IEnumerable<string?> Hosts(JsonNode view) =>
        view.Items("legs").Any() ? view.Items("legs").Select(leg => leg.At("host").Place()) : [view.At("host").Place()];

    private static string? Flag(JsonNode view, string name) => view.Text(name) is "true" ? name : null;

    private static string Meeting(JsonNode meeting) =>
        Joined(
            "  ",
            meeting.Text("occurs"),
            Joined(", ", meeting.Items("with").Select(who => who.Party())),
            meeting.Text("format"),
            meeting.Text("place")
        );

    private static string Participant(JsonNode participant) =>
        Joined(
            "  ",
            participant.Party(),
            participant.Text("mode"),
            participant.Text("certainty"),
            participant.Text("condition.text") is { } condition ? condition : null,
            participant.Text("withdrawn") is "true" ? "withdrew" : null
        );
}
