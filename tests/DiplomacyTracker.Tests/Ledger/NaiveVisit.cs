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
    private readonly NaiveDates dates = new();
    private readonly List<NaiveStep> steps = [];
    private readonly List<NaiveLeg> legs = [];
    private readonly List<(Heard Heard, MeetingHeld Meeting)> meetings = [];
    private (Heard Heard, IVisitFounded Fact)? founded;
    private Certainty? certainty;

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

        var state = NaiveState.On(day, steps);
        var (status, occurs) = (state.Status, dates.Occurs());
        var view = new
        {
            Status = Kebab.Of(status),
            Occurs = occurs,
            Earliest = occurs is null or { HasOpenStart: true } ? (DateOnly?)null : occurs.Earliest,
            Latest = occurs is null or { HasOpenEnd: true } ? (DateOnly?)null : occurs.Latest,
            Phase = state.PhaseOn(day, occurs),
            Certainty = certainty,
            Tentative = certainty is not Certainty.Certain
                && status
                    is not (PlanStatus.Confirmed or PlanStatus.Underway or PlanStatus.Held or PlanStatus.Cancelled),
            OccurStatus = status is PlanStatus.Cancelled ? "eos6"
            : status is PlanStatus.Underway or PlanStatus.Held || certainty is Certainty.Certain ? "eos5"
            : certainty is Certainty.Likely ? "eos4"
            : certainty is Certainty.Rumoured ? "eos3"
            : "eos1",
            Conditional = story
                .Conditions()
                .Any(condition =>
                    condition.Event == heard.Entry.Id && condition.Outcome is Outcome.Open or Outcome.Failed
                ),
            Planned = dates.Planned == occurs ? null : dates.Planned,
            state.ConfirmedBy,
            state.Reason,
            visit.Visitor,
            Host = legs[0].Host,
            Legs = legs.Select((leg, index) => leg.View(index + 1, day, status)),
            visit.Kind,
            visit.Purpose,
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
        return JsonSerializer.SerializeToNode(view, TrackerJson.Lenient) as JsonObject;
    }

    private void Hear(Heard heard, IFact fact)
    {
        switch (fact)
        {
            case IVisitFounded said:
                founded = (heard, said);
                Found(heard, said);
                break;
            case VisitConfirmed said:
                steps.Add(new(heard, "confirm", said.On, said.By));
                dates.Say(said.Occurs);
                certainty = said.Certainty ?? Certainty.Certain;
                break;
            case VisitRescheduled { Leg: { } leg } said:
                On(leg)?.Hear(new(heard, "go along", said.On, Reason: said.Reason), said.Occurs);
                break;
            case VisitRescheduled said:
                steps.Add(new(heard, "move", said.On, said.By, said.Reason));
                dates.Move(said.Occurs);
                certainty = said.Certainty ?? certainty;
                break;
            case VisitPostponed { Leg: { } leg } said:
                On(leg)?.Hear(new(heard, "postpone", said.On, Reason: said.Reason), said.Occurs);
                break;
            case VisitPostponed said:
                steps.Add(new(heard, "postpone", said.On, said.By, said.Reason));
                dates.Move(said.Occurs);
                break;
            case VisitCancelled { Leg: { } leg } said:
                On(leg)?.Hear(new(heard, "cancel", said.On, Reason: said.Reason), date: null);
                break;
            case VisitCancelled said:
                steps.Add(new(heard, "cancel", said.On, said.By, said.Reason));
                break;
            case VisitBegun said:
                Happen(heard, "begin", said.Occurs);
                dates.Begin(said.Occurs);
                break;
            case MeetingHeld said:
                meetings.Add((heard, said));
                if (NaiveState.InTheOrderTold(steps).Status is not PlanStatus.Held)
                    Happen(heard, "begin", said.Occurs);
                break;
            case VisitConcluded said:
                Happen(heard, "end", said.Occurs);
                dates.End(said.Occurs);
                break;
            case ReportAdded said:
                dates.Say(said.Occurs);
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
        dates.Say(said.Occurs);
        certainty = said.Certainty ?? certainty;
        var reason = (said as VisitRecorded)?.Reason;
        switch ((said as VisitRecorded)?.Status ?? PlanStatus.Announced)
        {
            case PlanStatus.Announced:
                steps.Add(new(heard, "announce", said.On));
                break;
            case PlanStatus.Confirmed:
                steps.Add(new(heard, "confirm", said.On));
                break;
            case PlanStatus.Postponed:
                steps.Add(new(heard, "postpone", said.On, Reason: reason));
                break;
            case PlanStatus.Cancelled:
                steps.Add(new(heard, "cancel", said.On, Reason: reason));
                break;
            case var over:
                steps.Add(new(heard, "begin", said.Occurs.Start()));
                if (over is PlanStatus.Held)
                    steps.Add(new(heard, "end", said.Occurs.End()));
                break;
        }
    }

    private void Happen(Heard heard, string what, EdtfDate on)
    {
        steps.Add(new(heard, what, on));
        certainty = Certainty.Certain;
    }

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
