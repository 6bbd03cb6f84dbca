using DiplomacyTracker.Developments;
using DiplomacyTracker.Summits;
using DiplomacyTracker.Tests.Support;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Democracy;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Summits;

public sealed class SummitTests
{
    private static readonly ReportBody Afp = By("AFP", "2024-03-01");
    private static readonly ReportBody Later = By("The Guardian", "2024-03-16");
    private static readonly ReportBody Historian = By("State Historian", "2024-12-18");

    private static readonly AnnounceSummit Announce = new()
    {
        Report = By("Yonhap", "2024-01-10"),
        Title = Announced.Title,
        Theme = Announced.Theme,
        Conveners = [Korea],
        Host = Seoul,
        Occurs = Date("2024-03"),
        Certainty = Certainty.Likely,
    };

    private static readonly RecordSummit Record = new()
    {
        Report = Historian,
        Title = Announced.Title,
        Host = Seoul,
        Occurs = Date("2024-03-18/2024-03-20"),
        Status = PlanStatus.Held,
    };

    private static readonly SummitCancelled Cancelled = new(Afp.Received(), Date("2024-03-01"), Korea, "storm");
    private static readonly SummitPostponed Postponed = new(Afp.Received(), Date("2024-03-01"), By: Korea);
    private static readonly SummitRescheduled Moved = new(Afp.Received(), Date("2024-04"), Date("2024-03-01"), Korea);

    [Fact]
    public void A_summit_is_announced() => Given().When(Announce).Then(Announced);

    [Fact]
    public void It_is_announced_once() => Given(Announced).When(Announce).ThenRefused("illegal-transition");

    [Fact]
    public void A_summit_has_a_title() => Given().When(Announce with { Title = " " }).ThenRefused("empty-text");

    [Fact]
    public void A_participant_is_named_once_however_written() =>
        Given()
            .When(Announce with { Participants = [Biden, Biden with { Person = "joe  biden" }] })
            .ThenRefused("duplicate-participant");

    [Fact]
    public void More_participants_than_there_are_countries_are_too_many() =>
        Given()
            .When(
                Announce with
                {
                    Participants = [.. Enumerable.Range(1, 301).Select(number => Biden with { Person = $"{number}" })],
                }
            )
            .ThenRefused("too-many");

    [Fact]
    public void A_summit_that_is_over_is_recorded() =>
        Given()
            .When(Record)
            .Then(
                new SummitRecorded(
                    Historian.Received(),
                    Announced.Title,
                    Theme: null,
                    [],
                    Seoul,
                    Date("2024-03-18/2024-03-20"),
                    Certainty: null,
                    [],
                    [],
                    [],
                    Date("2024-12-18"),
                    PlanStatus.Held
                )
            );

    [Fact]
    public void A_recorded_summit_has_a_status() =>
        Given().When(Record with { Status = PlanStatus.None }).ThenRefused("unknown-value");

    [Fact]
    public void What_is_to_come_was_not_held() =>
        Given().When(Record with { Report = Afp }).ThenRefused("not-happened-yet");

    [Fact]
    public void A_summit_that_is_known_is_not_recorded_again() =>
        Given(Announced).When(Record).ThenRefused("illegal-transition");

    [Fact]
    public void A_convener_confirms() =>
        Given(Announced)
            .When(
                new ConfirmSummit
                {
                    Report = By("Reuters", "2024-03-14"),
                    By = Korea,
                    Occurs = Date("2024-03-18/2024-03-20"),
                }
            )
            .Then(Confirmed);

    [Fact]
    public void A_participant_confirms() =>
        Given(Announced, BidenIf)
            .When(new ConfirmSummit { Report = Afp, By = Usa })
            .Then(new SummitConfirmed(Afp.Received(), Usa, Date("2024-03-01")));

    [Fact]
    public void Strangers_confirm_nothing() =>
        Given(Announced).When(new ConfirmSummit { Report = Afp, By = Usa }).ThenRefused("not-a-party");

    [Fact]
    public void The_same_confirmation_is_a_report_of_it() =>
        Given(Announced, Confirmed)
            .When(new ConfirmSummit { Report = Later, By = Korea })
            .Then(new ReportAdded(Later.Received(), Event(2)));

    [Fact]
    public void A_programme_is_set() =>
        Given(Announced)
            .When(new SetProgramme { Report = Afp, Programme = [Plenary] })
            .Then(new ProgrammeSet(Afp.Received(), [Plenary], Date("2024-03-01")));

    [Fact]
    public void The_same_programme_is_a_report_of_it() =>
        Given(Announced, new ProgrammeSet(Afp.Received(), [Plenary], Date("2024-03-01")))
            .When(new SetProgramme { Report = Later, Programme = [Plenary] })
            .Then(new ReportAdded(Later.Received(), Event(2)));

    [Fact]
    public void What_is_over_gets_no_programme() =>
        Given(Announced, Closed)
            .When(new SetProgramme { Report = Historian, Programme = [] })
            .ThenRefused("illegal-transition");

    [Fact]
    public void A_summit_gets_a_new_date() =>
        Given(Announced)
            .When(
                new RescheduleSummit
                {
                    Report = Afp,
                    Occurs = Date("2024-04"),
                    By = Korea,
                }
            )
            .Then(Moved);

    [Fact]
    public void The_same_new_date_is_a_report_of_it() =>
        Given(Announced, Moved)
            .When(
                new RescheduleSummit
                {
                    Report = Later,
                    Occurs = Date("2024-04"),
                    By = Korea,
                }
            )
            .Then(new ReportAdded(Later.Received(), Event(2)));

    [Fact]
    public void A_summit_is_put_off() =>
        Given(Announced).When(new PostponeSummit { Report = Afp, By = Korea }).Then(Postponed);

    [Fact]
    public void The_same_delay_is_a_report_of_it() =>
        Given(Announced, Postponed)
            .When(new PostponeSummit { Report = Later, By = Korea })
            .Then(new ReportAdded(Later.Received(), Event(2)));

    [Fact]
    public void A_summit_is_called_off() =>
        Given(Announced)
            .When(
                new CancelSummit
                {
                    Report = Afp,
                    By = Korea,
                    Reason = "storm",
                }
            )
            .Then(Cancelled);

    [Fact]
    public void The_same_cancellation_is_a_report_of_it() =>
        Given(Announced, Cancelled)
            .When(new CancelSummit { Report = Later, By = Korea })
            .Then(new ReportAdded(Later.Received(), Event(2)));

    [Fact]
    public void Strangers_neither_move_nor_call_off()
    {
        Given(Announced)
            .When(
                new RescheduleSummit
                {
                    Report = Afp,
                    Occurs = Date("2024-04"),
                    By = Japan,
                }
            )
            .ThenRefused("not-a-party");
        Given(Announced).When(new PostponeSummit { Report = Afp, By = Japan }).ThenRefused("not-a-party");
        Given(Announced).When(new CancelSummit { Report = Afp, By = Japan }).ThenRefused("not-a-party");
    }

    [Fact]
    public void A_summit_opens() =>
        Given(Announced).When(new OpenSummit { Report = By("Yonhap", "2024-03-18") }).Then(Opened);

    [Fact]
    public void It_opens_once() =>
        Given(Announced, Opened).When(new OpenSummit { Report = By("Yonhap", "2024-03-18") }).ThenNothing();

    [Fact]
    public void It_does_not_open_in_advance() =>
        Given(Announced)
            .When(new OpenSummit { Report = Afp, Occurs = Date("2024-03-18") })
            .ThenRefused("not-happened-yet");

    [Fact]
    public void A_summit_ends() =>
        Given(Announced, Opened).When(new ConcludeSummit { Report = By("Yonhap", "2024-03-20") }).Then(Closed);

    [Fact]
    public void It_does_not_end_in_advance() =>
        Given(Announced)
            .When(new ConcludeSummit { Report = Afp, Occurs = Date("2024-03-20") })
            .ThenRefused("not-happened-yet");

    [Fact]
    public void It_ends_once() =>
        Given(Announced, Closed)
            .When(new ConcludeSummit { Report = Historian })
            .Then(new ReportAdded(Historian.Received(), Event(2)));

    [Fact]
    public void An_outcome_told_later_leaves_the_last_day_where_it_was() =>
        Given(Announced, Closed)
            .When(new ConcludeSummit { Report = Historian, Outcome = "A declaration" })
            .Then(new SummitConcluded(Historian.Received(), Date("2024-03-20"), "A declaration"));

    private static Decision<Summit> Given(params IFact[] history) => new(history);
}
