using DiplomacyTracker.Developments;
using DiplomacyTracker.Tests.Support;
using DiplomacyTracker.Visits;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Developments;

/// <summary>What can be said of developments of any kind, shown on a visit.</summary>
public sealed class SharedCommandTests
{
    private static readonly Guid Summit = Event(77);
    private static readonly ReportBody Times = By("The Korea Times", "2024-02-19");
    private static readonly ReportBody Republic = By("Republic World", "2024-02-20");
    private static readonly ReportBody Reuters = By("Reuters", "2024-03-20");

    private static readonly VisitScheduled Conditional = Scheduled with { Conditions = [new("if the Senate agrees")] };
    private static readonly Retracted Undone = new(Reuters.Received(), Event(1), Scope.Record, "entered twice");
    private static readonly Linked Attends = new(Republic.Received(), LinkRelation.Attends, Summit);
    private static readonly ConditionResolved Met = new(Republic.Received(), 1, Outcome.Met);

    [Fact]
    public void Another_source_says_the_same() =>
        Given(Scheduled)
            .When(new AddReport<Visit> { Report = Republic })
            .Then(new ReportAdded(Republic.Received(), Event(1)));

    [Fact]
    public void The_same_source_says_nothing_new() =>
        Given(Scheduled).When(new AddReport<Visit> { Report = Times }).ThenNothing();

    [Fact]
    public void The_same_source_may_give_another_date_once() =>
        Given(Scheduled)
            .When(new AddReport<Visit> { Report = Times, Occurs = Date("2024-04") })
            .Then(new ReportAdded(Times.Received(), Event(1), Date("2024-04")));

    [Fact]
    public void The_same_other_date_of_the_same_source_is_no_news() =>
        Given(Scheduled, new ReportAdded(Republic.Received(), Event(1), Date("2024-04")))
            .When(new AddReport<Visit> { Report = Republic, Occurs = Date("2024-04") })
            .ThenNothing();

    [Fact]
    public void Reports_are_added_to_acts_alone() =>
        Given(Scheduled, Attends)
            .When(new AddReport<Visit> { Report = Reuters, Event = Event(2) })
            .ThenRefused("not-reportable");

    [Fact]
    public void Reports_are_added_to_what_exists() =>
        Given(Scheduled).When(new AddReport<Visit> { Report = Reuters, Event = Event(9) }).ThenRefused("unknown-event");

    [Fact]
    public void Nothing_is_added_to_what_was_retracted() =>
        Given(Scheduled, Begun, Undone with { Concerns = Event(2) })
            .When(new AddReport<Visit> { Report = Reuters, Event = Event(2) })
            .ThenRefused("retracted");

    [Fact]
    public void Only_of_plans_are_there_other_dates() =>
        Given(Scheduled, Begun)
            .When(
                new AddReport<Visit>
                {
                    Report = Reuters,
                    Event = Event(2),
                    Occurs = Date("2024-03-16"),
                }
            )
            .ThenRefused("not-planned");

    [Fact]
    public void The_date_of_a_stop_is_not_that_of_the_visit() =>
        Given(Tour, new VisitPostponed(Republic.Received(), Date("2024-02-20"), Date("2024-03-25"), Leg: 2))
            .When(
                new AddReport<Visit>
                {
                    Report = Reuters,
                    Event = Event(2),
                    Occurs = Date("2024-03-26"),
                }
            )
            .ThenRefused("not-planned");

    [Fact]
    public void A_report_that_was_retracted_can_be_added_again() =>
        Given(
                Scheduled,
                ConfirmedByHost,
                new ReportAdded(Reuters.Received(), Event(2)),
                Undone with
                {
                    Concerns = Event(3),
                }
            )
            .When(new ConfirmVisit { Report = By("Reuters", "2024-03-20"), By = Korea })
            .Then(new ReportAdded(Reuters.Received(), Event(2)));

    [Fact]
    public void A_source_takes_back_what_it_said() =>
        Given(Scheduled)
            .When(
                new WithdrawReport<Visit>
                {
                    Report = Times,
                    Event = Event(1),
                    Reason = "wrong",
                }
            )
            .Then(new ReportWithdrawn(Times.Received(), Event(1), "wrong"));

    [Fact]
    public void It_takes_it_back_once() =>
        Given(Scheduled, new ReportWithdrawn(Republic.Received(), Event(1), "wrong"))
            .When(
                new WithdrawReport<Visit>
                {
                    Report = Republic,
                    Event = Event(1),
                    Reason = "wrong",
                }
            )
            .ThenNothing();

    [Fact]
    public void What_was_retracted_needs_no_taking_back() =>
        Given(Scheduled, Begun, Undone with { Concerns = Event(2) })
            .When(
                new WithdrawReport<Visit>
                {
                    Report = Reuters,
                    Event = Event(2),
                    Reason = "wrong",
                }
            )
            .ThenRefused("retracted");

    [Fact]
    public void Nobody_takes_back_what_is_not_known_yet() =>
        Given(Scheduled, Begun)
            .When(
                new WithdrawReport<Visit>
                {
                    Report = Republic,
                    Event = Event(2),
                    Reason = "wrong",
                }
            )
            .ThenRefused("not-known-yet");

    [Fact]
    public void A_retraction_is_undone_by_retracting_it() =>
        Given(Scheduled, Begun, Undone with { Concerns = Event(2) })
            .When(
                new WithdrawReport<Visit>
                {
                    Report = Reuters,
                    Event = Event(3),
                    Reason = "wrong",
                }
            )
            .ThenRefused("not-reportable");

    [Fact]
    public void An_event_is_retracted() =>
        Given(Scheduled)
            .When(
                new Retract<Visit>
                {
                    Report = Reuters,
                    Scope = Scope.Record,
                    Reason = "entered twice",
                }
            )
            .Then(Undone);

    [Fact]
    public void It_is_retracted_once() =>
        Given(Scheduled, Begun, Undone with { Concerns = Event(2) })
            .When(
                new Retract<Visit>
                {
                    Report = Reuters,
                    Event = Event(2),
                    Scope = Scope.World,
                    Reason = "again",
                }
            )
            .ThenNothing();

    [Fact]
    public void What_does_not_exist_is_not_retracted() =>
        Given(Scheduled)
            .When(
                new Retract<Visit>
                {
                    Report = Reuters,
                    Event = Event(9),
                    Scope = Scope.World,
                    Reason = "?",
                }
            )
            .ThenRefused("unknown-event");

    [Fact]
    public void A_visit_attends_a_summit() => Given(Scheduled).When(Link(Summit)).Then(Attends);

    [Fact]
    public void It_attends_it_once() => Given(Scheduled, Attends).When(Link(Summit)).ThenNothing();

    [Fact]
    public void A_link_that_was_taken_back_is_made_anew() =>
        Given(Scheduled, Attends, new ReportWithdrawn(Republic.Received(), Event(2), "wrong"))
            .When(Link(Summit))
            .Then(Attends);

    [Fact]
    public void Nothing_is_linked_to_itself() => Given(Scheduled).When(Link(Development)).ThenRefused("self-link");

    [Fact]
    public void A_condition_is_met() => Given(Conditional).When(Resolve(Outcome.Met)).Then(Met);

    [Fact]
    public void It_is_met_once() => Given(Conditional, Met).When(Resolve(Outcome.Met)).ThenNothing();

    [Fact]
    public void It_may_turn_out_otherwise() =>
        Given(Conditional, Met).When(Resolve(Outcome.Failed)).Then(Met with { Outcome = Outcome.Failed });

    [Fact]
    public void A_condition_does_not_resolve_to_open() =>
        Given(Conditional).When(Resolve(Outcome.Open)).ThenRefused("unknown-value");

    [Fact]
    public void A_condition_nobody_named_is_not_resolved() =>
        Given(Scheduled).When(Resolve(Outcome.Met)).ThenRefused("unknown-condition");

    private static LinkTo<Visit> Link(Guid to) =>
        new()
        {
            Report = Republic,
            Relation = LinkRelation.Attends,
            To = to,
        };

    private static ResolveCondition<Visit> Resolve(Outcome outcome) =>
        new()
        {
            Report = Republic,
            Outcome = outcome,
            Number = 1,
        };

    private static Decision<Visit> Given(params IFact[] history) => new(history);
}
