using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>How something planned is to read, whatever it is.</summary>
internal sealed class NaivePlanned
{
    private readonly List<NaiveStep> steps = [];

    public NaiveDates Dates { get; } = new();

    public Certainty? Certainty { get; set; }

    /// <summary>How far it has got by all that has been told.</summary>
    public PlanStatus Told => NaiveState.InTheOrderTold(steps).Status;

    public PlanStatus StatusOn(DateOnly day) => NaiveState.On(day, steps).Status;

    /// <summary>What was done about it, but for what is told as something else.</summary>
    public IEnumerable<NaiveAct> Acts() =>
        NaiveAct.Of(steps.Where(step => step.Heard.Fact is not MeetingHeld), Dates.Occurs());

    public void Do(NaiveStep step, Certainty? sure = null)
    {
        steps.Add(step);
        Certainty = sure ?? Certainty;
    }

    /// <summary>What is first heard of may be further on than announced.</summary>
    public void Found(Heard heard, PlanStatus status, EdtfDate occurs, EdtfDate on, string? reason)
    {
        switch (status)
        {
            case PlanStatus.Announced:
                Do(new(heard, "announce", on));
                break;
            case PlanStatus.Confirmed:
                Do(new(heard, "confirm", on));
                break;
            case PlanStatus.Postponed:
                Do(new(heard, "postpone", on, Reason: reason));
                break;
            case PlanStatus.Cancelled:
                Do(new(heard, "cancel", on, Reason: reason));
                break;
            case var over:
                Do(new(heard, "begin", occurs.Start()));
                if (over is PlanStatus.Held)
                    Do(new(heard, "end", occurs.End()));
                break;
        }
    }

    private bool IsPutOff(DateOnly day) =>
        Dates.IsOpen && NaiveState.IsOver(steps.Last(step => step.What is "postpone").On, day);

    public JsonObject View(DateOnly day, bool conditional)
    {
        var state = NaiveState.On(day, steps);
        var (status, occurs) = (state.Status, Dates.Occurs());
        var view = new
        {
            Status = Kebab.Of(status),
            Occurs = occurs,
            Earliest = occurs is null or { HasOpenStart: true } ? (DateOnly?)null : occurs.Earliest,
            Latest = occurs is null or { HasOpenEnd: true } ? (DateOnly?)null : occurs.Latest,
            Phase = state.PhaseOn(day, occurs, IsPutOff(day)),
            Certainty,
            Tentative = Certainty is not DiplomacyTracker.Certainty.Certain
                && status
                    is not (PlanStatus.Confirmed or PlanStatus.Underway or PlanStatus.Held or PlanStatus.Cancelled),
            OccurStatus = status is PlanStatus.Cancelled ? "eos6"
            : status is PlanStatus.Underway or PlanStatus.Held || Certainty is DiplomacyTracker.Certainty.Certain
                ? "eos5"
            : Certainty is DiplomacyTracker.Certainty.Likely ? "eos4"
            : Certainty is DiplomacyTracker.Certainty.Rumoured ? "eos3"
            : "eos1",
            Conditional = conditional,
            Planned = Dates.Planned == occurs ? null : Dates.Planned,
            state.ConfirmedBy,
            state.Reason,
        };
        return JsonSerializer.SerializeToNode(view, TrackerJson.Lenient) as JsonObject ?? [];
    }
}
