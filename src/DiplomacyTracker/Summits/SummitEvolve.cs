namespace DiplomacyTracker.Summits;

public sealed partial record Summit
{
    /// <inheritdoc />
    public Summit Evolve(Seen seen) =>
        seen.Fact switch
        {
            ISummitFounded e => Founded(seen, e),
            SummitConfirmed e => On(
                Then(seen, nameof(ConfirmSummit), PlanStatus.Confirmed, e.On, e.By)
                    .DatedByParty(DateClaim.Of(seen, e.Occurs, e.By))
                    .Sure(e.Certainty ?? Certainty.Certain)
            ),
            ProgrammeSet e => On(Plan.Beside(Legal, seen.Id, nameof(SetProgramme))) with { Programme = e.Programme },
            ParticipationSet e => TakesPart(seen, e),
            ParticipantWithdrew e => TurnsAway(seen, new(seen.Id, e)),
            SummitRescheduled e => On(
                Then(seen, nameof(RescheduleSummit), PlanStatus.Announced, e.On, e.By, e.Reason)
                    .Moved(DateClaim.Of(seen, e.Occurs, e.By))
                    .Sure(e.Certainty)
            ),
            SummitPostponed e => On(
                Then(seen, nameof(PostponeSummit), PlanStatus.Postponed, e.On, e.By, e.Reason)
                    .Moved(DateClaim.Of(seen, e.Occurs, e.By))
            ),
            SummitCancelled e => On(Then(seen, nameof(CancelSummit), PlanStatus.Cancelled, e.On, e.By, e.Reason)),
            SummitOpened e => On(
                Then(seen, nameof(OpenSummit), PlanStatus.Underway, e.Occurs).BegunOn(e.Occurs).Sure(Certainty.Certain)
            ),
            SummitConcluded e => On(
                Then(seen, nameof(ConcludeSummit), PlanStatus.Held, e.Occurs).EndedOn(e.Occurs).Sure(Certainty.Certain)
            ),
            ReportAdded e => On(Plan.Reported(DateClaim.Of(seen, e.Occurs), e.Aside)),
            _ => this,
        };

    /// <summary>What was known before is kept: who told of the summit first may have been wrong, and not those who followed.</summary>
    private Summit Founded(Seen seen, ISummitFounded e) =>
        this with
        {
            Title = e.Title,
            Theme = e.Theme,
            Conveners = e.Conveners,
            Host = e.Host,
            Programme = e.Programme.Count > 0 ? e.Programme : Programme,
            HangsOn = [.. Enumerable.Range(seen.FirstCondition, e.Conditions.Count)],
            Said = [.. Said, .. Named(seen, e)],
            Plan = (e is SummitRecorded recorded ? Recorded(seen, recorded) : Announced(seen, e))
                .Dated(DateClaim.Of(seen, e.Occurs))
                .Sure(e.Certainty),
        };

    private static IEnumerable<Participant> Named(Seen seen, ISummitFounded e)
    {
        var next = seen.FirstCondition + e.Conditions.Count;
        foreach (var participation in e.Participants)
            yield return new(seen.Id, e.On, participation, participation.Condition is null ? null : next++);
    }

    private Plan Announced(Seen seen, ISummitFounded e) =>
        Then(seen, nameof(AnnounceSummit), PlanStatus.Announced, e.On);

    private Plan Recorded(Seen seen, SummitRecorded e) =>
        e.Status switch
        {
            PlanStatus.Held => Plan.Then(
                    Legal,
                    PlanAct.Of(seen, nameof(RecordSummit), PlanStatus.Underway, e.Occurs.Start())
                )
                .Then(Legal, PlanAct.Of(seen, nameof(ConcludeSummit), PlanStatus.Held, e.Occurs.End())),
            PlanStatus.Underway => Then(seen, nameof(RecordSummit), PlanStatus.Underway, e.Occurs.Start()),
            _ => Then(seen, nameof(RecordSummit), e.Status, e.On, reason: e.Reason),
        };

    private Summit TakesPart(Seen seen, ParticipationSet e) =>
        On(Plan.Beside(Legal, seen.Id, nameof(SetParticipation))) with
        {
            Said =
            [
                .. Said,
                new(
                    seen.Id,
                    e.On,
                    new(e.Country, e.Mode, e.Person, e.Office, e.Certainty, e.Condition),
                    e.Condition is null ? null : seen.FirstCondition
                ),
            ],
        };

    private Summit TurnsAway(Seen seen, Withdrawal withdrawal) =>
        On(Plan.Beside(Legal, seen.Id, nameof(WithdrawFromSummit))) with
        {
            Withdrawals = [.. Withdrawals, withdrawal],
            Said =
            [
                .. Said.Select(participant =>
                    withdrawal.Said.IsOf(participant.Participation) && IsNews(participant.Withdrawal, withdrawal)
                        ? participant with
                        {
                            Withdrawal = withdrawal,
                        }
                        : participant
                ),
            ],
        };

    /// <summary>That a whole country turns away says nothing new of those who had turned away before.</summary>
    private static bool IsNews(Withdrawal? before, Withdrawal withdrawal) =>
        before is null || before.Said.Who() == withdrawal.Said.Who();

    private Plan Then(
        Seen seen,
        string verb,
        PlanStatus to,
        EdtfDate on,
        CountryCode? by = null,
        string? reason = null
    ) => Plan.Then(Legal, PlanAct.Of(seen, verb, to, on, by, reason));

    private Summit On(Plan plan) => this with { Plan = plan };
}
