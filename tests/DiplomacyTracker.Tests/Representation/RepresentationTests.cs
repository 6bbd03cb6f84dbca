using DiplomacyTracker.Developments;
using DiplomacyTracker.Representation;
using DiplomacyTracker.Tests.Support;
using static DiplomacyTracker.Tests.Representation.CubaAndUs;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Representation;

/// <summary>What may be said of how two countries are represented to one another.</summary>
public sealed class RepresentationTests
{
    private static readonly RecordRepresentation Record = new()
    {
        Report = Book,
        Between = [States, Cuba],
        Status = RepresentationStatus.Recognised,
        On = Date("1902-05-20"),
        By = States,
    };

    [Fact]
    public void A_pair_is_recorded_in_the_order_of_its_codes() => Given().When(Record).Then(Recognised);

    [Fact]
    public void Whoever_begins_it_the_record_of_a_pair_is_one() =>
        Assert.Equal(Record.OwnId, (Record with { Between = [Cuba, States] }).OwnId);

    [Fact]
    public void Another_pair_has_another_record() =>
        Assert.NotEqual(Record.OwnId, (Record with { Between = [Cuba, Swiss] }).OwnId);

    [Fact]
    public void It_is_begun_once() =>
        Given(Recognised)
            .When(Record with { Status = RepresentationStatus.Established })
            .ThenRefused("already-recorded");

    [Fact]
    public void Another_source_for_the_same_is_another_report() =>
        Given(Recognised).When(Record with { Report = Paper }).Then(new ReportAdded(Paper.Received(), Event(1)));

    [Fact]
    public void It_is_begun_again_by_those_who_knew_of_it_earlier()
    {
        var news = By("The Sun", "1902-05-21");

        Given(Recognised)
            .When(Record with { Report = news, Reason = "independence" })
            .Then(Recognised with { Report = news.Received(), Reason = "independence" });
    }

    [Fact]
    public void Its_id_is_not_for_choosing() => Given().When(Record with { Id = Event(7) }).ThenRefused("id-of-pair");

    [Fact]
    public void A_country_is_not_represented_to_itself() =>
        Given().When(Record with { Between = [Cuba, Cuba] }).ThenRefused("two-countries");

    [Fact]
    public void Only_the_two_have_posts() =>
        Given().When(Record with { Posts = [new(Swiss)] }).ThenRefused("not-a-party");

    [Fact]
    public void Relations_are_established() =>
        Given(Recognised).When(new EstablishRelations { Report = Book, On = Date("1902-05-27") }).Then(Established);

    [Fact]
    public void Told_again_they_are_established_already() =>
        Given(Recognised, Established)
            .When(new EstablishRelations { Report = Book, On = Date("1902-05-27") })
            .ThenNothing();

    [Fact]
    public void Told_again_without_a_date_the_last_word_is_meant() =>
        Given(Recognised, Established)
            .When(new EstablishRelations { Report = Paper })
            .Then(new ReportAdded(Paper.Received(), Event(2)));

    [Fact]
    public void Resumed_and_established_on_one_day_are_the_same() =>
        Given(Recognised, Recognised with { Status = RepresentationStatus.Established, On = Date("2015-07-20") })
            .When(new ResumeRelations { Report = Paper, On = Date("2015-07-20") })
            .Then(new ReportAdded(Paper.Received(), Event(2)));

    [Fact]
    public void What_has_happened_since_is_another_matter() =>
        Given(Recognised, Established, Severed)
            .When(new EstablishRelations { Report = Paper })
            .ThenRefused("illegal-transition");

    [Fact]
    public void Relations_that_never_were_are_not_severed() =>
        Given(Recognised)
            .When(
                new SeverRelations
                {
                    Report = Book,
                    By = Cuba,
                    On = Date("1961-01-03"),
                }
            )
            .ThenRefused("illegal-transition");

    [Fact]
    public void A_third_country_severs_nothing() =>
        Given(Recognised, Established)
            .When(new SeverRelations { Report = Book, By = Swiss })
            .ThenRefused("not-a-party");

    [Fact]
    public void What_was_done_before_is_told_after_what_was_done_later() =>
        Given(Recognised, Established, Legation, Severed)
            .When(
                new SetLevel
                {
                    Report = Paper,
                    Sending = States,
                    Level = HeadLevel.Ambassador,
                    Mission = MissionKind.Embassy,
                    On = Date("1923-02-10"),
                }
            )
            .Then(Raised with { Report = Paper.Received() });

    [Fact]
    public void Nothing_is_told_before_it_is_done() =>
        Given(Recognised, Established)
            .When(new SeverRelations { Report = Book, On = Date("2021") })
            .ThenRefused("not-happened-yet");

    [Fact]
    public void An_embassy_needs_relations() =>
        Given(Recognised).When(Open(MissionKind.Embassy) with { On = Date("1902-05-21") }).ThenRefused("no-relations");

    [Fact]
    public void A_consulate_does_not() =>
        Given(Recognised)
            .When(Open(MissionKind.Consulate))
            .Then(new MissionOpened(Book.Received(), States, MissionKind.Consulate, Date("1961-02-01")));

    [Fact]
    public void An_interests_section_is_opened_while_relations_are_severed() =>
        Given(Recognised, Established, Severed)
            .When(
                Open(MissionKind.InterestsSection) with
                {
                    City = "Havana",
                    ProtectedBy = Swiss,
                    On = Date("1977-09-01"),
                }
            )
            .Then(Section);

    [Fact]
    public void Nobody_protects_themselves() =>
        Given(Recognised, Established, Severed)
            .When(Open(MissionKind.InterestsSection) with { ProtectedBy = Cuba })
            .ThenRefused("not-a-third-country");

    [Fact]
    public void Those_who_are_not_welcome_are_of_the_other_side() =>
        Given(Recognised, Established)
            .When(
                new DeclarePersonaNonGrata
                {
                    Report = Book,
                    By = Cuba,
                    Persons = [new(Cuba, "Somebody")],
                }
            )
            .ThenRefused("not-a-party");

    [Fact]
    public void They_are_no_fewer_than_are_named() =>
        Given(Recognised, Established)
            .When(
                new DeclarePersonaNonGrata
                {
                    Report = Book,
                    By = Cuba,
                    Persons = [new(States, "One"), new(States, "Another")],
                    Count = 1,
                }
            )
            .ThenRefused("invalid-count");

    [Fact]
    public void The_pair_of_a_record_is_not_correctable() =>
        Given(Recognised)
            .When(
                new Correct<MutualRepresentation>
                {
                    Report = Paper,
                    Scope = Scope.Record,
                    Reason = "another pair",
                    Changes = new Dictionary<string, System.Text.Json.JsonElement>(StringComparer.Ordinal)
                    {
                        ["between"] = System.Text.Json.JsonSerializer.SerializeToElement<string[]>(["CHE", "USA"]),
                    },
                }
            )
            .ThenRefused("unknown-field");

    private static OpenMission Open(MissionKind kind) =>
        new()
        {
            Report = Book,
            Sending = States,
            Kind = kind,
            On = Date("1961-02-01"),
        };
}
