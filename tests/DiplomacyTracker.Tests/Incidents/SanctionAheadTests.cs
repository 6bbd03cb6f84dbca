using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Incidents;
using DiplomacyTracker.Tests.Support;
using static DiplomacyTracker.Tests.Incidents.Sanctioning;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Incidents;

/// <summary>Sanctions that are announced on one day and in force from another.</summary>
public sealed class SanctionAheadTests
{
    private static readonly CountryCode Canada = Code("CAN");

    private static readonly SanctionImposed Announced = new(
        Report("Reuters", "2024-02-01"),
        Usa,
        [Canada],
        [SanctionMeasure.TradeEmbargo],
        "Tariffs of 25 percent.",
        Certainty: null,
        [],
        Date("2024-02-04"),
        Announced: Date("2024-02-01")
    );

    private static readonly SanctionPostponed PutOff = new(
        Report("AP", "2024-02-03"),
        Usa,
        Date("2024-02-03"),
        Date("2024-03-04"),
        "Talks"
    );

    private static readonly SanctionCancelled Cancelled = new(
        Report("AP", "2024-02-20"),
        Usa,
        Date("2024-02-20"),
        "A deal"
    );

    [Fact]
    public void What_is_to_be_in_force_later_is_announced_on_the_day_on_which_it_became_known()
    {
        Given().When(Impose).Then(Announced);
        Given()
            .When(Impose with { On = Date("2024-02-02"), Announced = Date("2024-01-31") })
            .Then(Announced with { On = Date("2024-02-02"), Announced = Date("2024-01-31") });
    }

    [Fact]
    public void What_is_in_force_since_it_became_known_is_not_announced() =>
        Given()
            .When(Impose with { On = Date("2024-02-01") })
            .Then(Announced with { On = Date("2024-02-01"), Announced = null });

    [Fact]
    public void It_is_not_in_force_before_that_was_said()
    {
        Given()
            .When(Impose with { On = Date("2024-01-30"), Announced = Date("2024-01-31") })
            .ThenRefused("in-force-before-announced");
        Given().When(Impose with { Announced = Date("2024-03-01") }).ThenRefused("not-happened-yet");
        Given().When(Impose with { On = null, Announced = Date("2024-01-31") }).ThenRefused("missing-field");
        Given(Announced)
            .When(Postpone with { InForceFrom = Date("2024-02-02") })
            .ThenRefused("in-force-before-announced");
    }

    [Theory]
    [InlineData("2024-01-31", "none", "", false)]
    [InlineData("2024-02-01", "announced", "USA Announced 2024-02-01, from 2024-02-04", false)]
    [InlineData("2024-02-03", "announced", "USA Announced 2024-02-01, from 2024-02-04", false)]
    [InlineData("2024-02-04", "ongoing", "USA Imposed 2024-02-04, from ", true)]
    public void It_is_in_force_from_the_day_that_was_named(string day, string status, string sender, bool binds)
    {
        var view = View(day, Announced);

        Assert.Equal(
            (status, sender, binds, "2024-02-04/.."),
            (view.Status, Senders(view), view.Binds(Usa, Canada), $"{view.Occurs}")
        );
        Assert.Equal(status is "announced", view.Awaits(Canada, Usa));
    }

    [Theory]
    [InlineData("2024-02-02", "announced", "USA Announced 2024-02-01, from 2024-02-04", "2024-03-04/..")]
    [InlineData("2024-02-03", "postponed", "USA Postponed 2024-02-03, from 2024-03-04", "2024-03-04/..")]
    [InlineData("2024-02-04", "postponed", "USA Postponed 2024-02-03, from 2024-03-04", "2024-03-04/..")]
    [InlineData("2024-03-04", "ongoing", "USA Imposed 2024-03-04, from ", "2024-03-04/..")]
    public void What_is_put_off_is_in_force_from_the_other_day(string day, string status, string sender, string occurs)
    {
        Given(Announced).When(Postpone).Then(PutOff);

        // In whatever order it became known.
        Assert.Equal((status, sender, occurs), Seen(View(day, Announced, PutOff)));
        Assert.Equal(
            (status, sender, occurs),
            Seen(View(day, Announced, PutOff with { Report = Report("AP", "2024-05-01") }))
        );
    }

    [Fact]
    public void What_is_put_off_and_nobody_says_to_when_is_not_in_force()
    {
        var view = View("2025-01-01", Announced, PutOff with { InForceFrom = null });

        Assert.Equal(("postponed", "USA Postponed 2024-02-03, from ", "2024-02-04"), Seen(view));
        Assert.False(view.Binds(Usa, Canada));
    }

    [Fact]
    public void What_is_called_off_never_is_in_force()
    {
        Given(Announced, PutOff)
            .When(
                new CancelSanction
                {
                    Report = By("AP", "2024-02-20"),
                    By = Usa,
                    Reason = "A deal",
                }
            )
            .Then(Cancelled);

        var view = View("2024-04-01", Announced, PutOff, Cancelled);
        Assert.Equal(("cancelled", "USA Cancelled 2024-02-20, from ", "2024-02-04"), Seen(view));
        Assert.Equal((false, false), (view.Binds(Usa, Canada), view.Awaits(Usa, Canada)));
        Assert.Equal(
            ["announced", "postponed", "cancelled"],
            Acts(Announced, PutOff, Cancelled).Select(act => act.Name)
        );
    }

    [Fact]
    public void It_may_be_in_force_on_another_day_than_was_said()
    {
        var vague = Announced with { On = Date("2024-03") };
        var entered = new SanctionEnteredIntoForce(Report("AP", "2024-03-04"), Usa, Date("2024-03-04"));
        var enter = new BringSanctionIntoForce { Report = By("AP", "2024-03-04"), By = Usa };

        Given(vague).When(enter).Then(entered);
        Assert.Equal("announced", View("2024-03-03", vague, entered).Status);
        Assert.Equal(
            ("ongoing", "USA Imposed 2024-03-04, from ", "2024-03-04/.."),
            Seen(View("2024-03-04", vague, entered))
        );
        Assert.Equal(
            [("announced", "2024-02-01", "Threaten"), ("imposed", "2024-03-04", "Sanction")],
            Acts(vague, entered).Select(act => (act.Name, $"{act.On}", $"{act.Plover}"))
        );
        Given(Announced).When(enter with { On = Date("2024-03-04") }).ThenRefused("told-otherwise");
    }

    [Fact]
    public void That_it_came_as_was_said_is_one_more_report() =>
        Given(Announced, PutOff)
            .When(new BringSanctionIntoForce { Report = By("CBC", "2024-03-04"), By = Usa })
            .Then(new ReportAdded(Report("CBC", "2024-03-04"), Event(2)));

    [Fact]
    public void Whoever_was_not_sure_learns_that_it_came()
    {
        var rumour = Announced with { Certainty = Certainty.Rumoured };
        var entered = new SanctionEnteredIntoForce(Report("CBC", "2024-02-04"), Usa, Date("2024-02-04"));

        Given(rumour).When(new BringSanctionIntoForce { Report = By("CBC", "2024-02-04"), By = Usa }).Then(entered);
        Assert.Equal([true, true], Acts(rumour).Select(act => act.IsTentative));
        Assert.Equal([false, false], Acts(rumour, entered).Select(act => act.IsTentative));
    }

    [Fact]
    public void An_announcement_is_a_threat_and_counts_as_a_sanction_once_it_is_in_force() =>
        Assert.Equal(
            [
                ("announced", "2024-02-01", "Threaten", "announced by USA: trade-embargo, in force from 2024-02-04"),
                ("postponed", "2024-02-03", "Concede", "postponed by USA to 2024-03-04 (Talks)"),
                ("imposed", "2024-03-04", "Sanction", "in force with USA from 2024-03-04"),
            ],
            Acts(Announced, PutOff).Select(act => (act.Name, $"{act.On}", $"{act.Plover}", $"{act.Says}"))
        );

    [Fact]
    public void What_is_said_of_it_has_German_words() =>
        Assert.All(
            Acts(Announced, PutOff).Select(act => act.Says?.Words ?? ""),
            words => Assert.NotNull(Server.Pages.Words.Find("de", words))
        );

    [Fact]
    public void Once_it_is_in_force_it_is_lifted_and_before_that_called_off()
    {
        Given(Announced)
            .When(new LiftSanction { Report = By("AP", "2024-02-03"), By = Usa })
            .ThenRefused("illegal-transition");
        Given(Announced)
            .When(new CancelSanction { Report = By("AP", "2024-02-05"), By = Usa })
            .ThenRefused("illegal-transition");
        Given(Announced)
            .When(new LiftSanction { Report = By("AP", "2024-02-05"), By = Usa })
            .Then(new SanctionLifted(Report("AP", "2024-02-05"), Usa, Date("2024-02-05")));
        // Told late, it was legal on its day.
        Given(Announced)
            .When(
                new CancelSanction
                {
                    Report = By("AP", "2024-04-01"),
                    By = Usa,
                    On = Date("2024-02-04"),
                }
            )
            .Then(new SanctionCancelled(Report("AP", "2024-04-01"), Usa, Date("2024-02-04")));
    }

    [Fact]
    public void Another_may_announce_that_it_joins()
    {
        var join = new JoinSanction
        {
            Report = By("BBC", "2024-02-10"),
            By = Japan,
            On = Date("2024-04-01"),
        };
        var joined = new SanctionJoined(
            Report("BBC", "2024-02-10"),
            Japan,
            [Canada],
            [],
            Date("2024-04-01"),
            Date("2024-02-10")
        );

        Given(Announced).When(join).Then(joined);
        Given(Announced, joined)
            .When(join with { Report = By("AP", "2024-02-11") })
            .Then(new ReportAdded(Report("AP", "2024-02-11"), Event(2)));
        var view = View("2024-03-01", Announced, joined);
        Assert.Equal("ongoing", view.Status);
        Assert.Equal((true, false), (view.Binds(Usa, Canada), view.Binds(Japan, Canada)));
        Assert.Equal((false, true), (view.Awaits(Usa, Canada), view.Awaits(Japan, Canada)));
        Assert.True(View("2024-04-01", Announced, joined).Binds(Japan, Canada));
    }

    [Fact]
    public void Who_puts_off_what_was_not_announced_is_shown_as_odd() =>
        Assert.Equal(
            "postponed on 2024-02-03, while it was imposed with USA.",
            Assert
                .Single(
                    View("2024-02-03", Announced with { On = Date("2024-02-01"), Announced = null }, PutOff).Conflicts
                )
                .Message
        );

    private static ImposeSanction Impose =>
        new()
        {
            Report = By("Reuters", "2024-02-01"),
            By = Usa,
            Targets = [Canada],
            Measures = [SanctionMeasure.TradeEmbargo],
            Summary = "Tariffs of 25 percent.",
            On = Date("2024-02-04"),
        };

    private static PostponeSanction Postpone =>
        new()
        {
            Report = By("AP", "2024-02-03"),
            By = Usa,
            InForceFrom = Date("2024-03-04"),
            Reason = "Talks",
        };

    private static (string, string, string) Seen(IncidentView view) => (view.Status, Senders(view), $"{view.Occurs}");

    private static string Senders(IncidentView view) =>
        string.Join(", ", view.Senders.Select(one => $"{one.Country} {one.Status} {one.On}, from {one.InForceFrom}"));
}
