namespace DiplomacyTracker.Visits;

public sealed partial record Visit
{
    /// <inheritdoc />
    public Visit Evolve(Seen seen) =>
        seen.Fact switch
        {
            IVisitFounded e => Founded(seen, e),
            VisitConfirmed e => On(
                Then(seen, nameof(ConfirmVisit), PlanStatus.Confirmed, e.On, e.By)
                    .DatedByParty(DateClaim.Of(seen, e.Occurs, e.By))
                    .Sure(e.Certainty ?? Certainty.Certain)
            ),
            VisitRescheduled { Leg: { } leg } e => OnLeg(
                leg,
                plan => LegThen(plan, seen, PlanStatus.None, e.On, e.Reason).Moved(DateClaim.Of(seen, e.Occurs, e.By))
            ),
            VisitRescheduled e => On(
                Then(seen, nameof(RescheduleVisit), PlanStatus.Announced, e.On, e.By, e.Reason)
                    .Moved(DateClaim.Of(seen, e.Occurs, e.By))
                    .Sure(e.Certainty)
            ),
            VisitPostponed { Leg: { } leg } e => OnLeg(
                leg,
                plan =>
                    LegThen(plan, seen, PlanStatus.Postponed, e.On, e.Reason).Moved(DateClaim.Of(seen, e.Occurs, e.By))
            ),
            VisitPostponed e => On(
                Then(seen, nameof(PostponeVisit), PlanStatus.Postponed, e.On, e.By, e.Reason)
                    .Moved(DateClaim.Of(seen, e.Occurs, e.By))
            ),
            VisitCancelled { Leg: { } leg } e => OnLeg(
                leg,
                plan => LegThen(plan, seen, PlanStatus.Cancelled, e.On, e.Reason)
            ),
            VisitCancelled e => On(Then(seen, nameof(CancelVisit), PlanStatus.Cancelled, e.On, e.By, e.Reason)),
            VisitBegun e => On(
                Then(seen, nameof(BeginVisit), PlanStatus.Underway, e.Occurs).BegunOn(e.Occurs).Sure(Certainty.Certain)
            ),
            MeetingHeld e => Met(seen, e),
            VisitConcluded e => On(
                Then(seen, nameof(ConcludeVisit), PlanStatus.Held, e.Occurs).EndedOn(e.Occurs).Sure(Certainty.Certain)
            ),
            ReportAdded e => On(Plan.Reported(DateClaim.Of(seen, e.Occurs), e.Aside)),
            _ => this,
        };

    private Visit Founded(Seen seen, IVisitFounded e) =>
        this with
        {
            Visitor = e.Visitor,
            Legs =
            [
                .. (e.Legs.Count > 0 ? e.Legs : [new(e.Host)]).Select(leg => new LegState(
                    leg.Host,
                    Plan.None.Dated(DateClaim.Of(seen, leg.Occurs))
                )),
            ],
            Rank = e.Kind,
            Purpose = e.Purpose,
            HangsOn = [.. Enumerable.Range(seen.FirstCondition, e.Conditions.Count)],
            Plan = (e is VisitRecorded recorded ? Recorded(seen, recorded) : Scheduled(seen, e))
                .Dated(DateClaim.Of(seen, e.Occurs))
                .Sure(e.Certainty),
        };

    private Plan Scheduled(Seen seen, IVisitFounded e) => Then(seen, nameof(ScheduleVisit), PlanStatus.Announced, e.On);

    private Plan Recorded(Seen seen, VisitRecorded e) =>
        e.Status switch
        {
            PlanStatus.Held => Plan.Then(
                    Legal,
                    PlanAct.Of(seen, nameof(RecordVisit), PlanStatus.Underway, e.Occurs.Start())
                )
                .Then(Legal, PlanAct.Of(seen, nameof(ConcludeVisit), PlanStatus.Held, e.Occurs.End())),
            PlanStatus.Underway => Then(seen, nameof(RecordVisit), PlanStatus.Underway, e.Occurs.Start()),
            _ => Then(seen, nameof(RecordVisit), e.Status, e.On, reason: e.Reason),
        };

    private Visit Met(Seen seen, MeetingHeld e) =>
        this with
        {
            Meetings = [.. Meetings, new(seen.Id, e.Occurs, e.With, e.Format, e.Place, e.Summary)],
            Plan =
                Plan.Status is PlanStatus.Held
                    ? Plan
                    : Then(seen, nameof(RecordMeeting), PlanStatus.Underway, e.Occurs).Sure(Certainty.Certain),
        };

    private Plan Then(
        Seen seen,
        string verb,
        PlanStatus to,
        EdtfDate on,
        CountryCode? by = null,
        string? reason = null
    ) => Plan.Then(Legal, PlanAct.Of(seen, verb, to, on, by, reason));

    private Visit On(Plan plan) => this with { Plan = plan };

    private Visit OnLeg(int number, Func<Plan, Plan> change) =>
        this with
        {
            Legs = [.. Legs.Select((leg, index) => index == number - 1 ? leg with { Plan = change(leg.Plan) } : leg)],
        };

    private static Plan LegThen(Plan plan, Seen seen, PlanStatus to, EdtfDate on, string? reason) =>
        plan with
        {
            Status = to,
            Acts = [.. plan.Acts, PlanAct.Of(seen, "LegOfVisit", to, on, by: null, reason)],
        };
}

/// <summary>One stop of a visit, and what was decided about it apart from the visit as a whole.</summary>
/// <param name="Host">Where.</param>
/// <param name="Plan">What was decided about it; with the status none where it goes along with the visit.</param>
public sealed record LegState(Place Host, Plan Plan);

/// <summary>Whom the visitor met.</summary>
public sealed record Meeting(
    Guid Event,
    EdtfDate Occurs,
    IReadOnlyList<Party> With,
    MeetingFormat? Format,
    string? Place,
    string? Summary
);
