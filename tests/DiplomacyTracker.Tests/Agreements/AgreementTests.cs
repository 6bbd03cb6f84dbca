using DiplomacyTracker.Agreements;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Tests.Support;
using static DiplomacyTracker.Tests.Agreements.Treaties;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Agreements;

/// <summary>What may be said of an agreement, and what becomes of it.</summary>
public sealed class AgreementTests
{
    private static readonly ReportBody Afp = By("AFP", "1960-01-01");

    private static readonly RecordAgreement Record = new()
    {
        Report = By("NYT", "1954-11-18"),
        Title = "Mutual Defense Treaty",
        Kind = AgreementKind.MutualDefence,
        Parties = [new(Korea, Ratified: Date("1954-01-15")), new(Usa, Person: "John Foster Dulles")],
        Signed = Date("1953-10-01"),
        InForce = Date("1954-11-17"),
    };

    [Fact]
    public void What_each_party_did_is_a_fact_of_its_own() =>
        Given()
            .When(Record)
            .Then(
                Defence,
                new AgreementSigned(Nyt, [new(Korea), new(Usa, "John Foster Dulles")], Date("1953-10-01")),
                new AgreementRatified(Nyt, Korea, Date("1954-01-15")),
                new AgreementEnteredIntoForce(Nyt, Date("1954-11-17"), [])
            );

    [Fact]
    public void Who_acceded_did_not_sign_with_the_others() =>
        Given()
            .When(
                Record with
                {
                    Parties = [new(Korea), new(Usa), new(Japan, Acceded: Date("1954-11-01"))],
                    InForce = null,
                }
            )
            .Then(
                Defence with
                {
                    Parties = [Korea, Usa, Japan],
                },
                new AgreementSigned(Nyt, [new(Korea), new(Usa)], Date("1953-10-01")),
                new AgreementAcceded(Nyt, Japan, Date("1954-11-01"))
            );

    [Fact]
    public void Nothing_is_recorded_of_which_nothing_was_done() =>
        Given()
            .When(Record with { Parties = [new(Korea), new(Usa)], Signed = null, InForce = null })
            .ThenRefused("missing-field");

    [Fact]
    public void Nobody_agrees_with_themselves() =>
        Given().When(Record with { Parties = [new(Korea)] }).ThenRefused("too-few-parties");

    [Fact]
    public void Nobody_is_a_party_twice() =>
        Given().When(Record with { Parties = [new(Korea), new(Usa), new(Korea)] }).ThenRefused("duplicate-party");

    [Fact]
    public void An_agreement_has_a_title() => Given().When(Record with { Title = " " }).ThenRefused("empty-text");

    [Fact]
    public void Signing_is_told_when_it_is_done() =>
        Given().When(Record with { Signed = Date("1955") }).ThenRefused("not-happened-yet");

    [Fact]
    public void Whoever_tells_of_a_day_to_come_is_told_which()
    {
        var refused = Assert.Throws<RefusedException>(() =>
            (Record with { Parties = [new(Korea), new(Usa, Ratified: Date("1955"))] }).Decide(
                Story<Agreement>.Of(Development, [], Nyt)
            )
        );

        Assert.Equal(("not-happened-yet", "parties[1].ratified"), (refused.Code, refused.Field));
    }

    [Fact]
    public void Negotiations_are_signed_off() =>
        Given(Talks)
            .When(
                new SignAgreement
                {
                    Report = Afp,
                    By = [new(Korea), new(Usa)],
                    On = Date("1953-10-01"),
                }
            )
            .Then(new AgreementSigned(Afp.Received(), [new(Korea), new(Usa)], Date("1953-10-01")));

    [Fact]
    public void Who_has_signed_does_not_sign_again() =>
        Given(Talks, Signed)
            .When(new SignAgreement { Report = Afp, By = [new(Korea), new(Japan)] })
            .Then(new AgreementSigned(Afp.Received(), [new(Japan)], Date("1960-01-01")));

    [Fact]
    public void A_second_report_of_a_ratification_is_another_source() =>
        Given(Talks, Signed, Ratified(Korea))
            .When(
                new RatifyAgreement
                {
                    Report = Afp,
                    By = Korea,
                    On = Date("1954"),
                }
            )
            .Then(new ReportAdded(Afp.Received(), Event(3)));

    [Fact]
    public void What_is_told_of_another_day_is_corrected() =>
        Given(Talks, Signed, Ratified(Korea))
            .When(
                new RatifyAgreement
                {
                    Report = Afp,
                    By = Korea,
                    On = Date("1954-02-01"),
                }
            )
            .ThenRefused("told-otherwise");

    [Fact]
    public void Who_has_no_part_in_it_does_not_ratify() =>
        Given(Talks, Signed).When(new RatifyAgreement { Report = Afp, By = Japan }).ThenRefused("not-a-party");

    [Fact]
    public void Who_has_no_part_in_it_accedes() =>
        Given(Talks, Signed)
            .When(
                new AccedeToAgreement
                {
                    Report = Afp,
                    By = Japan,
                    InForceFrom = Date("1961"),
                }
            )
            .Then(new AgreementAcceded(Afp.Received(), Japan, Date("1960-01-01"), Date("1961")));

    [Fact]
    public void What_is_not_in_force_is_not_suspended() =>
        Given(Talks, Signed).When(new SuspendAgreement { Report = Afp }).ThenRefused("illegal-transition");

    [Fact]
    public void A_day_to_come_may_be_settled_for_its_entry_into_force() =>
        Given(Talks, Signed)
            .When(new BringIntoForce { Report = Afp, On = Date("1960-06-01") })
            .Then(new AgreementEnteredIntoForce(Afp.Received(), Date("1960-06-01"), []));

    [Fact]
    public void It_is_brought_into_force_for_parties_only() =>
        Given(Talks, Signed).When(new BringIntoForce { Report = Afp, For = [Korea, Japan] }).ThenRefused("not-a-party");

    [Fact]
    public void What_was_done_long_ago_may_be_learnt_after_the_end() =>
        Given(Talks, Signed, InForce, Ended)
            .When(
                new RatifyAgreement
                {
                    Report = By("AP", "2024-01-01"),
                    By = Korea,
                    On = Date("1954-01-15"),
                }
            )
            .Then(new AgreementRatified(Report("AP", "2024-01-01"), Korea, Date("1954-01-15")));

    [Fact]
    public void What_has_ended_is_not_ratified() =>
        Given(Talks, Signed, InForce, Ended)
            .When(new RatifyAgreement { Report = By("AP", "2024-01-01"), By = Korea })
            .ThenRefused("illegal-transition");

    [Fact]
    public void It_ends_once() =>
        Given(Talks, Signed, InForce, Ended)
            .When(new TerminateAgreement { Report = By("AP", "2024-01-01") })
            .Then(new ReportAdded(Report("AP", "2024-01-01"), Event(4)));

    [Fact]
    public void A_notice_does_not_take_effect_before_it_is_given() =>
        Given(Talks, Signed, InForce)
            .When(
                new DenounceAgreement
                {
                    Report = Afp,
                    By = Korea,
                    Effective = Date("1959"),
                }
            )
            .ThenRefused("effective-before-notice");

    [Fact]
    public void A_notice_is_revoked_before_it_takes_effect() =>
        Given(Talks, Signed, InForce, Notice)
            .When(new RevokeDenunciation { Report = Afp, By = Usa })
            .Then(new DenunciationRevoked(Afp.Received(), Usa, Date("1960-01-01")));

    [Fact]
    public void A_notice_is_extended_as_often_as_they_like() =>
        Given(
                Talks,
                Signed,
                InForce,
                Notice,
                new DenunciationExtended(Nyt, Usa, Date("1959-06-01"), Date("1961-01-01"))
            )
            .When(
                new ExtendDenunciation
                {
                    Report = Afp,
                    By = Usa,
                    Effective = Date("1962-01-01"),
                }
            )
            .Then(new DenunciationExtended(Afp.Received(), Usa, Date("1960-01-01"), Date("1962-01-01")));

    [Fact]
    public void Whoever_gave_no_notice_has_none_to_revoke_or_extend()
    {
        Given(Talks, Signed, InForce, Notice)
            .When(new RevokeDenunciation { Report = Afp, By = Korea })
            .ThenRefused("no-notice");
        Given(Talks, Signed, InForce)
            .When(
                new ExtendDenunciation
                {
                    Report = Afp,
                    By = Usa,
                    Effective = Date("1962"),
                }
            )
            .ThenRefused("no-notice");
    }

    [Fact]
    public void Whoever_revoked_a_notice_may_give_another() =>
        Given(Talks, Signed, InForce, Notice, new DenunciationRevoked(Nyt, Usa, Date("1959-06-01")))
            .When(
                new DenounceAgreement
                {
                    Report = Afp,
                    By = Usa,
                    On = Date("1959-12-01"),
                }
            )
            .Then(new AgreementDenounced(Afp.Received(), Usa, Date("1959-12-01")));

    [Fact]
    public void An_extended_notice_does_not_take_effect_before_that_was_settled() =>
        Given(Talks, Signed, InForce, Notice)
            .When(
                new ExtendDenunciation
                {
                    Report = Afp,
                    By = Usa,
                    Effective = Date("1959"),
                }
            )
            .ThenRefused("effective-before-notice");

    [Fact]
    public void Only_what_is_suspended_is_resumed() =>
        Given(Talks, Signed, InForce, new AgreementSuspended(Nyt, Date("1955-01-01"), Korea))
            .When(new ResumeAgreement { Report = Afp, By = Usa })
            .ThenRefused("not-suspended");

    [Fact]
    public void What_is_suspended_is_resumed() =>
        Given(Talks, Signed, InForce, new AgreementSuspended(Nyt, Date("1955-01-01"), Korea))
            .When(new ResumeAgreement { Report = Afp, By = Korea })
            .Then(new AgreementResumed(Afp.Received(), Date("1960-01-01"), Korea));

    [Fact]
    public void One_party_may_end_it_for_all()
    {
        var end = new TerminateAgreement { Report = Afp, By = Usa };
        var ended = new AgreementTerminated(Afp.Received(), Date("1960-01-01"), By: Usa);

        Given(Talks, Signed, InForce).When(end).Then(ended);
        Given(Talks, Signed, InForce).When(end with { By = Code("JPN") }).ThenRefused("not-a-party");
        Given(Talks, Signed, InForce, ended).When(end).ThenNothing();
        Given(Talks, Signed, InForce, ended).When(end with { By = null }).ThenNothing();
        Given(Talks, Signed, InForce, ended with { By = null }).When(end).ThenRefused("told-otherwise");
        Given(Talks, Signed, InForce, ended).When(end with { By = Korea }).ThenRefused("told-otherwise");
    }

    private static readonly AgreementDenounced Notice = new(Nyt, Usa, Date("1959-03-01"), Date("1960-03-01"));

    private static Decision<Agreement> Given(params IFact[] history) => new(history);
}
