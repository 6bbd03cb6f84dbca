using DiplomacyTracker.Developments;
using DiplomacyTracker.Tests.Support;
using DiplomacyTracker.Visits;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Visits;

public sealed class MoveVisitTests
{
    private static readonly ReportBody Afp = By("AFP", "2024-03-10");
    private static readonly ReportBody Later = By("The Guardian", "2024-03-16");

    private static readonly VisitRescheduled Rescheduled = new(
        Afp.Received(),
        Date("2024-04"),
        Date("2024-03-10"),
        Korea
    );

    private static readonly VisitPostponed Postponed = new(Afp.Received(), Date("2024-03-10"), By: Korea);

    private static readonly Party President = new(Korea, "Yoon Suk Yeol", "President");

    private static readonly MeetingHeld Met = new(
        Report("Yonhap", "2024-03-18"),
        Date("2024-03-18"),
        [President],
        MeetingFormat.CourtesyCall
    );

    [Fact]
    public void A_visit_gets_a_new_date() =>
        Given(Scheduled)
            .When(
                new RescheduleVisit
                {
                    Report = Afp,
                    Occurs = Date("2024-04"),
                    By = Korea,
                }
            )
            .Then(Rescheduled);

    [Fact]
    public void The_same_new_date_is_a_report_of_it() =>
        Given(Scheduled, Rescheduled)
            .When(
                new RescheduleVisit
                {
                    Report = Later,
                    Occurs = Date("2024-04"),
                    By = Korea,
                }
            )
            .Then(new ReportAdded(Later.Received(), Event(2)));

    [Fact]
    public void A_visit_that_was_called_off_takes_place_after_all() =>
        Given(Scheduled, Rescheduled, Cancelled with { Report = Report("AFP", "2024-03-12") })
            .When(
                new RescheduleVisit
                {
                    Report = Later,
                    Occurs = Date("2024-04"),
                    By = Korea,
                }
            )
            .Then(new VisitRescheduled(Later.Received(), Date("2024-04"), Date("2024-03-16"), Korea));

    [Fact]
    public void A_visit_that_has_begun_gets_no_new_date() =>
        Given(Scheduled, Begun)
            .When(new RescheduleVisit { Report = By("AFP", "2024-03-18"), Occurs = Date("2024-04") })
            .ThenRefused("illegal-transition");

    [Fact]
    public void Strangers_move_nothing() =>
        Given(Scheduled)
            .When(
                new RescheduleVisit
                {
                    Report = Afp,
                    Occurs = Date("2024-04"),
                    By = Japan,
                }
            )
            .ThenRefused("not-a-party");

    [Fact]
    public void A_stop_that_does_not_exist_is_not_moved() =>
        Given(Tour)
            .When(
                new RescheduleVisit
                {
                    Report = Afp,
                    Occurs = Date("2024-03-20"),
                    Leg = 3,
                }
            )
            .ThenRefused("unknown-leg");

    [Fact]
    public void The_same_new_date_of_a_stop_is_a_report_of_it() =>
        Given(Tour, new VisitRescheduled(Afp.Received(), Date("2024-03-20"), Date("2024-03-10"), Leg: 2))
            .When(
                new RescheduleVisit
                {
                    Report = Later,
                    Occurs = Date("2024-03-20"),
                    Leg = 2,
                }
            )
            .Then(new ReportAdded(Later.Received(), Event(2)));

    [Fact]
    public void A_visit_is_put_off() =>
        Given(Scheduled).When(new PostponeVisit { Report = Afp, By = Korea }).Then(Postponed);

    [Fact]
    public void The_same_delay_is_a_report_of_it() =>
        Given(Scheduled, Postponed)
            .When(new PostponeVisit { Report = Later, By = Korea })
            .Then(new ReportAdded(Later.Received(), Event(2)));

    [Fact]
    public void A_delay_to_a_date_is_more_than_a_delay() =>
        Given(Scheduled, Postponed)
            .When(
                new PostponeVisit
                {
                    Report = Later,
                    By = Korea,
                    Occurs = Date("2024-05"),
                }
            )
            .Then(new VisitPostponed(Later.Received(), Date("2024-03-16"), Date("2024-05"), Korea));

    [Fact]
    public void A_visit_is_called_off() =>
        Given(Scheduled)
            .When(
                new CancelVisit
                {
                    Report = Afp,
                    By = Usa,
                    Reason = "illness",
                }
            )
            .Then(Cancelled);

    [Fact]
    public void The_same_cancellation_is_a_report_of_it() =>
        Given(Scheduled, Cancelled)
            .When(new CancelVisit { Report = Later, By = Usa })
            .Then(new ReportAdded(Later.Received(), Event(2)));

    [Fact]
    public void A_cancellation_by_the_other_side_is_another_one() =>
        Given(Scheduled, Cancelled)
            .When(new CancelVisit { Report = Later, By = Korea })
            .Then(new VisitCancelled(Later.Received(), Date("2024-03-16"), Korea));

    [Fact]
    public void What_was_held_is_not_called_off() =>
        Given(Scheduled, Concluded)
            .When(new CancelVisit { Report = By("AFP", "2024-03-19") })
            .ThenRefused("illegal-transition");

    [Fact]
    public void The_visitor_meets_the_president() => Given(Scheduled).When(Meeting()).Then(Met);

    [Fact]
    public void The_same_meeting_is_a_report_of_it() =>
        Given(Scheduled, Met)
            .When(Meeting() with { Report = By("KBS", "2024-03-18") })
            .Then(new ReportAdded(Report("KBS", "2024-03-18"), Event(2)));

    [Fact]
    public void A_meeting_is_with_somebody() =>
        Given(Scheduled).When(Meeting() with { With = [] }).ThenRefused("missing-field");

    [Fact]
    public void A_meeting_to_come_was_not_held() =>
        Given(Scheduled).When(Meeting() with { Occurs = Date("2024-04-01") }).ThenRefused("not-happened-yet");

    private static RecordMeeting Meeting() =>
        new()
        {
            Report = By("Yonhap", "2024-03-18"),
            With = [President],
            Format = MeetingFormat.CourtesyCall,
        };

    private static Decision<Visit> Given(params IFact[] history) => new(history);
}
