using DiplomacyTracker.Developments;
using DiplomacyTracker.Summits;
using DiplomacyTracker.Tests.Support;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Democracy;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Summits;

/// <summary>Biden takes part from afar, if Blinken goes there.</summary>
public sealed class ParticipationTests
{
    private static readonly ReportBody Later = By("The Guardian", "2024-03-16");

    private static readonly SetParticipation SetBiden = new()
    {
        Report = By("Republic World", "2024-02-20"),
        Country = Usa,
        Mode = ParticipationMode.Virtual,
        Person = "Joe Biden",
        Office = "President",
        Condition = IfBlinkenGoes,
    };

    private static readonly WithdrawFromSummit Withdraw = new()
    {
        Report = By("AP", "2024-03-15"),
        Country = Usa,
        Person = "Joe Biden",
        Reason = "schedule",
    };

    [Fact]
    public void Somebody_takes_part() => Given(Announced).When(SetBiden).Then(BidenIf);

    [Fact]
    public void The_same_word_on_the_same_participant_is_a_report_of_it() =>
        Given(Announced, BidenIf)
            .When(SetBiden with { Report = Later, Person = "JOE BIDEN", Office = null })
            .Then(new ReportAdded(Later.Received(), Event(2)));

    [Fact]
    public void Without_the_condition_it_is_another_word() =>
        Given(Announced, BidenIf)
            .When(SetBiden with { Report = Later, Condition = null })
            .Then(BidenIf with { Report = Later.Received(), On = Date("2024-03-16"), Condition = null });

    [Fact]
    public void Who_turned_away_may_come_back() =>
        Given(Announced, BidenIf, BidenOut)
            .When(SetBiden with { Report = Later })
            .Then(BidenIf with { Report = Later.Received(), On = Date("2024-03-16") });

    [Fact]
    public void Who_took_part_may_become_known_when_it_is_over() =>
        Given(Announced, Closed)
            .When(SetBiden with { Report = By("AP", "2024-04-01") })
            .Then(BidenIf with { Report = Report("AP", "2024-04-01"), On = Date("2024-04-01") });

    [Fact]
    public void Nobody_takes_part_in_what_was_called_off() =>
        Given(Announced, new SummitCancelled(Report("AFP", "2024-02-01"), Date("2024-02-01")))
            .When(SetBiden)
            .ThenRefused("illegal-transition");

    [Fact]
    public void A_participant_turns_away() => Given(Announced, BidenIf).When(Withdraw).Then(BidenOut);

    [Fact]
    public void They_turn_away_once() =>
        Given(Announced, BidenIf, BidenOut)
            .When(Withdraw with { Report = Later, Reason = null })
            .Then(new ReportAdded(Later.Received(), Event(3)));

    [Theory]
    [InlineData("JPN", null)]
    [InlineData("USA", "Antony Blinken")]
    public void Nobody_turns_away_who_was_not_going_to_take_part(string country, string? person) =>
        Given(Announced, BidenIf)
            .When(Withdraw with { Country = Code(country), Person = person })
            .ThenRefused("not-a-participant");

    [Fact]
    public void What_hangs_on_an_open_condition_is_shown_and_not_counted()
    {
        var folded = Recorded(Announced with { Participants = [Kishida] }, BidenIf).Seen<Summit>();
        var view = View(folded);
        var biden = view.Participants[1];

        Assert.Equal((2, 1), (view.Participants.Count, view.ParticipantsCounted));
        Assert.Equal((false, Outcome.Open), (biden.Counted, biden.Condition?.Outcome));
        Assert.False(view.Conditional);
        Assert.Contains(
            new PartyRole(Usa, "participant", Side.None, "Joe Biden"),
            folded.State.Whole(folded.Dossier).Parties
        );
    }

    [Fact]
    public void Who_was_said_to_take_part_does_so_even_if_the_summit_proves_to_be_announced_later()
    {
        var later = Announced with { Report = Report("AP", "2024-03-01"), Participants = [Kishida] };
        var folded = Recorded(later, BidenIf).Seen<Summit>();

        Assert.Equal(
            ["Joe Biden", Kishida.Person],
            View(folded).Participants.Select(participant => participant.Person)
        );
    }

    [Theory]
    [InlineData(Outcome.Met, true)]
    [InlineData(Outcome.Failed, false)]
    [InlineData(Outcome.Moot, false)]
    public void It_counts_when_the_condition_is_met(Outcome outcome, bool counted)
    {
        var folded = Recorded(Announced, BidenIf, new ConditionResolved(Report("Reuters", "2024-03-14"), 1, outcome))
            .Seen<Summit>();

        Assert.Equal(counted, Assert.Single(View(folded).Participants).Counted);
    }

    [Fact]
    public void A_country_that_is_there_otherwise_is_there()
    {
        var folded = Recorded(
                Announced with
                {
                    Participants = [Biden, new(Usa, ParticipationMode.InPerson, "Antony Blinken")],
                }
            )
            .Seen<Summit>();

        Assert.All(folded.State.Whole(folded.Dossier).Parties, party => Assert.Equal(Side.Both, party.Side));
    }

    [Fact]
    public void Conditions_of_the_summit_are_numbered_before_those_of_its_participants()
    {
        var founded = Announced with { Participants = [Kishida, Biden], Conditions = [new("if Seoul is safe")] };
        var folded = Recorded(founded, new ConditionResolved(Report("AP", "2024-02-01"), 2, Outcome.Met))
            .Seen<Summit>();
        var view = View(folded);

        Assert.Equal("if Seoul is safe", view.Conditions[0].Text);
        Assert.Equal([null, 2], view.Participants.Select(participant => participant.Condition?.Number));
        Assert.Equal((true, 2), (view.Conditional, view.ParticipantsCounted));
        Assert.False(folded.State.Whole(folded.Dossier).Counts);
    }

    [Fact]
    public void A_participant_has_turned_away_from_that_day_on()
    {
        var folded = Recorded(Announced with { Participants = [Biden with { Condition = null }] }, BidenOut)
            .Seen<Summit>();
        var (before, after) = (View(folded, "2024-03-14"), View(folded, "2024-03-15"));

        Assert.Equal((1, 0), (before.ParticipantsCounted, after.ParticipantsCounted));
        Assert.Equal((true, "schedule"), (after.Participants[0].Withdrawn, after.Participants[0].Reason));
        Assert.Contains(Day("2024-03-15"), folded.State.Turns());
    }

    [Fact]
    public void A_country_turns_away_with_all_its_people_and_those_before_it_stay_away_since_then()
    {
        var founded = Announced with { Participants = [Biden, new(Usa, ParticipationMode.InPerson, "Antony Blinken")] };
        var all = new ParticipantWithdrew(Report("AP", "2024-03-17"), Usa, Date("2024-03-17"));
        var folded = Recorded(founded, BidenOut, all).Seen<Summit>();

        Assert.Equal(
            [true, false],
            View(folded, "2024-03-16").Participants.Select(participant => participant.Withdrawn)
        );
        Assert.Equal(0, View(folded, "2024-03-17").ParticipantsCounted);
    }

    [Fact]
    public void The_last_word_on_a_participant_holds_in_their_place()
    {
        var inPerson = BidenIf with { Report = Later.Received(), Mode = ParticipationMode.InPerson, Condition = null };
        var folded = Recorded(Announced with { Participants = [Biden, Kishida] }, inPerson).Seen<Summit>();

        Assert.Equal(
            [("Joe Biden", ParticipationMode.InPerson), ("Fumio Kishida", ParticipationMode.Virtual)],
            View(folded).Participants.Select(participant => (participant.Person, participant.Mode))
        );
    }

    [Fact]
    public void What_was_done_is_told_in_a_line()
    {
        var folded = Recorded(Announced, BidenIf, BidenOut, Opened, Closed).Seen<Summit>();

        Assert.Equal<string>(
            [
                "Third Summit for Democracy: announced",
                "Third Summit for Democracy: opened",
                "Third Summit for Democracy: held",
                "Joe Biden (USA) takes part virtually in Third Summit for Democracy, if Blinken attends in person",
                "Joe Biden (USA) withdraws from Third Summit for Democracy (schedule)",
            ],
            [.. folded.State.Acts(folded.Dossier).Select(act => act.Headline.ToString())]
        );
    }

    [Fact]
    public void A_participation_in_what_was_called_off_before_is_a_conflict()
    {
        var off = new SummitCancelled(Report("AFP", "2024-02-01"), Date("2024-02-01"));
        var view = View(Recorded(Announced, BidenIf, off).Seen<Summit>());

        Assert.Equal(
            new Conflict(Event(2), nameof(SetParticipation), PlanStatus.Cancelled),
            Assert.Single(view.Conflicts)
        );
    }

    private static SummitView View(Folded<Summit> folded, string day = "2024-12-31") =>
        Assert.IsType<SummitView>(folded.View(Day(day)));

    private static Decision<Summit> Given(params IFact[] history) => new(history);
}
