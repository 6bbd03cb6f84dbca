using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Statements;
using DiplomacyTracker.Tests.Support;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Statements;

public sealed class StatementTests
{
    private static readonly ReportBody Afp = By("AFP", "2024-02-28");
    private static readonly ReportBody Later = By("Reuters", "2024-03-05");
    private static readonly Party Minister = new(Korea, "Cho Tae-yul", "Foreign Minister");

    private static readonly RecordStatement Record = new()
    {
        Report = Afp,
        Speaker = Secretary,
        To = [Korea],
        About = [Japan],
        Kind = StatementKind.Remarks,
        Act = Plover.Consult,
        Summary = "Looks forward to being in South Korea.",
        Quotation = new("I very much look forward to being in South Korea.", "en"),
    };

    private static readonly StatementMade Made = new(
        Afp.Received(),
        Secretary,
        [],
        [Korea],
        [Japan],
        StatementKind.Remarks,
        Plover.Consult,
        "Looks forward to being in South Korea.",
        new("I very much look forward to being in South Korea.", "en"),
        Date("2024-02-28"),
        Certainty: null,
        []
    );

    private static readonly StatementWithdrawn Withdrawn = new(Later.Received(), Usa, Date("2024-03-05"), "misspoken");

    [Fact]
    public void A_statement_is_recorded() => Given().When(Record).Then(Made);

    [Fact]
    public void It_is_recorded_once() => Given(Made).When(Record).ThenRefused("illegal-transition");

    [Fact]
    public void A_statement_may_concern_nobody_in_particular() =>
        Given()
            .When(Record with { To = null, About = null, Quotation = null })
            .Then(Made with { To = [], About = [], Quotation = null });

    [Fact]
    public void Nobody_addresses_themselves() => Given().When(Record with { To = [Usa] }).ThenRefused("self-statement");

    [Fact]
    public void Those_who_speak_together_do_not_address_one_another() =>
        Given().When(Record with { Jointly = [Minister] }).ThenRefused("self-statement");

    [Fact]
    public void What_is_to_be_said_was_not_said() =>
        Given().When(Record with { Occurs = Date("2024-03-10") }).ThenRefused("not-happened-yet");

    [Fact]
    public void A_statement_says_something() => Given().When(Record with { Summary = " " }).ThenRefused("empty-text");

    [Fact]
    public void A_summary_is_short() => Given().When(Record with { Summary = new('a', 2_001) }).ThenRefused("too-long");

    [Fact]
    public void A_quotation_says_something() =>
        Given().When(Record with { Quotation = new("", "en") }).ThenRefused("empty-text");

    [Theory]
    [InlineData("ko")]
    [InlineData("zh-Hant-TW")]
    [InlineData("es-419")]
    [InlineData("de-CH-1996")]
    [InlineData("en-x-court")]
    public void A_language_is_named_by_its_tag(string language) =>
        Given().When(Record with { Quotation = new("…", language) }).Then(Made with { Quotation = new("…", language) });

    [Theory]
    [InlineData("")]
    [InlineData("Korean language")]
    [InlineData("k")]
    [InlineData("ko_KR")]
    [InlineData("ko-")]
    public void A_language_is_not_named_otherwise(string language) =>
        Given().When(Record with { Quotation = new("…", language) }).ThenRefused("invalid-language");

    [Fact]
    public void A_statement_addresses_no_more_countries_than_there_are() =>
        Given().When(Record with { To = [.. Enumerable.Repeat(Korea, 301)] }).ThenRefused("too-many");

    [Fact]
    public void The_speaker_takes_it_back() =>
        Given(Made).When(new WithdrawStatement { Report = Later, Reason = "misspoken" }).Then(Withdrawn);

    [Fact]
    public void They_take_it_back_once() =>
        Given(Made, Withdrawn)
            .When(new WithdrawStatement { Report = By("AP", "2024-03-06") })
            .Then(new ReportAdded(Report("AP", "2024-03-06"), Event(2)));

    [Fact]
    public void Each_of_those_who_spoke_together_takes_it_back_for_themselves() =>
        Given(Made with { Jointly = [Minister], To = [] }, Withdrawn)
            .When(new WithdrawStatement { Report = Later, By = Korea })
            .Then(new StatementWithdrawn(Later.Received(), Korea, Date("2024-03-05")));

    [Fact]
    public void Nobody_takes_back_what_others_said() =>
        Given(Made).When(new WithdrawStatement { Report = Later, By = Korea }).ThenRefused("not-a-party");

    [Fact]
    public void Nobody_takes_back_what_was_not_said_yet() =>
        Given(Made).When(new WithdrawStatement { Report = By("AP", "2024-02-01") }).ThenRefused("illegal-transition");

    [Fact]
    public void What_was_said_has_one_date() =>
        Given(Made)
            .When(new AddReport<Statement> { Report = Later, Occurs = Date("2024-02-27") })
            .ThenRefused("not-planned");

    [Fact]
    public void A_statement_is_taken_back_from_that_day_on()
    {
        var folded = Recorded(Made, Withdrawn).Seen<Statement>();

        Assert.Equal(("none", null), Reads(folded, "2024-02-27"));
        Assert.Equal(("made", null), Reads(folded, "2024-02-28"));
        Assert.Equal(("made", null), Reads(folded, "2024-03-04"));
        Assert.Equal(("withdrawn", "misspoken"), Reads(folded, "2024-03-05"));
        Assert.Equal([Day("2024-02-28"), Day("2024-03-05")], folded.State.Turns().Order());
    }

    [Fact]
    public void A_statement_acts_towards_those_addressed_and_spoken_about()
    {
        var folded = Recorded(Made with { About = [Japan, Usa] }).Seen<Statement>();
        var whole = folded.State.Whole(folded.Dossier);

        Assert.Equal(("remarks", true), (whole.Category, whole.Counts));
        Assert.Equal(
            [
                new(Usa, "speaker", Side.Actor, "Antony Blinken"),
                new(Korea, "addressee", Side.Target),
                new(Japan, "subject", Side.Target),
                new(Usa, "subject", Side.None),
            ],
            whole.Parties
        );
    }

    [Fact]
    public void Those_who_speak_together_act_towards_one_another()
    {
        var folded = Recorded(Made with { Jointly = [Minister], To = [], About = [] }).Seen<Statement>();

        Assert.All(folded.State.Whole(folded.Dossier).Parties, party => Assert.Equal(Side.Both, party.Side));
    }

    [Fact]
    public void A_statement_on_a_condition_is_shown_and_not_counted()
    {
        var founded = Made with { Conditions = [new("if the draft is real")] };
        var open = Recorded(founded).Seen<Statement>();
        var met = Recorded(founded, new ConditionResolved(Later.Received(), 1, Outcome.Met)).Seen<Statement>();

        Assert.True(View(open, "2024-12-31").Conditional);
        Assert.False(open.State.Whole(open.Dossier).Counts);
        Assert.True(met.State.Whole(met.Dossier).Counts);
    }

    [Fact]
    public void What_was_done_is_told_in_a_line()
    {
        var folded = Recorded(Made with { Jointly = [Minister], To = [Japan] }, Withdrawn).Seen<Statement>();
        var acts = folded.State.Acts(folded.Dossier).ToList();

        Assert.Equal([Japan], acts[0].Towards);
        Assert.Equal(
            new (Guid, string, EdtfDate, CountryCode?, Plover?)[]
            {
                (Event(1), "made", Date("2024-02-28"), null, Plover.Consult),
                (Event(2), "withdrawn", Date("2024-03-05"), Usa, null),
            },
            acts.Select(act => (act.Event, act.Name, act.On, act.Actor, act.Plover))
        );
        Assert.Equal(
            [
                "Antony Blinken (USA), Cho Tae-yul (KOR) to JPN: Looks forward to being in South Korea.",
                "USA takes back: Looks forward to being in South Korea. (misspoken)",
            ],
            acts.Select(act => $"{act.Headline}")
        );
    }

    private static (string, string?) Reads(Folded<Statement> folded, string day) =>
        (View(folded, day).Status, View(folded, day).Reason);

    private static StatementView View(Folded<Statement> folded, string day) =>
        Assert.IsType<StatementView>(folded.View(Day(day)));

    private static Decision<Statement> Given(params IFact[] history) => new(history);
}
