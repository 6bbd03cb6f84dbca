using System.Text.Json.Nodes;
using DiplomacyTracker.Server.Pages.Parts;

namespace DiplomacyTracker.Server.Pages.Record;

/// <summary>Whether something can follow, by what is recorded.</summary>
internal enum Follows
{
    /// <summary>It can't, or is so already.</summary>
    No,

    /// <summary>Only if more has happened than is recorded.</summary>
    Perhaps,

    /// <summary>It can.</summary>
    Yes,
}

/// <summary>What can follow in a development, beyond what the table of its life-cycle says.</summary>
/// <param name="view">How it reads.</param>
/// <param name="day">The day on which that is.</param>
internal sealed class NextSteps(JsonObject view, DateOnly day)
{
    private static readonly string[] ImposedOnly = ["ExtendSanction", "EaseSanction", "LiftSanction"];
    private static readonly string[] AheadOnly = ["BringSanctionIntoForce", "PostponeSanction", "CancelSanction"];
    private static readonly string[] OthersOnly =
    [
        "RecordIncidentAct",
        "AttributeIncident",
        "ResolveIncident",
        "ReopenIncident",
    ];

    // Where it leads to already, another report says the same, and there is nothing more to do.
    private static readonly Dictionary<string, string> Once = new(StringComparer.Ordinal)
    {
        ["BeginVisit"] = "underway",
        ["CancelVisit"] = "cancelled",
        ["OpenSummit"] = "underway",
        ["CancelSummit"] = "cancelled",
        ["WithdrawStatement"] = "withdrawn",
        ["TerminateAgreement"] = "terminated",
        ["ReopenIncident"] = "ongoing",
        ["SuspendRelations"] = "suspended",
        ["SeverRelations"] = "severed",
        ["ResumeRelations"] = "established",
    };

    /// <summary>Whether a command, by its name, can follow.</summary>
    public Follows Of(string verb) =>
        Once.TryGetValue(verb, out var there) && there == Text(view, "status")
            ? Follows.No
            : verb switch
            {
                "ResolveCondition" => If(Some("conditions").Any()),
                "ResumeAgreement" => If(Some("parties").Any(party => party["suspended"] is not null)),
                "ExtendDenunciation" or "RevokeDenunciation" => If(
                    Some("parties").Any(party => party["denounced"] is not null)
                ),
                "WithdrawFromSummit" => If(Some("participants").Any()),
                "JoinSanction" => If(IsSanction),
                _ when ImposedOnly.Contains(verb) => If(Senders("imposed", "eased", "lifted")),
                _ when AheadOnly.Contains(verb) => If(
                    Senders("announced", "postponed")
                        || Some("senders").Any(sender => sender["ahead"] is JsonArray { Count: > 0 })
                ),
                _ when OthersOnly.Contains(verb) => If(!IsSanction),
                "BeginVisit" or "RecordMeeting" or "ConcludeVisit" or "OpenSummit" or "ConcludeSummit" => IsAhead
                    ? Follows.Perhaps
                    : Follows.Yes,
                "RecallForConsultations" => OfMissions(way => HasHead(way) && !IsAway(way)),
                "RecallHead" or "WithdrawHead" => OfMissions(HasHead),
                "ReturnFromConsultations" => If(Some("directions").Any(IsAway)),
                "CloseMission" or "SetLevel" or "DeclarePersonaNonGrata" => OfMissions(HasMission),
                _ => Follows.Yes,
            };

    private bool IsSanction => Some("senders").Any();

    /// <summary>Whether it is yet to begin, on any day that it may.</summary>
    private bool IsAhead =>
        Text(view, "phase") is "upcoming"
        && DateOnly.TryParse(Text(view, "earliest"), System.Globalization.CultureInfo.InvariantCulture, out var first)
        && first > day;

    private bool Senders(params string[] statuses) =>
        Some("senders").Any(sender => statuses.Contains(Text(sender, "status")));

    /// <summary>Of a mission that isn't recorded, there may be one, unless it is known that there is none.</summary>
    private Follows OfMissions(Func<JsonObject, bool> fits) =>
        Some("directions").Any(fits) ? Follows.Yes
        : Some("directions").Any(way => way["mission"] is null && way["head"] is null && way["level"] is null)
            ? Follows.Perhaps
        : Follows.No;

    private static bool HasMission(JsonObject way) =>
        way["mission"] is not null || way["head"] is not null || way["consulates"] is JsonArray { Count: > 0 };

    private static bool HasHead(JsonObject way) =>
        way["head"] is not null
        || (way["mission"] is not null && Text(way, "level") is not ("none" or "charge-d-affaires-ad-interim"));

    private static bool IsAway(JsonObject way) => way["away"]?.GetValue<bool>() is true;

    private IEnumerable<JsonObject> Some(string list) => (view[list] as JsonArray ?? []).OfType<JsonObject>();

    private static Follows If(bool fits) => fits ? Follows.Yes : Follows.No;

    private static string? Text(JsonObject node, string name) => node[name]?.ToString();
}
