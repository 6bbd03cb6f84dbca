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
                done.Step.What switch
                {
                    "end" => "consult",
                    "announce" or "confirm" => "agree",
                    "postpone" or "cancel" => "reject",
                    _ => null,
                }
            ));

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
