using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Incidents;
using DiplomacyTracker.Tests.Support;
using static DiplomacyTracker.Tests.Incidents.Sanctioning;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Incidents;

/// <summary>Sanctions in force, of which somebody says that they will be eased, lifted or extended from a later day on.</summary>
public sealed class SanctionChangeAheadTests
{
    private static readonly CountryCode Cuba = Code("CUB");

    private static readonly SanctionImposed Imposed = new(
        Report("Reuters", "2024-01-01"),
        Usa,
        [Cuba],
        [SanctionMeasure.TradeEmbargo, SanctionMeasure.TravelBan],
        "An embargo.",
        Certainty: null,
        [],
        Date("2024-01-01")
    );

    private static readonly SanctionEased Eased = new(
        Report("AP", "2024-02-01"),
        Usa,
        [SanctionMeasure.TravelBan],
        Date("2024-03-01"),
        Announced: Date("2024-02-01")
    );

    private static readonly SanctionLifted Lifted = new(
        Report("AP", "2024-02-01"),
        Usa,
        Date("2024-03-01"),
        Announced: Date("2024-02-01")
    );

    [Fact]
    public void What_is_to_change_later_is_announced_on_the_day_on_which_it_became_known()
    {
        Given(Imposed).When(Ease).Then(Eased);
        Given(Imposed).When(Lift).Then(Lifted);
        Given(Imposed)
            .When(
                new ExtendSanction
                {
                    Report = By("AP", "2024-02-01"),
                    By = Usa,
                    Targets = [Japan],
                    On = Date("2024-03-01"),
                    Announced = Date("2024-01-20"),
                }
            )
            .Then(
                new SanctionExtended(
                    Report("AP", "2024-02-01"),
                    Usa,
                    [Japan],
                    [],
                    Date("2024-03-01"),
                    Announced: Date("2024-01-20")
                )
            );
    }

    [Fact]
    public void Whoever_reports_the_same_again_adds_a_report() =>
        Given(Imposed, Lifted)
            .When(Lift with { Report = By("CBC", "2024-02-03") })
            .Then(new ReportAdded(Report("CBC", "2024-02-03"), Event(2)));

    [Fact]
    public void A_further_extension_for_the_same_day_is_not_the_first_one_told_again()
    {
        var extend = new ExtendSanction
        {
            Report = By("AP", "2024-02-01"),
            By = Usa,
            Targets = [Japan],
            On = Date("2024-03-01"),
        };
        var extended = new SanctionExtended(
            Report("AP", "2024-02-01"),
            Usa,
            [Japan],
            [],
            Date("2024-03-01"),
            Announced: Date("2024-02-01")
        );

        Given(Imposed, extended)
            .When(extend with { Report = By("CBC", "2024-02-02") })
            .Then(new ReportAdded(Report("CBC", "2024-02-02"), Event(2)));
        Given(Imposed, extended)
            .When(extend with { Targets = [Code("HTI")] })
            .Then(extended with { Targets = [Code("HTI")] });
    }

    [Theory]
    [InlineData("2024-01-31", "ongoing", "Imposed TradeEmbargo TravelBan", "")]
    [InlineData("2024-02-01", "ongoing", "Imposed TradeEmbargo TravelBan", "Eased 2024-03-01")]
    [InlineData("2024-02-29", "ongoing", "Imposed TradeEmbargo TravelBan", "Eased 2024-03-01")]
    [InlineData("2024-03-01", "eased", "Eased TradeEmbargo", "")]
    public void It_is_eased_from_the_day_that_was_named(string day, string status, string sender, string ahead) =>
        Assert.Equal((status, sender, ahead), Seen(day, Imposed, Eased));

    [Fact]
    public void Nobody_has_to_say_that_it_was_lifted_when_the_day_comes()
    {
        Assert.True(View("2024-02-29", Imposed, Lifted).Binds(Usa, Cuba));
        Assert.Equal(("lifted", false), (View("2024-03-01", Imposed, Lifted).Status, Bound("2024-03-01", Lifted)));
        Assert.Equal("2024-01-01/2024-03-01", $"{View("2024-02-10", Imposed, Lifted).Occurs}");
    }

    [Fact]
    public void An_extension_reaches_its_targets_from_its_day_on()
    {
        var extended = new SanctionExtended(
            Report("AP", "2024-02-01"),
            Usa,
            [Japan],
            [],
            Date("2024-03-01"),
            Announced: Date("2024-02-01")
        );

        Assert.False(View("2024-02-29", Imposed, extended).Binds(Usa, Japan));
        Assert.True(View("2024-03-01", Imposed, extended).Binds(Usa, Japan));
    }

    [Fact]
    public void What_is_called_off_changes_nothing_and_is_called_off_once()
    {
        var cancel = new CancelSanction { Report = By("AP", "2024-02-10"), By = Usa };
        var cancelled = new SanctionCancelled(Report("AP", "2024-02-10"), Usa, Date("2024-02-10"));

        Given(Imposed, Lifted).When(cancel).Then(cancelled);
        Given(Imposed, Lifted, cancelled)
            .When(cancel with { Report = By("CBC", "2024-02-12") })
            .Then(new ReportAdded(Report("CBC", "2024-02-12"), Event(3)));
        Assert.Equal(("ongoing", "Imposed TradeEmbargo TravelBan", ""), Seen("2024-04-01", Imposed, Lifted, cancelled));
        // Announced once more after that, it is to come once more.
        Given(Imposed, Lifted, cancelled)
            .When(Lift with { Report = By("AP", "2024-02-20") })
            .Then(Lifted with { Report = Report("AP", "2024-02-20"), Announced = Date("2024-02-20") });
    }

    [Fact]
    public void What_is_put_off_comes_on_the_other_day()
    {
        var postpone = new PostponeSanction
        {
            Report = By("AP", "2024-02-10"),
            By = Usa,
            InForceFrom = Date("2024-05-01"),
        };
        var postponed = new SanctionPostponed(Report("AP", "2024-02-10"), Usa, Date("2024-02-10"), Date("2024-05-01"));

        Given(Imposed, Lifted).When(postpone).Then(postponed);
        Assert.Equal(
            ("ongoing", "Imposed TradeEmbargo TravelBan", "Lifted 2024-05-01"),
            Seen("2024-04-01", Imposed, Lifted, postponed)
        );
        Assert.Equal("lifted", View("2024-05-01", Imposed, Lifted, postponed).Status);
        // In whatever order it became known.
        Assert.Equal(
            "ongoing",
            View("2024-04-01", Imposed, Lifted, postponed with { Report = Report("AP", "2024-06-01") }).Status
        );
    }

    [Fact]
    public void It_may_come_on_another_day_than_was_said()
    {
        var vague = Lifted with { On = Date("2024-03") };
        var enter = new BringSanctionIntoForce { Report = By("AP", "2024-03-04"), By = Usa };
        var entered = new SanctionEnteredIntoForce(Report("AP", "2024-03-04"), Usa, Date("2024-03-04"));

        Given(Imposed, vague).When(enter).Then(entered);
        Assert.Equal("ongoing", View("2024-03-03", Imposed, vague, entered).Status);
        Assert.Equal("lifted", View("2024-03-04", Imposed, vague, entered).Status);
        Given(Imposed, Lifted)
            .When(enter with { Report = By("CBC", "2024-03-01"), On = Date("2024-03-01") })
            .Then(new ReportAdded(Report("CBC", "2024-03-01"), Event(2)));
    }

    [Fact]
    public void What_was_lifted_before_its_day_is_not_eased_any_more()
    {
        var lifted = new SanctionLifted(Report("AP", "2024-02-15"), Usa, Date("2024-02-15"));
        var view = View("2024-04-01", Imposed, Eased, lifted);

        Assert.Equal(("lifted", 0), (view.Status, view.Conflicts.Count));
    }

    [Fact]
    public void Of_what_is_not_in_force_nothing_is_to_be_lifted()
    {
        Given(Imposed with { On = Date("2024-06-01"), Announced = Date("2024-01-01") })
            .When(Lift)
            .ThenRefused("illegal-transition");
        Given(Imposed)
            .When(new CancelSanction { Report = By("AP", "2024-02-03"), By = Usa })
            .ThenRefused("illegal-transition");
        Given(Imposed).When(Lift with { On = null, Announced = Date("2024-01-31") }).ThenRefused("missing-field");
        Given(Imposed).When(Lift with { Announced = Date("2024-02-20") }).ThenRefused("not-happened-yet");
    }

    [Fact]
    public void What_was_lifted_announced_anew_and_called_off_is_lifted()
    {
        var lifted = Lifted with { Announced = null, Report = Report("AP", "2024-03-01") };
        var anew = new SanctionJoined(
            Report("AP", "2024-04-01"),
            Usa,
            [Cuba],
            [],
            Date("2024-06-01"),
            Date("2024-04-01")
        );
        var cancelled = new SanctionCancelled(Report("AP", "2024-05-01"), Usa, Date("2024-05-01"));

        Assert.Equal("announced", View("2024-04-10", Imposed, lifted, anew).Status);
        Assert.Equal("lifted", View("2024-07-01", Imposed, lifted, anew, cancelled).Status);
    }

    [Fact]
    public void To_announce_that_one_will_ease_is_a_word_for_it_and_easing_the_deed()
    {
        var acts = Acts(Imposed, Eased);

        Assert.Equal(
            [
                ("imposed", "2024-01-01", "Sanction"),
                ("announced", "2024-02-01", "Agree"),
                ("eased", "2024-03-01", "Retreat"),
            ],
            acts.Select(act => (act.Name, $"{act.On}", $"{act.Plover}"))
        );
        Assert.Equal("announced by USA: eased: travel-ban, from 2024-03-01", $"{acts[1].Says}");
        Assert.NotNull(Server.Pages.Words.Find("de", acts[1].Says?.Words ?? ""));
    }

    private static EaseSanction Ease =>
        new()
        {
            Report = By("AP", "2024-02-01"),
            By = Usa,
            Measures = [SanctionMeasure.TravelBan],
            On = Date("2024-03-01"),
        };

    private static LiftSanction Lift =>
        new()
        {
            Report = By("AP", "2024-02-01"),
            By = Usa,
            On = Date("2024-03-01"),
        };

    private static bool Bound(string day, IFact last) => View(day, Imposed, last).Binds(Usa, Cuba);

    private static (string, string, string) Seen(string day, params IFact[] facts)
    {
        var view = View(day, facts);
        Assert.Empty(view.Conflicts);
        var sender = Assert.Single(view.Senders);
        return (
            view.Status,
            string.Join(' ', [$"{sender.Status}", .. sender.Measures]),
            string.Join(", ", sender.Ahead.Select(change => $"{change.Change} {change.From}"))
        );
    }
}
