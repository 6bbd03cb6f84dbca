using DiplomacyTracker.Developments;
using DiplomacyTracker.Tests.Support;
using DiplomacyTracker.Visits;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Visits;

public sealed class VisitFoldTests
{
    private static readonly VisitCancelled TokyoOff = new(
        Report("AFP", "2024-03-10"),
        Date("2024-03-10"),
        Leg: 2,
        Reason: "no time"
    );

    [Fact]
    public void A_late_confirmation_changes_nothing_about_the_cancellation_after_it()
    {
        var confirmed = new VisitConfirmed(Report("AFP", "2024-03-05"), Korea, Date("2024-03-05"));
        var entries = Recorded(Scheduled, Cancelled, confirmed);

        Assert.Equal("cancelled", View(entries).Status);
        Assert.Equal("confirmed", View(entries, day: "2024-03-09").Status);
        Assert.Empty(View(entries).Conflicts);
    }

    [Fact]
    public void What_does_not_fit_is_shown_as_a_conflict()
    {
        var confirmed = new VisitConfirmed(Report("AFP", "2024-03-12"), Korea, Date("2024-03-12"));
        var view = View(Recorded(Scheduled, confirmed, Cancelled));

        Assert.Equal("confirmed", view.Status);
        Assert.Equal(new Conflict(Event(2), nameof(ConfirmVisit), PlanStatus.Cancelled), Assert.Single(view.Conflicts));
    }

    [Fact]
    public void Other_dates_stand_side_by_side()
    {
        var view = View(Recorded(Scheduled, Other("Hankyoreh", "2024-04")));

        Assert.Equal("2024-04", view.Occurs?.Text);
        Assert.Equal("2024-03", Assert.Single(view.Alternatives).Occurs.Text);
    }

    [Fact]
    public void Of_each_source_the_last_word_on_the_date_counts()
    {
        var view = View(
            Recorded(
                Scheduled,
                Other("Hankyoreh", "2024-04", on: "2024-02-21"),
                Other("Hankyoreh", "2024-05", on: "2024-02-23"),
                Other("Reuters", "2024-03-18", on: "2024-02-24")
            )
        );

        Assert.Equal("2024-03-18", view.Occurs?.Text);
        Assert.Equal("2024-05", Assert.Single(view.Alternatives).Occurs.Text);
    }

    [Fact]
    public void Other_dates_go_when_a_source_of_better_grade_speaks()
    {
        var graded = Scheduled with { Report = By("The Korea Times", "2024-02-19", Reliability.C).Received() };
        var worse = View(Recorded(graded, Other("Hankyoreh", "2024-04", Reliability.D)));
        var better = View(Recorded(graded, Other("Hankyoreh", "2024-04", Reliability.B)));

        Assert.Single(worse.Alternatives);
        Assert.Empty(better.Alternatives);
    }

    [Fact]
    public void Other_dates_go_when_the_host_gives_one() =>
        Assert.Empty(View(Recorded(Scheduled, Other("Hankyoreh", "2024-04"), ConfirmedByHost)).Alternatives);

    [Fact]
    public void Other_dates_go_with_the_report_that_gave_them()
    {
        var entries = Recorded(
            Scheduled,
            Other("Hankyoreh", "2024-04"),
            new ReportWithdrawn(Report("Hankyoreh", "2024-02-22"), Event(2), "misread")
        );

        Assert.Equal("2024-03", View(entries).Occurs?.Text);
        Assert.Empty(View(entries).Alternatives);
        Assert.Single(View(entries, knownOn: "2024-02-21").Alternatives);
    }

    [Fact]
    public void A_date_given_for_what_was_retracted_is_no_date()
    {
        var entries = Recorded(
            Scheduled,
            ConfirmedByHost,
            new ReportAdded(Report("AFP", "2024-03-14"), Event(2), Date("2024-04")),
            new Retracted(Report("AFP", "2024-03-15"), Event(2), Scope.Record, "another visit")
        );

        Assert.Equal("2024-03", View(entries).Occurs?.Text);
    }

    [Fact]
    public void A_vaguer_date_takes_nothing_away() =>
        Assert.Equal(
            "2024-03-17/2024-03-18",
            View(Recorded(Scheduled, ConfirmedByHost, Other("AFP", "2024-03", on: "2024-03-15"))).Occurs?.Text
        );

    [Fact]
    public void It_occurs_when_it_really_did()
    {
        var early = Begun with { Occurs = Date("2024-03-16") };

        Assert.Equal("2024-03-16/2024-03-18", View(Recorded(Scheduled, ConfirmedByHost, early)).Occurs?.Text);
        Assert.Equal("2024-03-16/..", View(Recorded(Scheduled, early)).Occurs?.Text);
        Assert.Equal("2024-03-16/2024-03-18", View(Recorded(Scheduled, early, Concluded)).Occurs?.Text);
        Assert.Equal("2024-03", View(Recorded(Scheduled, early, Concluded)).Planned?.Text);
    }

    [Fact]
    public void Stops_are_called_off_apart()
    {
        var view = View(Recorded(Tour, TokyoOff));

        Assert.Equal("announced", view.Status);
        Assert.Equal([PlanStatus.Announced, PlanStatus.Cancelled], view.Legs.Select(leg => leg.Status));
        Assert.Equal("no time", view.Legs[1].Reason);
    }

    [Fact]
    public void A_stop_that_gets_a_new_date_takes_place_again()
    {
        var moved = new VisitRescheduled(Report("AFP", "2024-03-12"), Date("2024-03-20"), Date("2024-03-12"), Leg: 2);
        var view = View(Recorded(Tour, TokyoOff, moved));

        Assert.Equal([PlanStatus.Announced, PlanStatus.Announced], view.Legs.Select(leg => leg.Status));
        Assert.Equal("2024-03-20", view.Legs[1].Occurs?.Text);
    }

    [Fact]
    public void The_only_stop_has_no_date_apart_from_the_visit() =>
        Assert.Null(Assert.Single(View(Recorded(Scheduled)).Legs).Occurs);

    [Fact]
    public void A_visit_first_heard_of_when_over_is_shown_on_all_its_days()
    {
        var held = new VisitRecorded(
            Report("State Historian", "2024-12-18"),
            Secretary,
            Seoul,
            [],
            VisitKind.Working,
            Date("2024-03-17/2024-03-18"),
            Certainty: null,
            Purpose: null,
            [],
            Date("2024-12-18"),
            PlanStatus.Held
        );
        var folded = Recorded(held).Seen<Visit>();
        var act = Assert.Single(folded.State.Acts(folded.Dossier));

        Assert.Equal(("held", "2024-03-17/2024-03-18", Plover.Consult), (act.Name, act.On.Text, act.Plover));
        Assert.Equal("underway", View(Recorded(held), day: "2024-03-17").Status);
    }

    private static ReportAdded Other(
        string outlet,
        string occurs,
        Reliability reliability = Reliability.F,
        string on = "2024-02-20"
    ) => new(By(outlet, on, reliability).Received(), Event(1), Date(occurs));

    private static VisitView View(
        IReadOnlyList<Entry> entries,
        string day = "2024-12-31",
        string knownOn = "2025-01-01"
    ) => Assert.IsType<VisitView>(entries.Seen<Visit>(knownOn).View(Day(day)));
}
