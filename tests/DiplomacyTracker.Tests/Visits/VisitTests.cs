using DiplomacyTracker.Developments;
using DiplomacyTracker.Tests.Support;
using DiplomacyTracker.Visits;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Visits;

public sealed class VisitTests
{
    private static readonly ReportBody Afp = By("AFP", "2024-03-10");
    private static readonly ReportBody Later = By("The Guardian", "2024-03-16");
    private static readonly ReportBody Historian = By("State Historian", "2024-12-18");

    private static readonly ScheduleVisit Schedule = new()
    {
        Report = By("The Korea Times", "2024-02-19"),
        Visitor = Secretary,
        Host = Seoul,
        Occurs = Date("2024-03"),
        Certainty = Certainty.Likely,
        Purpose = "Summit for Democracy",
    };

    private static readonly RecordVisit Record = new()
    {
        Report = Historian,
        Visitor = Secretary,
        Host = Seoul,
        Occurs = Date("2024-03-17/2024-03-18"),
        Status = PlanStatus.Held,
    };

    private static readonly VisitRecorded Recorded = new(
        Historian.Received(),
        Secretary,
        Seoul,
        [],
        VisitKind.Unclassified,
        Date("2024-03-17/2024-03-18"),
        Certainty: null,
        Purpose: null,
        [],
        Date("2024-12-18"),
        PlanStatus.Held
    );

    [Fact]
    public void A_visit_is_scheduled() => Given().When(Schedule).Then(Scheduled);

    [Fact]
    public void It_is_scheduled_once() => Given(Scheduled).When(Schedule).ThenRefused("illegal-transition");

    [Fact]
    public void The_host_of_a_tour_is_that_of_its_first_stop() =>
        Given().When(Schedule with { Host = null, Legs = Tour.Legs }).Then(Tour);

    [Fact]
    public void A_visit_goes_somewhere() => Given().When(Schedule with { Host = null }).ThenRefused("missing-field");

    [Fact]
    public void A_host_beside_the_legs_is_that_of_the_first() =>
        Given().When(Schedule with { Host = Tokyo, Legs = Tour.Legs }).ThenRefused("host-is-first-leg");

    [Fact]
    public void A_stop_lies_within_the_visit() =>
        Given().When(Schedule with { Occurs = Date("2024-04"), Legs = Tour.Legs }).ThenRefused("leg-outside-visit");

    [Fact]
    public void Nobody_visits_their_own_country() =>
        Given().When(Schedule with { Host = new(Usa) }).ThenRefused("self-visit");

    [Fact]
    public void Nobody_stops_in_their_own_country() =>
        Given().When(Schedule with { Legs = [new(Seoul), new(new(Usa))] }).ThenRefused("self-visit");

    [Fact]
    public void A_visit_has_at_most_a_hundred_stops() =>
        Given().When(Schedule with { Legs = [.. Enumerable.Repeat(new Leg(Seoul), 101)] }).ThenRefused("too-many");

    [Fact]
    public void A_visit_that_is_over_is_recorded() => Given().When(Record).Then(Recorded);

    [Fact]
    public void A_visit_that_is_known_is_not_recorded_again() =>
        Given(Scheduled).When(Record).ThenRefused("illegal-transition");

    [Fact]
    public void A_recorded_visit_has_a_status() =>
        Given().When(Record with { Status = PlanStatus.None }).ThenRefused("unknown-value");

    [Fact]
    public void What_is_to_come_was_not_held() =>
        Given().When(Record with { Report = By("AFP", "2024-03-01") }).ThenRefused("not-happened-yet");

    [Fact]
    public void The_host_confirms() =>
        Given(Scheduled)
            .When(
                new ConfirmVisit
                {
                    Report = By("Reuters", "2024-03-14"),
                    By = Korea,
                    Occurs = Date("2024-03-17/2024-03-18"),
                }
            )
            .Then(ConfirmedByHost);

    [Fact]
    public void A_second_source_of_the_confirmation_is_a_report_of_it() =>
        Given(Scheduled, ConfirmedByHost)
            .When(new ConfirmVisit { Report = Later, By = Korea })
            .Then(new ReportAdded(Later.Received(), Event(2)));

    [Fact]
    public void The_same_confirmation_again_adds_nothing() =>
        Given(Scheduled, ConfirmedByHost)
            .When(new ConfirmVisit { Report = By("Reuters", "2024-03-14"), By = Korea })
            .ThenNothing();

    [Fact]
    public void A_confirmation_of_another_date_is_news() =>
        Given(Scheduled, ConfirmedByHost)
            .When(
                new ConfirmVisit
                {
                    Report = Later,
                    By = Korea,
                    Occurs = Date("2024-03-18"),
                }
            )
            .Then(new VisitConfirmed(Later.Received(), Korea, Date("2024-03-16"), Date("2024-03-18")));

    [Fact]
    public void Strangers_confirm_nothing() =>
        Given(Scheduled).When(new ConfirmVisit { Report = Afp, By = Japan }).ThenRefused("not-a-party");

    [Fact]
    public void A_cancelled_visit_is_not_confirmed_later() =>
        Given(Scheduled, Cancelled)
            .When(new ConfirmVisit { Report = Later, By = Korea })
            .ThenRefused("illegal-transition");

    [Fact]
    public void A_confirmation_from_before_the_cancellation_is_accepted_late() =>
        Given(Scheduled, Cancelled)
            .When(new ConfirmVisit { Report = By("AFP", "2024-03-05"), By = Korea })
            .Then(new VisitConfirmed(Report("AFP", "2024-03-05"), Korea, Date("2024-03-05")));

    [Fact]
    public void The_visitor_arrives() =>
        Given(Scheduled).When(new BeginVisit { Report = By("Yonhap", "2024-03-17") }).Then(Begun);

    [Fact]
    public void An_arrival_is_reported_twice_and_happens_once() =>
        Given(Scheduled, Begun)
            .When(new BeginVisit { Report = By("KBS", "2024-03-18") })
            .Then(new ReportAdded(Report("KBS", "2024-03-18"), Event(2)));

    [Fact]
    public void An_arrival_that_was_taken_back_is_no_arrival() =>
        Given(Scheduled, Begun, new ReportWithdrawn(Report("Yonhap", "2024-03-17"), Event(2), "another plane"))
            .When(new BeginVisit { Report = By("KBS", "2024-03-18") })
            .Then(new VisitBegun(Report("KBS", "2024-03-18"), Date("2024-03-18")));

    [Fact]
    public void Nobody_arrives_in_advance() =>
        Given(Scheduled)
            .When(new BeginVisit { Report = Later, Occurs = Date("2024-03-20") })
            .ThenRefused("not-happened-yet");

    [Fact]
    public void The_visitor_leaves() =>
        Given(Scheduled, Begun).When(new ConcludeVisit { Report = By("Yonhap", "2024-03-18") }).Then(Concluded);

    [Fact]
    public void A_departure_is_reported_twice_and_happens_once() =>
        Given(Scheduled, Concluded)
            .When(new ConcludeVisit { Report = By("KBS", "2024-03-19") })
            .Then(new ReportAdded(Report("KBS", "2024-03-19"), Event(2)));

    [Fact]
    public void An_outcome_told_later_leaves_the_last_day_where_it_was() =>
        Given(Scheduled, Begun, Concluded)
            .When(new ConcludeVisit { Report = Historian, Outcome = "A joint statement" })
            .Then(new VisitConcluded(Historian.Received(), Date("2024-03-18"), "A joint statement"));

    [Fact]
    public void What_was_recorded_when_over_ended_on_its_last_day() =>
        Given(Recorded with { Report = Report("Yonhap", "2024-03-19") })
            .When(new ConcludeVisit { Report = Historian })
            .Then(new VisitConcluded(Historian.Received(), Date("2024-03-18")));

    private static Decision<Visit> Given(params IFact[] history) => new(history);
}
