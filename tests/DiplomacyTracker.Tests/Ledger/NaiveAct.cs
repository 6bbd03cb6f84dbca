using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Summits;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>Something done, as a timeline is to tell it.</summary>
internal sealed record NaiveAct(Guid Event, string Name, EdtfDate On, CountryCode? Actor, string? Plover = null)
{
    /// <summary>The acts of a plan: each event is one, and who records what was held doesn't tell of its beginning apart.</summary>
    public static IEnumerable<NaiveAct> Of(IEnumerable<NaiveStep> steps, EdtfDate? occurs) =>
        steps
            .GroupBy(step => step.Heard.Entry.Id)
            .Select(same => (Step: same.Last(), On: same.Count() > 1 ? occurs ?? same.Last().On : same.Last().On))
            .Select(done => new NaiveAct(
                done.Step.Heard.Entry.Id,
                NameOf(done.Step),
                done.On,
                done.Step.By,
                PloverOf(done.Step)
            ));

    /// <summary>Towards whom, where that is said.</summary>
    public IReadOnlyList<string>? Towards { get; init; }

    /// <summary>
    /// Whether it is between two: those who did it and towards whom, if they are two; of more, where one did it towards the
    /// other; and where it is towards nobody, between the two of the development.
    /// </summary>
    public bool IsBetween(JsonObject view, string one, string other)
    {
        HashSet<string> On(Side side) =>
            [.. NaiveParty.Of(view).Where(party => party.Side.HasFlag(side)).Select(party => party.Country)];
        var (actors, targets) = (On(Side.Actor), On(Side.Target));
        HashSet<string> all = [.. actors, .. targets];
        if ($"{Actor}" is { Length: > 0 } actor)
            (actors, targets) = ([actor], actors.Contains(actor) ? targets : actors);
        if (Towards is not null)
            targets = [.. Towards];
        HashSet<string> own = [.. actors, .. targets];
        return own.Count switch
        {
            < 2 => all.SetEquals([one, other]),
            2 => own.SetEquals([one, other]),
            _ => (actors.Contains(one) && targets.Contains(other)) || (actors.Contains(other) && targets.Contains(one)),
        };
    }

    /// <summary>As text that can be compared.</summary>
    public string Written(JsonObject view) =>
        string.Join(
            ' ',
            NaiveParty.Text(view, "id"),
            NaiveParty.Text(view, "type"),
            Name,
            Event,
            On.Text,
            Actor,
            Plover,
            NaiveParty.Text(view, "certainty"),
            (bool?)view["conditional"] is not true
        );

    /// <summary>An item of the timeline as the same text.</summary>
    public static string Written(JsonNode? item) =>
        string.Join(
            ' ',
            NaiveParty.Text(item, "development"),
            NaiveParty.Text(item, "type"),
            NaiveParty.Text(item, "act"),
            NaiveParty.Text(item, "event"),
            NaiveParty.Text(item, "occurs"),
            NaiveParty.Text(item, "actor"),
            NaiveParty.Text(item, "plover"),
            NaiveParty.Text(item, "certainty"),
            (bool?)item?["counts"]
        );

    private static string? PloverOf(NaiveStep step) =>
        step.What switch
        {
            "announce" or "confirm" => "agree",
            "postpone" or "cancel" => "reject",
            "end" => "consult",
            _ => null,
        };

    private static string NameOf(NaiveStep step) =>
        step.What switch
        {
            "announce" => "announced",
            "confirm" => "confirmed",
            "move" => "rescheduled",
            "postpone" => "postponed",
            "cancel" => "cancelled",
            "begin" => step.Heard.Fact is SummitOpened ? "opened" : "underway",
            _ => "held",
        };
}
