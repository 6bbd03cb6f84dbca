using System.Text.Json.Nodes;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Incidents;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>How two countries stand, picked from all there is.</summary>
internal static class NaiveRelation
{
    private static readonly string[] Intricacies = ["acts", "attributions", "senders"];

    /// <summary>As text that can be compared, a line for every place of the answer.</summary>
    /// <param name="tellings">All that was told.</param>
    /// <param name="one">The country named first.</param>
    /// <param name="other">The country named second.</param>
    /// <param name="from">From where.</param>
    /// <param name="day">V.</param>
    /// <param name="withNewest">With the day of the newest fact.</param>
    public static string Of(
        IReadOnlyList<Telling> tellings,
        string one,
        string other,
        Vantage from,
        DateOnly day,
        bool withNewest
    )
    {
        var seen = tellings
            .Select(telling => (Telling: telling, Story: NaiveStory.Of(telling, from)))
            .Select(told =>
                (View: told.Story.View(day), InTheEnd: told.Story.View(DateOnly.MaxValue), Told: told.Telling)
            )
            .ToList();
        DateOnly Changed(JsonObject view) =>
            seen.Single(both => ReferenceEquals(both.View, view)).Told is var telling
                ? telling.Kind.Since(telling, from, day)
                : default;
        JsonObject[] Towards(string type, string actor, string target) =>
            [
                .. from both in seen
                where both.View is not null && NaiveParty.Text(both.View, "type") == type
                where both.InTheEnd is not null && NaiveParty.Acts(both.InTheEnd, actor, target)
                select both.View,
            ];

        var (forth, back) = (Towards("visit", one, other), Towards("visit", other, one));
        var (summits, said) = (Towards("summit", one, other), Towards("statement", one, other));
        var (visits, meetings) = (Underway(forth.Union(back)), Underway(summits));
        var between = Towards("representation", one, other).Union(Towards("representation", other, one)).ToList();
        var intricate = Intricate(tellings, from);
        var (did, suffered) = (Towards("incident", one, other), Towards("incident", other, one));
        var agreed = InForce(
            Towards("agreement", one, other).Where(view => Bound(view, one) && Bound(view, other)),
            "in-force",
            "suspended"
        );
        var pending = InForce(Towards("agreement", one, other), "negotiating", "signed", "ratified");
        var represented = InForce(between, "recognised", "established", "suspended", "severed");
        var open = InForce(
            did.Union(suffered)
                .Where(view => Binds(view, one, other) && !intricate.Contains(NaiveParty.Text(view, "id"))),
            "ongoing",
            "eased"
        );
        JsonObject?[] picked =
        [
            Next(forth, day),
            Next(back, day),
            Latest(forth),
            Latest(back),
            Next(summits, day),
            Latest(summits),
            Latest(said),
            Latest(Towards("statement", other, one)),
            LatestOf(did, one, other),
            LatestOf(suffered, other, one),
            LatestOf(Towards("agreement", one, other), one, other),
        ];
        var over = picked
            .OfType<JsonObject>()
            .Where(view => NaiveParty.Text(view, "phase") is not ("upcoming" or "due"));
        var days = represented
            .Concat(agreed)
            .Concat(open)
            .Concat(visits)
            .Concat(meetings)
            .Concat(over)
            .Select(view =>
                EndedOn(view, one, other)
                ?? (
                    Filter.Latest(view) is var latest && latest <= day && latest < DateOnly.MaxValue
                        ? latest
                        : Changed(view)
                )
            )
            .Concat(pending.Select(Changed))
            .Where(newest => newest > DateOnly.MinValue)
            .ToList();
        return Lines([
            .. represented.Append(null),
            .. agreed.Append(null),
            .. pending.Append(null),
            .. open.Append(null),
            .. visits.Append(null),
            .. meetings.Append(null),
            .. picked,
            withNewest && days.Count > 0
                ? $"{days.Max():yyyy-MM-dd}, {day.DayNumber - days.Max().DayNumber} days ago"
                : null,
        ]);
    }

    /// <summary>Whether an incident is open that is a question of its own.</summary>
    public static bool HasIntricate(Answer answer, IReadOnlySet<string?> intricate) =>
        (answer.Json["incidents"]?["open"] as JsonArray ?? []).Any(view =>
            intricate.Contains(NaiveParty.Text(view, "id"))
        );

    public static string Written(Answer answer, IReadOnlySet<string?> intricate)
    {
        JsonNode? At(params string[] path) => path.Aggregate((JsonNode?)answer.Json, (node, step) => node?[step]);

        return Lines([
            .. (At("representation") as JsonArray ?? []).Append(null),
            .. (At("agreements", "inForce") as JsonArray ?? []).Append(null),
            .. (At("agreements", "pending") as JsonArray ?? []).Append(null),
            .. (At("incidents", "open") as JsonArray ?? [])
                .Where(view => !intricate.Contains(NaiveParty.Text(view, "id")))
                .Append(null),
            .. (At("visits", "underway") as JsonArray ?? []).Append(null),
            .. (At("summits", "underway") as JsonArray ?? []).Append(null),
            At("visits", "next", "oneToOther"),
            At("visits", "next", "otherToOne"),
            At("visits", "latest", "oneToOther"),
            At("visits", "latest", "otherToOne"),
            At("summits", "next"),
            At("summits", "latest"),
            At("statements", "latest", "oneToOther"),
            At("statements", "latest", "otherToOne"),
            At("incidents", "latest", "oneToOther"),
            At("incidents", "latest", "otherToOne"),
            At("agreements", "latest"),
            At("newestOn") is { } newest && !HasIntricate(answer, intricate)
                ? $"{newest}, {At("ageInDays")} days ago"
                : null,
        ]);
    }

    private static string Lines(IEnumerable<JsonNode?> places) =>
        string.Join("\n--\n", places.Select(place => place is JsonObject ? Readings.Of(place) : $"{place}"));

    private static IReadOnlyList<JsonObject> Underway(IEnumerable<JsonObject> views) =>
        [.. InOrder(views.Where(view => NaiveParty.Text(view, "phase") is "underway"))];

    private static bool Bound(JsonObject view, string country) =>
        (view["inForceFor"] as JsonArray ?? []).Any(code => $"{code}" == country);

    /// <summary>On that day: a sanction is between sender and target, as long as the sender keeps it up.</summary>
    private static bool Binds(JsonObject view, string one, string other) =>
        NaiveParty.Text(view, "kind") is "sanction" && view["senders"] is JsonArray senders
            ? senders.Any(sender =>
                NaiveParty.Text(sender, "status") is "imposed" or "eased"
                && $"{sender?["country"]}" is var country
                && (country == one || country == other)
                && (sender?["targets"] as JsonArray ?? []).Any(target => $"{target}" == (country == one ? other : one))
            )
            : NaiveParty.Acts(view, one, other) || NaiveParty.Acts(view, other, one);

    /// <summary>When the last of the two who imposed it on the other lifted it, while others keep it up.</summary>
    private static DateOnly? EndedOn(JsonObject view, string one, string other) =>
        NaiveParty.Text(view, "type") is "agreement" ? LeftOn(view, one, other)
        : NaiveParty.Text(view, "kind") is "sanction"
        && NaiveParty.Text(view, "status") is "ongoing" or "eased"
        && !Binds(view, one, other)
        && view["senders"] is JsonArray senders
            ? senders
                .Where(sender => NaiveParty.Text(sender, "status") is "lifted")
                .Where(sender =>
                    $"{sender?["country"]}" is var country
                    && (country == one || country == other)
                    && (sender?["targets"] as JsonArray ?? []).Any(to => $"{to}" == (country == one ? other : one))
                )
                .Select(sender => (DateOnly?)EdtfDate.Parse($"{sender?["on"]}").OccurredOn())
                .Max()
        : null;

    /// <summary>When the first of two who were bound together left, while others stay.</summary>
    private static DateOnly? LeftOn(JsonObject view, string one, string other)
    {
        static DateOnly? On(JsonNode party, string field) =>
            party[field] is { } on ? EdtfDate.Parse($"{on}").OccurredOn() : null;
        var both = (view["parties"] as JsonArray ?? [])
            .OfType<JsonNode>()
            .Where(party => $"{party["country"]}" is var country && (country == one || country == other))
            .ToList();
        var left = both.Where(party => NaiveParty.Text(party, "status") is "denounced")
            .Select(party => On(party, "effective") ?? On(party, "denounced"))
            .Min();
        return
            NaiveParty.Text(view, "status") is "in-force" or "suspended"
            && both.Count is 2
            && both.TrueForAll(party => On(party, "inForce") <= left)
            ? left
            : null;
    }

    /// <summary>Of incidents and agreements that is the latest which is over for everybody, or for the two.</summary>
    private static JsonObject? LatestOf(IReadOnlyList<JsonObject> views, string actor, string target) =>
        views
            .Where(view => EndedOn(view, actor, target) is not null)
            .Append(Latest(views))
            .OfType<JsonObject>()
            .OrderBy(view => EndedOn(view, actor, target) ?? Filter.Latest(view))
            .ThenBy(Filter.Earliest)
            .ThenBy(view => NaiveParty.Text(view, "id"), StringComparer.Ordinal)
            .LastOrDefault();

    /// <summary>
    /// With further acts, claims or senders beside it, or with sanctions told of what is none, who stands against whom is a
    /// question of its own: see the tests of incidents.
    /// </summary>
    public static IReadOnlySet<string?> Intricate(IReadOnlyList<Telling> tellings, Vantage from) =>
        tellings
            .Select(telling => (View: NaiveStory.Of(telling, from).View(DateOnly.MaxValue), Telling: telling))
            .Where(told =>
                told.View is { } view
                && NaiveParty.Text(view, "type") is "incident"
                && NaiveParty.Text(view, "kind") is not "sanction"
                && (
                    Intricacies.Any(part => view[part] is JsonArray { Count: > 0 })
                    || told.Telling.Entries.Any(entry => entry.Fact is SanctionExtended)
                )
            )
            .Select(told => NaiveParty.Text(told.View, "id"))
            .ToHashSet(StringComparer.Ordinal);

    private static IReadOnlyList<JsonObject> InForce(IEnumerable<JsonObject> views, params string[] statuses) =>
        [.. InOrder(views.Where(view => statuses.Contains(NaiveParty.Text(view, "status"))))];

    /// <summary>What was put off from a day that is over to none that is known, comes last.</summary>
    private static JsonObject? Next(IEnumerable<JsonObject> views, DateOnly day) =>
        InOrder(views.Where(view => NaiveParty.Text(view, "phase") is "upcoming" or "due"))
            .OrderBy(view => Filter.Latest(view) < day)
            .FirstOrDefault();

    /// <summary>Held; or said, even if taken back since.</summary>
    private static JsonObject? Latest(IEnumerable<JsonObject> views) =>
        views
            .Where(view =>
                NaiveParty.Text(view, "status")
                    is "held"
                        or "made"
                        or "withdrawn"
                        or "reported"
                        or "resolved"
                        or "lifted"
                        or "denounced"
                        or "terminated"
            )
            .OrderBy(Filter.Latest)
            .ThenBy(Filter.Earliest)
            .ThenBy(view => NaiveParty.Text(view, "id"), StringComparer.Ordinal)
            .LastOrDefault();

    private static IEnumerable<JsonObject> InOrder(IEnumerable<JsonObject> views) =>
        views
            .OrderBy(Filter.Earliest)
            .ThenBy(Filter.Latest)
            .ThenBy(view => NaiveParty.Text(view, "id"), StringComparer.Ordinal);
}
