using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Incidents;
using DiplomacyTracker.Tests.Support;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Incidents;

public sealed class IncidentTests
{
    private static readonly CountryCode North = Code("PRK");
    private static readonly ReportBody Yonhap = By("Yonhap", "2024-02-11");
    private static readonly ReportBody Later = By("Reuters", "2024-02-20");

    private static readonly ReportIncident Detain = new()
    {
        Report = Yonhap,
        Kind = IncidentKind.Detention,
        Actors = [new(North)],
        Targets = [Korea],
        Affected = [Japan],
        Occurs = Date("2024-02-10/.."),
        Summary = "Two engineers are held at the border.",
    };

    private static readonly IncidentReported Detained = new(
        Yonhap.Received(),
        IncidentKind.Detention,
        [new(North)],
        [Korea],
        [Japan],
        Act: null,
        Place: null,
        "Two engineers are held at the border.",
        Casualties: null,
        Date("2024-02-10/.."),
        IncidentStatus.Ongoing,
        Certainty: null,
        []
    );

    private static readonly IncidentReported Fired = Detained with
    {
        Kind = IncidentKind.MissileTest,
        Targets = [],
        Affected = [],
        Occurs = Date("2024-02-10"),
        Status = IncidentStatus.Reported,
        Summary = "A missile is fired.",
    };

    private static readonly IncidentResolved Released = new(
        Later.Received(),
        Date("2024-02-20"),
        North,
        "Both are released",
        Plover.Retreat
    );

    [Fact]
    public void What_has_no_end_yet_goes_on() => Given().When(Detain).Then(Detained);

    [Fact]
    public void What_has_a_day_is_over_with_it() =>
        Given()
            .When(Detain with { Occurs = null })
            .Then(Detained with { Occurs = Date("2024-02-11"), Status = IncidentStatus.Reported });

    [Fact]
    public void It_is_reported_once() => Given(Detained).When(Detain).ThenRefused("illegal-transition");

    [Fact]
    public void Nobody_acts_towards_themselves() =>
        Given().When(Detain with { Targets = [North] }).ThenRefused("self-incident");

    [Fact]
    public void It_concerns_somebody() =>
        Given().When(Detain with { Actors = null, Targets = null, Affected = null }).ThenRefused("country-missing");

    [Fact]
    public void It_is_not_told_before_it_happens() =>
        Given().When(Detain with { Occurs = Date("2024-03-01") }).ThenRefused("not-happened-yet");

    [Fact]
    public void It_says_what_happened() => Given().When(Detain with { Summary = " " }).ThenRefused("empty-text");

    [Fact]
    public void Its_summary_is_short() =>
        Given().When(Detain with { Summary = new('a', 2_001) }).ThenRefused("too-long");

    [Fact]
    public void It_has_no_status_of_a_sanction() =>
        Given().When(Detain with { Status = IncidentStatus.Lifted }).ThenRefused("unknown-value");

    [Fact]
    public void A_sanction_is_imposed_and_not_reported() =>
        Given().When(Detain with { Kind = IncidentKind.Sanction }).ThenRefused("is-a-sanction");

    [Fact]
    public void An_incident_is_not_lifted() =>
        Given(Detained).When(new LiftSanction { Report = Later, By = North }).ThenRefused("not-a-sanction");

    [Fact]
    public void A_further_act_has_its_own_party_and_day() =>
        Given(Detained)
            .When(Demand)
            .Then(new IncidentContinued(Later.Received(), Date("2024-02-15"), "Asks.", [], Korea, Plover.Demand));

    [Fact]
    public void The_same_act_told_again_is_one_more_report() =>
        Given(Detained, new IncidentContinued(Later.Received(), Date("2024-02-15"), "Asks.", [], Korea, Plover.Demand))
            .When(Demand with { Report = By("AFP", "2024-02-21") })
            .Then(new ReportAdded(Report("AFP", "2024-02-21"), Event(2)));

    [Fact]
    public void What_was_done_before_the_end_may_be_told_after_it() =>
        Given(Detained, Released)
            .When(Demand with { Report = By("AFP", "2024-02-21") })
            .Then(
                new IncidentContinued(
                    Report("AFP", "2024-02-21"),
                    Date("2024-02-15"),
                    "Asks.",
                    [],
                    Korea,
                    Plover.Demand
                )
            );

    [Fact]
    public void Who_did_it_is_said_later() =>
        Given(Fired with { Actors = [], Affected = [Japan] })
            .When(
                new AttributeIncident
                {
                    Report = Later,
                    Actor = new(North),
                    By = Korea,
                    Certainty = Certainty.Likely,
                }
            )
            .Then(new IncidentAttributed(Later.Received(), new(North), Date("2024-02-20"), Korea, Certainty.Likely));

    [Fact]
    public void It_ends() =>
        Given(Detained)
            .When(
                new ResolveIncident
                {
                    Report = Later,
                    By = North,
                    Outcome = "Both are released",
                    Act = Plover.Retreat,
                }
            )
            .Then(Released);

    [Fact]
    public void It_ends_once() =>
        Given(Detained, Released)
            .When(new ResolveIncident { Report = By("AP", "2024-02-21") })
            .Then(new ReportAdded(Report("AP", "2024-02-21"), Event(2)));

    [Fact]
    public void It_begins_again_only_after_it_ended()
    {
        var again = new ReopenIncident { Report = By("AP", "2024-02-25"), Reason = "Held again" };

        Given(Detained, Released)
            .When(again)
            .Then(new IncidentReopened(Report("AP", "2024-02-25"), Date("2024-02-25"), "Held again"));
        Given(Fired).When(again).ThenRefused("illegal-transition");
    }

    [Fact]
    public void On_each_day_it_stands_as_it_was_then()
    {
        var again = new IncidentReopened(Report("AP", "2024-02-25"), Date("2024-02-25"));
        var folded = Recorded(Detained, Released, again).Seen<Incident>();

        Assert.Equal(("none", null), Reads(folded, "2024-02-09"));
        Assert.Equal(("ongoing", null), Reads(folded, "2024-02-10"));
        Assert.Equal(("resolved", "Both are released"), Reads(folded, "2024-02-20"));
        Assert.Equal(("ongoing", null), Reads(folded, "2024-02-25"));
        Assert.Equal("2024-02-10/..", $"{View(folded, "2024-02-25").Occurs}");
        Assert.Equal([Day("2024-02-10"), Day("2024-02-20"), Day("2024-02-25")], folded.State.Turns());
    }

    [Fact]
    public void A_missile_test_is_over_with_its_day_and_towards_nobody()
    {
        var folded = Recorded(Fired).Seen<Incident>();

        Assert.Equal(("reported", null), Reads(folded, "2024-02-10"));
        Assert.Equal([new(North, "actor", Side.Actor)], folded.State.Whole(folded.Dossier).Parties);
        var act = Assert.Single(folded.State.Acts(folded.Dossier));
        Assert.Equal(("reported", North, Plover.Mobilize), (act.Name, act.Actor, act.Plover));
        Assert.Equal([], act.Towards);
        Assert.False(View(folded, "2024-02-10").Binds(North, Korea));
    }

    [Fact]
    public void What_was_over_when_it_was_heard_of_is_one_act()
    {
        var over = Detained with { Status = IncidentStatus.Resolved, Occurs = Date("2024-02-01/2024-02-05") };
        var folded = Recorded(over).Seen<Incident>();

        Assert.Equal(("ongoing", null), Reads(folded, "2024-02-04"));
        Assert.Equal(("resolved", null), Reads(folded, "2024-02-05"));
        Assert.Equal(
            ("reported", Date("2024-02-01/2024-02-05")),
            folded.State.Acts(folded.Dossier).Select(act => (act.Name, act.On)).Single()
        );
    }

    [Fact]
    public void Those_who_clash_act_towards_one_another()
    {
        var clash = Detained with
        {
            Kind = IncidentKind.BorderClash,
            Actors = [new(North), new(Korea)],
            Targets = [],
            Affected = [],
        };
        var folded = Recorded(clash).Seen<Incident>();
        var act = Assert.Single(folded.State.Acts(folded.Dossier));

        Assert.All(folded.State.Whole(folded.Dossier).Parties, party => Assert.Equal(Side.Both, party.Side));
        Assert.Equal((Plover.Fight, true), (act.Plover, act.IsMutual));
        Assert.Equal([North, Korea], act.Together);
        Assert.Equal([North, Korea], act.Towards);
        Assert.True(View(folded, "2024-02-10").Binds(Korea, North));
    }

    [Fact]
    public void A_claim_of_who_did_it_counts_only_where_somebody_is_certain()
    {
        var unknown = Detained with { Kind = IncidentKind.CyberAttack, Actors = [] };
        var claim = new IncidentAttributed(Later.Received(), new(North), Date("2024-02-20"), Korea, Certainty.Likely);
        var likely = Recorded(unknown, claim).Seen<Incident>();
        var certain = Recorded(unknown, claim with { Certainty = Certainty.Certain }).Seen<Incident>();
        var disputed = Recorded(unknown, claim, claim with { Actor = new(Code("CHN")), By = North }).Seen<Incident>();

        Assert.Equal((null, true), Deed(Recorded(unknown).Seen<Incident>()));
        Assert.Equal((North, true), Deed(likely));
        Assert.Equal((North, false), Deed(certain));
        Assert.Equal((null, true), Deed(disputed));
        Assert.Contains(new(North, "accused", Side.Actor), likely.State.Whole(likely.Dossier).Parties);
        Assert.Contains(
            likely.State.Acts(likely.Dossier),
            act => act is { Name: "attributed", Plover: Plover.Accuse, IsTentative: true } && act.Actor == Korea
        );
        Assert.Empty(View(likely, "2024-02-19").Attributions);
        Assert.Single(View(likely, "2024-02-20").Attributions);
    }

    [Fact]
    public void What_was_attributed_is_not_called_unattributed_any_more()
    {
        var attack = Detained with { Actors = [], Summary = "Computers stop." };
        var claim = new IncidentAttributed(Report("AP", "2024-02-12"), new(North), Date("2024-02-12"), Korea);
        var other = new IncidentAttributed(Report("AP", "2024-02-13"), new(Usa), Date("2024-02-13"));
        var entries = Recorded(attack, claim, other);

        Assert.Equal(
            [
                "Unattributed against KOR: Computers stop.",
                "Attributed to PRK, against KOR: Computers stop.",
                "Attributed to PRK or USA, against KOR: Computers stop.",
            ],
            "2024-02-11 2024-02-12 2024-02-13"
                .Split(' ')
                .Select(day => entries.Seen<Incident>(day).State.Headline().ToString())
        );
        var folded = entries.Seen<Incident>();
        Assert.Equal(
            "attributed to PRK by KOR (against KOR: Computers stop.)",
            folded.State.Acts(folded.Dossier).ElementAt(1).Headline.ToString()
        );
    }

    [Fact]
    public void An_answer_goes_to_the_other_side()
    {
        var answer = new IncidentContinued(Later.Received(), Date("2024-02-15"), "Asks.", [], Korea, Plover.Demand);
        var folded = Recorded(Detained, answer).Seen<Incident>();

        Assert.Equal([North], folded.State.Acts(folded.Dossier).Single(act => act.Name is "continued").Towards);
        Assert.Equal([North], Assert.Single(View(folded, "2024-02-15").Acts).Towards);
        Assert.Empty(View(folded, "2024-02-14").Acts);
    }

    [Fact]
    public void What_is_done_after_the_end_is_shown_as_odd()
    {
        var after = new IncidentContinued(Later.Received(), Date("2024-02-28"), "Asks.", [], Korea);
        var view = View(Recorded(Detained, Released, after).Seen<Incident>(), "2024-03-01");

        Assert.Equal("resolved", view.Status);
        Assert.Equal((Event(3), "continued"), view.Conflicts.Select(odd => (odd.Event, odd.Act)).Single());
    }

    private static RecordIncidentAct Demand =>
        new()
        {
            Report = Later,
            By = Korea,
            Act = Plover.Demand,
            On = Date("2024-02-15"),
            Summary = "Asks.",
        };

    private static (CountryCode?, bool) Deed(Folded<Incident> folded) =>
        folded
            .State.Acts(folded.Dossier)
            .Where(act => act.Name is "reported")
            .Select(act => (act.Actor, act.IsTentative))
            .Single();

    private static (string, string?) Reads(Folded<Incident> folded, string day) =>
        (View(folded, day).Status, View(folded, day).Outcome);

    private static IncidentView View(Folded<Incident> folded, string day) =>
        Assert.IsType<IncidentView>(folded.View(Day(day)));

    private static Decision<Incident> Given(params IFact[] history) => new(history);
}
