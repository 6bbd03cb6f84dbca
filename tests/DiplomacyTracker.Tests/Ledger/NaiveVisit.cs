using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>How a visit is to read, by the meaning of its life-cycle.</summary>
internal sealed class NaiveVisit
{
    private readonly NaiveStory story;
    private readonly NaivePlanned plan = new();
    private readonly List<NaiveLeg> legs = [];
    private readonly List<(Heard Heard, MeetingHeld Meeting)> meetings = [];
    private (Heard Heard, IVisitFounded Fact)? founded;

    public NaiveVisit(NaiveStory story)
    {
        this.story = story;
        foreach (var heard in story.Told)
            Hear(heard, heard.Fact);
    }

    public JsonObject? View(DateOnly day)
    {
        if (founded is not var (heard, visit))
            return null;

        var view = plan.View(
            day,
            story
                .Conditions()
                .Any(condition =>
                    condition.Event == heard.Entry.Id && condition.Outcome is Outcome.Open or Outcome.Failed
                )
        );
        var ofItsOwn = new
        {
            visit.Visitor,
            Host = legs[0].Host,
            Legs = legs.Select((leg, index) => leg.View(index + 1, day, plan.StatusOn(day))),
            visit.Kind,
            visit.Purpose,
            // No field of a view: those who were ever met have a part in the visit on any day.
            Met = meetings.SelectMany(held => held.Meeting.With).Where(party => party.Person is not null),
            Meetings = meetings
                .Where(held => NaiveState.IsOver(held.Meeting.Occurs, day))
                .Select(held => new Meeting(
                    held.Heard.Entry.Id,
                    held.Meeting.Occurs,
                    held.Meeting.With,
                    held.Meeting.Format,
                    held.Meeting.Place,
                    held.Meeting.Summary
                )),
        };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(ofItsOwn, TrackerJson.Lenient) as JsonObject ?? [])
            view[name] = value?.DeepClone();
        return view;
    }

    /// <summary>It is the visitor who comes, meets and goes.</summary>
    public IEnumerable<NaiveAct> Acts() =>
        plan.Acts()
            .Select(act => act.Name is "underway" or "held" ? act with { Actor = founded?.Fact.Visitor.Country } : act)
            .Concat(
                meetings.Select(held => new NaiveAct(
                    held.Heard.Entry.Id,
                    "meeting",
                    held.Meeting.Occurs,
                    founded?.Fact.Visitor.Country,
                    "consult"
                )
                {
                    Towards = [.. held.Meeting.With.Select(party => $"{party.Country}")],
                })
            );

    private void Hear(Heard heard, IFact fact)
    {
        switch (fact)
        {
            case IVisitFounded said:
                founded = (heard, said);
                Found(heard, said);
                break;
            case VisitConfirmed said:
                plan.Do(new(heard, "confirm", said.On, said.By), said.Certainty ?? Certainty.Certain);
                plan.Dates.Say(said.Occurs);
                break;
            case VisitRescheduled { Leg: { } leg } said:
                On(leg)?.Hear(new(heard, "go along", said.On, Reason: said.Reason), said.Occurs);
                break;
            case VisitRescheduled said:
                plan.Do(new(heard, "move", said.On, said.By, said.Reason), said.Certainty);
                plan.Dates.Move(said.Occurs);
                break;
            case VisitPostponed { Leg: { } leg } said:
                On(leg)?.Hear(new(heard, "postpone", said.On, Reason: said.Reason), said.Occurs);
                break;
            case VisitPostponed said:
                plan.Do(new(heard, "postpone", said.On, said.By, said.Reason));
                plan.Dates.Move(said.Occurs);
                break;
            case VisitCancelled { Leg: { } leg } said:
                On(leg)?.Hear(new(heard, "cancel", said.On, Reason: said.Reason), date: null);
                break;
            case VisitCancelled said:
                plan.Do(new(heard, "cancel", said.On, said.By, said.Reason));
                break;
            case VisitBegun said:
                Happen(heard, "begin", said.Occurs);
                plan.Dates.Begin(said.Occurs);
                break;
            case MeetingHeld said:
                meetings.Add((heard, said));
                if (plan.Told is not PlanStatus.Held)
                    Happen(heard, "begin", said.Occurs);
                break;
            case VisitConcluded said:
                Happen(heard, "end", said.Occurs);
                plan.Dates.End(said.Occurs);
                break;
            case ReportAdded said:
                plan.Dates.Say(said.Occurs);
                break;
        }
    }

    private void Found(Heard heard, IVisitFounded said)
    {
        legs.AddRange(
            said.Legs.Count > 0
                ? said.Legs.Select(leg => new NaiveLeg(leg.Host, leg.Occurs))
                : [new NaiveLeg(said.Host, Date: null)]
        );
        plan.Dates.Say(said.Occurs);
        plan.Certainty = said.Certainty ?? plan.Certainty;
        var recorded = said as VisitRecorded;
        plan.Found(heard, recorded?.Status ?? PlanStatus.Announced, said.Occurs, said.On, recorded?.Reason);
    }

    private void Happen(Heard heard, string what, EdtfDate on) => plan.Do(new(heard, what, on), Certainty.Certain);

    private NaiveLeg? On(int leg) => legs.ElementAtOrDefault(leg - 1);
}

/// <summary>One stop, as far as something was said of it alone.</summary>
internal sealed record NaiveLeg(Place Host, EdtfDate? Date)
{
    private readonly List<NaiveStep> steps = [];

    private EdtfDate? Date { get; set; } = Date;

    public void Hear(NaiveStep step, EdtfDate? date)
    {
        steps.Add(step);
        Date = date ?? Date;
    }

    public LegView View(int number, DateOnly day, PlanStatus visit)
    {
        var own = NaiveState.On(day, steps);
        return new(number, Host, Date, own.Status is PlanStatus.None ? visit : own.Status, own.Reason);
    }
}
