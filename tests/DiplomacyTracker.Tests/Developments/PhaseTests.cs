using DiplomacyTracker.Developments;
using DiplomacyTracker.Tests.Support;
using DiplomacyTracker.Visits;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Developments;

/// <summary>Where a day lies to what is planned, on both sides of each boundary.</summary>
public sealed class PhaseTests
{
    [Theory]
    [InlineData("2024-02-29", Phase.Upcoming)]
    [InlineData("2024-03-01", Phase.Due)]
    [InlineData("2024-03-31", Phase.Due)]
    [InlineData("2024-04-01", Phase.Overdue)]
    public void A_visit_with_a_vague_date(string day, Phase phase) => Assert.Equal(phase, PhaseOn(day, Scheduled));

    [Theory]
    [InlineData("2024-03-16", Phase.Upcoming)]
    [InlineData("2024-03-17", Phase.Underway)]
    [InlineData("2024-03-18", Phase.Underway)]
    [InlineData("2024-03-19", Phase.Overdue)]
    public void A_confirmed_visit_with_exact_dates(string day, Phase phase) =>
        Assert.Equal(phase, PhaseOn(day, Scheduled, ConfirmedByHost));

    [Theory]
    [InlineData("2024-03-16", Phase.Upcoming)]
    [InlineData("2024-03-17", Phase.Due)]
    public void An_exact_date_that_nobody_confirmed(string day, Phase phase) =>
        Assert.Equal(phase, PhaseOn(day, Scheduled with { Occurs = Date("2024-03-17/2024-03-18") }));

    [Theory]
    [InlineData("2024-03-16", Phase.Upcoming)]
    [InlineData("2024-03-17", Phase.Underway)]
    [InlineData("2024-05-01", Phase.Underway)]
    public void A_visit_that_has_begun_and_nobody_knows_until_when(string day, Phase phase) =>
        Assert.Equal(phase, PhaseOn(day, Scheduled, Begun));

    [Theory]
    [InlineData("2024-03-17", Phase.Underway)]
    [InlineData("2024-03-18", Phase.Past)]
    public void A_visit_that_is_over(string day, Phase phase) =>
        Assert.Equal(phase, PhaseOn(day, Scheduled, Begun, Concluded));

    [Theory]
    [InlineData("2024-03-09", Phase.Due)]
    [InlineData("2024-03-10", Phase.Past)]
    public void A_visit_that_is_called_off(string day, Phase phase) =>
        Assert.Equal(phase, PhaseOn(day, Scheduled, Cancelled));

    [Theory]
    [InlineData("2024-03-08", Phase.Upcoming)]
    [InlineData("2024-03-20", Phase.Upcoming)]
    [InlineData("2026-01-01", Phase.Upcoming)]
    public void A_visit_put_off_without_a_date_is_never_overdue(string day, Phase phase) =>
        Assert.Equal(phase, PhaseOn(day, Dated, PutOff));

    [Theory]
    [InlineData("2024-06-17", Phase.Upcoming)]
    [InlineData("2024-06-20", Phase.Overdue)]
    public void Once_a_date_is_given_it_can_be_overdue_again(string day, Phase phase) =>
        Assert.Equal(phase, PhaseOn(day, Dated, PutOff, NewDate));

    [Fact]
    public void A_vague_date_that_is_given_after_that_takes_the_place_of_the_one_that_fell_through() =>
        Assert.Equal("2024", Recorded(Dated, PutOff, Vaguely).Seen<Visit>().State.Plan.Occurs()?.Text);

    [Fact]
    public void Before_it_was_put_off_the_day_was_over() =>
        Assert.Equal(Phase.Overdue, PhaseOn("2024-03-19", Dated, PutOff with { On = Date("2024-03-25") }));

    [Fact]
    public void Every_change_of_phase_is_a_turn()
    {
        var visit = Recorded(Scheduled, ConfirmedByHost, Begun, Concluded).Seen<Visit>();
        var turns = visit.State.Turns().ToHashSet();

        for (var day = Day("2024-01-02"); day < Day("2024-06-01"); day = day.AddDays(1))
            if (Reads(visit, day) != Reads(visit, day.AddDays(-1)))
                Assert.Contains(day, turns);
    }

    private static readonly VisitScheduled Dated = Scheduled with { Occurs = Date("2024-03-17/2024-03-18") };

    private static readonly VisitPostponed PutOff = new(Report("AFP", "2024-03-08"), Date("2024-03-08"));

    private static readonly VisitRescheduled NewDate = new(
        Report("AFP", "2024-04-02"),
        Date("2024-06-18/2024-06-19"),
        Date("2024-04-02")
    );

    private static readonly VisitConfirmed Vaguely = new(
        Report("Yonhap", "2024-04-01"),
        Korea,
        Date("2024-04-01"),
        Date("2024")
    );

    private static (string, Phase) Reads(Folded<Visit> visit, DateOnly day) =>
        visit.View(day) is VisitView view ? (view.Status, view.Phase) : default;

    private static Phase PhaseOn(string day, params IFact[] facts) =>
        Assert.IsType<VisitView>(Recorded(facts).Seen<Visit>().View(Day(day))).Phase;
}
