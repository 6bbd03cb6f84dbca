using System.Text.Json.Nodes;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>How two countries are represented to one another.</summary>
internal static class RepresentationPage
{
    /// <summary>What only such a development has; of any other, nothing.</summary>
    public static void Print(JsonNode answer, Page page)
    {
        if (answer.Text("type") is not "representation")
            return;

        page.Line();
        page.Fields(
            ("since", Joined(" by ", answer.Text("since"), answer.Text("by"))),
            (
                "recognised by",
                Joined(", ", answer.Items("recognisedBy").Select(one => $"{one.Text("by")} ({one.Text("on")})"))
            )
        );
        DevelopmentPage.Many(page, "Missions", answer.Items("directions").SelectMany(Direction));
        DevelopmentPage.Many(
            page,
            "Within a span that isn't over",
            answer.Items("pending").Select(one => $"{one.Text("on")}  {one.Text("act")}")
        );
    }

    /// <summary>Who is where, each way.</summary>
    public static void Missions(JsonNode view, Page page)
    {
        foreach (var line in view.Items("directions").SelectMany(Direction))
            page.Line($"  {line}");
    }

    private static IEnumerable<string> Direction(JsonNode direction)
    {
        var way = $"{direction.Text("sending")} in {direction.Text("receiving")}";
        var mission = Joined(
            ", ",
            direction.Text("mission"),
            direction.Text("city"),
            direction.Text("residentIn") is { } third ? $"resident in {third}" : null,
            direction.Text("protectedBy") is { } power ? $"protected by {power}" : null,
            direction.Text("since") is { } since ? $"since {since}" : null
        );
        var level = direction.Text("level") is { } grade and not "none" ? $"level {grade}" : null;
        var head = direction.At("head").Party();
        var away = direction.Text("away") is "true" ? "away for consultations" : null;
        yield return Joined("  ", way, mission.Length > 0 ? mission : "none", level, head, away);
        foreach (var post in direction.Items("consulates"))
            yield return Joined("  ", way, Joined(", ", post.Text("kind"), post.Text("city"), post.Text("since")));
    }
}
