using System.Text.Json;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Tests.Support;
using DiplomacyTracker.Visits;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Developments;

/// <summary>What is seen from a vantage: known by then, and recorded up to there.</summary>
public sealed class SightTests
{
    private static readonly Report Correction = Report("Reuters", "2024-03-12");

    [Fact]
    public void A_correction_of_the_world_holds_from_its_own_moment()
    {
        var entries = Recorded(Scheduled, Moved(Scope.World));

        Assert.Equal("2024-03", Occurs(entries, knownOn: "2024-03-11"));
        Assert.Equal("2024-04", Occurs(entries, knownOn: "2024-03-12"));
    }

    [Fact]
    public void A_correction_of_ours_holds_from_what_it_corrects_but_not_at_earlier_positions()
    {
        var entries = Recorded(Scheduled, Moved(Scope.Record));

        Assert.Equal("2024-04", Occurs(entries, knownOn: "2024-02-19"));
        Assert.Equal("2024-03", Occurs(entries, knownOn: "2024-03-12", position: 1));
    }

    [Fact]
    public void Of_two_corrections_the_later_known_one_holds()
    {
        var (world, record) = (Moved(Scope.World), Moved(Scope.Record, to: "2024-05"));

        Assert.Equal("2024-04", Occurs(Recorded(Scheduled, world, record)));
        Assert.Equal("2024-05", Occurs(Recorded(Scheduled, world, record), knownOn: "2024-03-11"));
        Assert.Equal("2024-04", Occurs(Recorded(Scheduled, record, world)));
    }

    [Fact]
    public void A_retracted_visit_is_not_told()
    {
        var entries = Recorded(Scheduled, new Retracted(Correction, Event(1), Scope.World, "invented"));

        Assert.True(entries.Seen<Visit>("2024-03-11").State.IsFounded);
        Assert.False(entries.Seen<Visit>("2024-03-12").State.IsFounded);
    }

    [Fact]
    public void A_retraction_of_ours_was_true_from_the_start_but_not_at_earlier_positions()
    {
        var entries = Recorded(Scheduled, new Retracted(Correction, Event(1), Scope.Record, "entered twice"));

        Assert.False(entries.Seen<Visit>("2024-02-19").State.IsFounded);
        Assert.True(entries.Seen<Visit>("2024-03-12", position: 1).State.IsFounded);
    }

    [Fact]
    public void A_retraction_that_is_retracted_takes_nothing_back()
    {
        var entries = Recorded(
            Scheduled,
            new Retracted(Correction, Event(1), Scope.Record, "entered twice"),
            new Retracted(Report("Reuters", "2024-03-13"), Event(2), Scope.Record, "it wasn't")
        );

        Assert.True(entries.Seen<Visit>("2024-02-19").State.IsFounded);
        Assert.False(entries.Seen<Visit>("2024-03-13", position: 2).State.IsFounded);
    }

    [Fact]
    public void A_retraction_that_the_world_took_back_later_stands_until_then()
    {
        var entries = Recorded(
            Scheduled,
            new Retracted(Correction, Event(1), Scope.World, "invented"),
            new Retracted(Report("Reuters", "2024-03-13"), Event(2), Scope.World, "it was true")
        );

        Assert.False(entries.Seen<Visit>("2024-03-12").State.IsFounded);
        Assert.True(entries.Seen<Visit>("2024-03-13").State.IsFounded);
    }

    [Fact]
    public void A_correction_that_is_retracted_corrects_nothing() =>
        Assert.Equal(
            "2024-03",
            Occurs(
                Recorded(
                    Scheduled,
                    Moved(Scope.Record),
                    new Retracted(Correction, Event(2), Scope.Record, "it was right")
                )
            )
        );

    [Fact]
    public void An_earlier_report_makes_it_known_earlier()
    {
        var entries = Recorded(Scheduled, new ReportAdded(Report("Hankyoreh", "2024-02-12"), Event(1)));

        Assert.True(entries.Seen<Visit>("2024-02-12").State.IsFounded);
        Assert.False(entries.Seen<Visit>("2024-02-12", position: 1).State.IsFounded);
        Assert.False(entries.Seen<Visit>("2024-02-11").State.IsFounded);
    }

    [Fact]
    public void A_confirmation_that_was_taken_back_confirms_no_more()
    {
        var entries = Recorded(
            Scheduled,
            ConfirmedByHost,
            new ReportWithdrawn(Report("Reuters", "2024-03-15"), Event(2), "misquoted")
        );

        Assert.Equal(PlanStatus.Confirmed, entries.Seen<Visit>("2024-03-14").State.Plan.Status);
        Assert.Equal(PlanStatus.Announced, entries.Seen<Visit>("2024-03-15").State.Plan.Status);
    }

    [Fact]
    public void A_confirmation_stands_as_long_as_one_source_does()
    {
        var entries = Recorded(
            Scheduled,
            ConfirmedByHost,
            new ReportAdded(Report("AFP", "2024-03-14"), Event(2)),
            new ReportWithdrawn(Report("Reuters", "2024-03-15"), Event(2), "misquoted")
        );

        Assert.Equal(PlanStatus.Confirmed, entries.Seen<Visit>().State.Plan.Status);
    }

    [Fact]
    public void What_began_a_visit_is_told_as_unsupported_when_it_was_taken_back()
    {
        var view = Recorded(Scheduled, new ReportWithdrawn(Correction, Event(1), "invented"))
            .Seen<Visit>()
            .View(Day("2024-03-12"));

        Assert.False(view.Supported);
        Assert.Equal(0, view.IndependentOrigins);
        Assert.True(Assert.Single(view.Sources).Withdrawn);
    }

    [Fact]
    public void Copies_of_one_story_have_one_origin()
    {
        var copy = Report("Republic World", "2024-02-20");
        copy = copy with { Sources = [copy.Sources[0] with { Origin = "The Korea times" }] };
        var view = Recorded(Scheduled, new ReportAdded(copy, Event(1))).Seen<Visit>().View(Day("2024-03-12"));

        Assert.Equal(2, view.Sources.Count);
        Assert.Equal(1, view.IndependentOrigins);
    }

    [Fact]
    public void Conditions_are_numbered_as_recorded_and_keep_their_numbers()
    {
        var founded = Scheduled with { Conditions = [new("if the Senate agrees"), new("if it doesn't rain")] };
        var entries = Recorded(
            founded,
            new ConditionResolved(Correction, 2, Outcome.Met),
            new ReportAdded(Report("Hankyoreh", "2024-02-12"), Event(1))
        );

        Assert.Equal(
            [(1, Outcome.Open), (2, Outcome.Met)],
            entries.Seen<Visit>().Dossier.Conditions.Select(condition => (condition.Number, condition.Outcome))
        );
    }

    [Fact]
    public void A_condition_is_open_again_when_the_word_on_it_was_taken_back()
    {
        var entries = Recorded(
            Scheduled with
            {
                Conditions = [new("if the Senate agrees")],
            },
            new ConditionResolved(Correction, 1, Outcome.Met),
            new ReportWithdrawn(Report("Reuters", "2024-03-13"), Event(2), "misquoted")
        );

        Assert.Equal(Outcome.Met, entries.Seen<Visit>("2024-03-12").Dossier.Conditions[0].Outcome);
        Assert.Equal(Outcome.Open, entries.Seen<Visit>("2024-03-13").Dossier.Conditions[0].Outcome);
    }

    [Fact]
    public void Facts_of_one_moment_come_in_the_order_of_their_source()
    {
        var (first, second) = (Correction with { Order = 1 }, Correction with { Order = 2 });
        var called = new VisitCancelled(second, Date("2024-03-12"));
        var confirmed = new VisitConfirmed(first, Korea, Date("2024-03-12"));

        Assert.Equal(PlanStatus.Cancelled, Recorded(Scheduled, called, confirmed).Seen<Visit>().State.Plan.Status);
    }

    private static string? Occurs(IReadOnlyList<Entry> entries, string knownOn = "2025-01-01", long position = 99) =>
        entries.Seen<Visit>(knownOn, position).State.Plan.Planned?.Text;

    private static Corrected Moved(Scope scope, string to = "2024-04") =>
        new(Correction, Event(1), scope, [new("occurs", Old: null, JsonSerializer.SerializeToElement(to))], "misheard");
}
