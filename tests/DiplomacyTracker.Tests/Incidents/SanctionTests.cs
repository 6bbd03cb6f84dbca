using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Incidents;
using DiplomacyTracker.Tests.Support;
using static DiplomacyTracker.Tests.Incidents.Sanctioning;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Incidents;

public sealed class SanctionTests
{
    private static readonly CountryCode North = Code("PRK");
    private static readonly CountryCode Russia = Code("RUS");
    private static readonly ReportBody Reuters = By("Reuters", "2024-02-23");

    private static readonly SanctionImposed Imposed = new(
        Reuters.Received(),
        Usa,
        [North],
        [SanctionMeasure.AssetFreeze, SanctionMeasure.TravelBan],
        "Against those who pay for missiles.",
        Certainty: null,
        [],
        Date("2024-02-23")
    );

    private static readonly SanctionJoined Joined = new(
        Report("Kyodo", "2024-03-01"),
        Japan,
        [North],
        [SanctionMeasure.AssetFreeze],
        Date("2024-03-01")
    );

    private static readonly SanctionEased Eased = new(
        Report("Reuters", "2024-05-01"),
        Usa,
        [SanctionMeasure.TravelBan],
        Date("2024-05-01"),
        "Talks"
    );

    private static readonly SanctionLifted Lifted = new(Report("Reuters", "2024-06-01"), Usa, Date("2024-06-01"));

    private static readonly SanctionLifted LiftedByAll = new(Report("Kyodo", "2024-07-01"), Japan, Date("2024-07-01"));

    [Fact]
    public void A_sanction_known_late_is_in_force_since_it_was_imposed() =>
        Given()
            .When(Impose with { Report = By("Reuters", "2025-01-01"), On = Date("2024-02-23") })
            .Then(Imposed with { Report = Report("Reuters", "2025-01-01") });

    [Fact]
    public void Nobody_sanctions_themselves() =>
        Given().When(Impose with { Targets = [Usa] }).ThenRefused("self-incident");

    [Fact]
    public void It_is_imposed_on_somebody() => Given().When(Impose with { Targets = [] }).ThenRefused("missing-field");

    [Fact]
    public void Another_joins_against_all_on_whom_it_is_imposed() =>
        Given(Imposed)
            .When(
                new JoinSanction
                {
                    Report = By("Kyodo", "2024-03-01"),
                    By = Japan,
                    Measures = [SanctionMeasure.AssetFreeze],
                }
            )
            .Then(Joined);

    [Fact]
    public void A_sanction_is_called_by_all_who_impose_it_and_each_act_by_its_own()
    {
        var folded = Recorded(Imposed, Joined).Seen<Incident>();
        var many = Recorded([
                Imposed,
                .. "GBR FRA DEU CAN AUS".Split(' ').Select(code => Joined with { By = Code(code) }),
            ])
            .Seen<Incident>();

        Assert.Equal("USA, JPN against PRK: Against those who pay for missiles.", folded.State.Headline().ToString());
        Assert.Equal(
            [
                "USA against PRK: Against those who pay for missiles.",
                "joined by JPN: asset-freeze (USA against PRK: Against those who pay for missiles.)",
            ],
            folded.State.Acts(folded.Dossier).Select(act => act.Headline.ToString())
        );
        Assert.StartsWith(
            "USA, GBR, FRA, DEU and 2 more against PRK: ",
            many.State.Headline().ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void They_join_once() =>
        Given(Imposed, Joined)
            .When(new JoinSanction { Report = By("AP", "2024-03-02"), By = Japan })
            .Then(new ReportAdded(Report("AP", "2024-03-02"), Event(2)));

    [Fact]
    public void Who_lifted_it_may_impose_it_again() =>
        Given(Imposed, Lifted)
            .When(new JoinSanction { Report = By("AP", "2024-08-01"), By = Usa })
            .Then(new SanctionJoined(Report("AP", "2024-08-01"), Usa, [North], [], Date("2024-08-01")));

    [Fact]
    public void It_is_extended_by_those_who_impose_it()
    {
        var extend = new ExtendSanction
        {
            Report = By("AP", "2024-03-10"),
            By = Usa,
            Targets = [Russia],
        };

        Given(Imposed)
            .When(extend)
            .Then(new SanctionExtended(Report("AP", "2024-03-10"), Usa, [Russia], [], Date("2024-03-10")));
        Given(Imposed).When(extend with { By = Japan }).ThenRefused("not-a-party");
        Given(Imposed).When(extend with { Targets = null }).ThenRefused("missing-field");
        Given(Imposed, Lifted).When(extend with { Report = By("AP", "2024-08-01") }).ThenRefused("illegal-transition");
    }

    [Fact]
    public void Only_those_who_impose_it_ease_or_lift_it()
    {
        Given(Imposed)
            .When(
                new EaseSanction
                {
                    Report = By("Reuters", "2024-05-01"),
                    By = Usa,
                    Measures = [SanctionMeasure.TravelBan],
                    Reason = "Talks",
                }
            )
            .Then(Eased);
        Given(Imposed).When(new LiftSanction { Report = By("Reuters", "2024-06-01"), By = Usa }).Then(Lifted);
        Given(Imposed)
            .When(new LiftSanction { Report = By("Reuters", "2024-06-01"), By = Japan })
            .ThenRefused("not-a-party");
    }

    [Fact]
    public void It_is_lifted_once_by_each() =>
        Given(Imposed, Lifted)
            .When(new LiftSanction { Report = By("AP", "2024-06-02"), By = Usa })
            .Then(new ReportAdded(Report("AP", "2024-06-02"), Event(2)));

    [Fact]
    public void An_easing_may_become_known_after_the_lifting() =>
        Given(Imposed, Lifted)
            .When(
                new EaseSanction
                {
                    Report = By("AP", "2024-08-01"),
                    By = Usa,
                    On = Date("2024-05-01"),
                }
            )
            .Then(new SanctionEased(Report("AP", "2024-08-01"), Usa, [], Date("2024-05-01")));

    [Fact]
    public void A_sanction_is_not_resolved() =>
        Given(Imposed).When(new ResolveIncident { Report = By("AP", "2024-08-01") }).ThenRefused("is-a-sanction");

    [Theory]
    [InlineData("2024-02-22", "none", "")]
    [InlineData("2024-02-23", "ongoing", "USA imposed")]
    [InlineData("2024-03-01", "ongoing", "USA imposed, JPN imposed")]
    [InlineData("2024-05-01", "ongoing", "USA eased, JPN imposed")]
    [InlineData("2024-06-01", "ongoing", "USA lifted, JPN imposed")]
    [InlineData("2024-07-01", "lifted", "USA lifted, JPN lifted")]
    public void It_is_lifted_when_the_last_sender_has_lifted_it(string day, string status, string senders)
    {
        // Told in another order than it was done.
        var view = View(day, Imposed, LiftedByAll, Lifted, Joined, Eased);

        Assert.Equal(status, view.Status);
        Assert.Equal(
            senders,
            string.Join(", ", view.Senders.Select(one => $"{one.Country} {$"{one.Status}".ToLowerInvariant()}"))
        );
        Assert.Equal("2024-02-23/2024-07-01", $"{view.Occurs}");
    }

    [Theory]
    [InlineData("2024-05-01", true, true)]
    [InlineData("2024-06-01", false, true)]
    [InlineData("2024-07-01", false, false)]
    public void It_binds_those_who_have_not_lifted_it(string day, bool first, bool second)
    {
        var view = View(day, Imposed, Joined, Eased, Lifted, LiftedByAll);

        Assert.Equal((first, second), (Binds(Usa, North), Binds(North, Japan)));
        bool Binds(CountryCode one, CountryCode other) =>
            view.Binds(one, other) && view.EndedBetween(one, other) is null;
        Assert.False(view.Binds(Usa, Japan));
    }

    [Fact]
    public void It_is_eased_where_none_imposes_all_of_it_any_more()
    {
        var view = View("2024-05-02", Imposed, Eased);

        Assert.Equal("eased", view.Status);
        Assert.Equal([SanctionMeasure.AssetFreeze], view.Senders[0].Measures);
        Assert.Equal("Talks", view.Senders[0].Reason);
    }

    [Fact]
    public void What_was_eased_and_is_whole_again_is_imposed_for_the_reason_given()
    {
        var back = new SanctionExtended(
            Report("Reuters", "2024-05-20"),
            Usa,
            [],
            [SanctionMeasure.TravelBan],
            Date("2024-05-20"),
            "The talks failed."
        );

        var view = View("2024-05-21", Imposed, Eased, back);

        Assert.Equal("ongoing", view.Status);
        Assert.Equal(
            (SanctionStatus.Imposed, "The talks failed.", "2024-05-20"),
            (view.Senders[0].Status, view.Senders[0].Reason, $"{view.Senders[0].On}")
        );
    }

    [Fact]
    public void What_is_extended_by_something_else_stays_eased()
    {
        var more = new SanctionExtended(
            Report("Reuters", "2024-05-20"),
            Usa,
            [],
            [SanctionMeasure.TradeEmbargo],
            Date("2024-05-20"),
            "Grain"
        );
        var vague = Eased with { Measures = [] };

        Assert.Equal("eased", View("2024-05-21", Imposed, Eased, more).Status);
        Assert.Equal("Talks", View("2024-05-21", Imposed, Eased, more).Senders[0].Reason);
        Assert.Equal("eased", View("2024-05-21", Imposed, vague, more).Status);
        Assert.Equal("Grain", View("2024-05-21", Imposed, more).Senders[0].Reason);
    }

    [Fact]
    public void Each_act_has_its_own_party_and_day()
    {
        var extended = new SanctionExtended(Report("AP", "2024-03-10"), Usa, [Russia], [], Date("2024-03-10"));
        var folded = Recorded(Imposed, Joined, extended, Eased, Lifted).Seen<Incident>();

        Assert.Equal(
            [
                ("imposed", "USA", "2024-02-23", "Sanction", "PRK"),
                ("joined", "JPN", "2024-03-01", "Sanction", "PRK"),
                ("extended", "USA", "2024-03-10", "Sanction", "RUS"),
                ("eased", "USA", "2024-05-01", "Retreat", "PRK RUS"),
                ("lifted", "USA", "2024-06-01", "Retreat", "PRK RUS"),
            ],
            folded
                .State.Acts(folded.Dossier)
                .Select(act =>
                    (act.Name, $"{act.Actor}", $"{act.On}", $"{act.Plover}", string.Join(' ', act.Towards ?? []))
                )
        );
        Assert.Equal(
            ["JPN sender Actor", "PRK target Target", "RUS target Target", "USA sender Actor"],
            folded
                .State.Whole(folded.Dossier)
                .Parties.Select(party => $"{party.Country} {party.Role} {party.Side}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void What_somebody_eases_without_imposing_it_is_shown_as_odd()
    {
        var view = View("2024-05-02", Imposed, Eased with { By = Japan });

        Assert.Equal("ongoing", view.Status);
        Assert.Equal("eased on 2024-05-01, while it was none with JPN.", Assert.Single(view.Conflicts).Message);
    }

    private static ImposeSanction Impose =>
        new()
        {
            Report = Reuters,
            By = Usa,
            Targets = [North],
            Measures = [SanctionMeasure.AssetFreeze, SanctionMeasure.TravelBan],
            Summary = "Against those who pay for missiles.",
        };
}
