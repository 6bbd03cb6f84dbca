using System.Text.Json.Nodes;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>What only incidents and sanctions have.</summary>
internal static class IncidentPage
{
    /// <summary>Who acts towards whom: of a sanction those who impose it, or else those named.</summary>
    public static string Sides(JsonNode view)
    {
        var by = view.Items("actors").Select(actor => actor.Party());
        if (view.Text("kind") is "sanction")
            by = view.Items("senders").Select(sender => sender.Text("country"));
        var (actors, targets) = (Joined(", ", by), Joined(", ", view.Items("targets").Select(code => $"{code}")));
        var accused = view.Items("attributions")
            .Select(claim => claim.At("actor").Text("country"))
            .Distinct(StringComparer.Ordinal);
        if (actors.Length is 0)
            actors = Joined(" or ", accused) is { Length: > 0 } named ? $"Attributed to {named}," : "Unattributed";
        return targets.Length > 0 ? $"{actors} against {targets}" : actors.TrimEnd(',');
    }

    public static string Sender(JsonNode sender) =>
        Joined(
            "  ",
            sender.Text("on"),
            sender.Text("country"),
            sender.Text("status"),
            sender.Text("inForceFrom") is { } from ? $"in force from {from}" : null,
            Joined(", ", sender.Items("measures").Select(measure => $"{measure}")),
            Joined(", ", sender.Items("ahead").Select(Ahead)),
            sender.Text("reason")
        );

    private static string Ahead(JsonNode change) =>
        change.Text("from") is { } from
            ? $"to be {change.Text("change")} from {from}"
            : $"{change.Text("change")} later: put off";

    public static string Attribution(JsonNode claim) =>
        Joined(
            "  ",
            claim.Text("on"),
            claim.At("actor").Party(),
            claim.Text("by") is { } by ? $"by {by}" : null,
            claim.Text("certainty")
        );

    public static string Act(JsonNode act) =>
        Joined(
            "  ",
            act.Text("on"),
            act.Text("by") ?? "unattributed",
            Joined(", ", act.Items("towards").Select(code => $"{code}")),
            act.Text("act"),
            act.Text("summary")
        );
}
