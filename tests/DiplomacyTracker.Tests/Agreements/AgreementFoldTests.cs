using DiplomacyTracker.Agreements;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Tests.Support;
using static DiplomacyTracker.Tests.Agreements.Treaties;
using static DiplomacyTracker.Tests.Support.Blinken;
using static DiplomacyTracker.Tests.Support.Told;

namespace DiplomacyTracker.Tests.Agreements;

/// <summary>How an agreement reads on a day.</summary>
public sealed class AgreementFoldTests
{
    private static readonly AgreementEnteredIntoForce ForAll = new(Nyt, Date("1968-06-01"), []);

    [Fact]
    public void An_agreement_goes_from_negotiations_to_its_end()
    {
        var folded = Recorded(Talks, Signed, Ratified(Korea), Ratified(Usa), InForce, Ended).Seen<Agreement>();

        Assert.Equal("none", View(folded, "1953-08-03").Status);
        Assert.Equal("negotiating", View(folded, "1953-08-04").Status);
        Assert.Equal("signed", View(folded, "1953-10-01").Status);
        Assert.Equal("ratified", View(folded, "1954-01-15").Status);
        Assert.Equal("in-force", View(folded, "1954-11-17").Status);
        Assert.Equal(
            ("terminated", "replaced"),
            (View(folded, "1959-01-01").Status, View(folded, "1959-01-01").Reason)
        );
        Assert.Equal("1953-10-01/1959-01-01", View(folded, "1959-01-01").Occurs?.Text);
        Assert.Equal(Certainty.Certain, View(folded, "1959-01-01").Certainty);
    }

    [Fact]
    public void What_was_signed_in_a_year_is_signed_for_certain_when_the_year_is_over()
    {
        var folded = Recorded([.. OfFive(ratified: 0)]).Seen<Agreement>();

        Assert.Equal("none", View(folded, "1967-12-30").Status);
        Assert.Equal("signed", View(folded, "1967-12-31").Status);
        Assert.Equal("1967", View(folded, "2024-01-01").Occurs?.Text);
    }

    [Fact]
    public void Ratifications_alone_bring_nothing_into_force()
    {
        var folded = Recorded([.. OfFive(ratified: 5)]).Seen<Agreement>();

        Assert.Equal("ratified", View(folded, "2024-01-01").Status);
        Assert.Empty(View(folded, "2024-01-01").InForceFor);
        Assert.DoesNotContain("ratified", Agreement.InForce);
    }

    [Fact]
    public void It_enters_into_force_for_those_who_ratified()
    {
        var folded = Recorded([.. OfFive(ratified: 4), ForAll]).Seen<Agreement>();

        Assert.Equal(Five[..4], View(folded, "1968-06-01").InForceFor);
        Assert.Equal(PartyStatus.Signed, Party(folded, Five[4], "1968-06-01").Status);
        Assert.False(View(folded, "1968-06-01").Binds(Five[0], Five[4]));
    }

    [Fact]
    public void Where_nobody_tells_of_ratifications_it_is_in_force_for_those_who_signed()
    {
        var folded = Recorded(Defence, Signed, Ratified(Korea), InForce).Seen<Agreement>();

        Assert.True(View(folded, "1954-11-17").Binds(Korea, Usa));
        Assert.Equal("1953-10-01/..", View(folded, "1954-11-17").Occurs?.Text);
    }

    [Fact]
    public void A_ratification_that_becomes_known_late_binds_from_its_day_on_and_only_for_those_who_know()
    {
        var known = new AgreementRatified(Report("Le Monde", "1968-08-01"), Five[4], Date("1968-06-20"));
        var entries = Recorded([.. OfFive(ratified: 4), ForAll, known]);
        var (before, after) = (entries.Seen<Agreement>("1968-07-31"), entries.Seen<Agreement>("1968-08-01"));

        Assert.DoesNotContain(Five[4], View(before, "1968-07-01").InForceFor);
        Assert.DoesNotContain(Five[4], View(after, "1968-06-19").InForceFor);
        Assert.Contains(Five[4], View(after, "1968-06-20").InForceFor);
        Assert.True(View(after, "1968-07-01").Binds(Five[0], Five[4]));
    }

    [Fact]
    public void A_ratification_known_late_but_done_in_time_binds_from_the_entry_into_force_on()
    {
        var known = new AgreementRatified(Report("Le Monde", "1968-08-01"), Five[4], Date("1968-05-20"));
        var after = Recorded([.. OfFive(ratified: 4), ForAll, known]).Seen<Agreement>();

        Assert.DoesNotContain(Five[4], View(after, "1968-05-31").InForceFor);
        Assert.Equal(Date("1968-06-01"), Party(after, Five[4], "1968-06-01").InForce);
    }

    [Fact]
    public void It_may_be_in_force_for_some_parties_only()
    {
        var forTwo = new AgreementEnteredIntoForce(Nyt, Date("1968-06-01"), [Five[0], Five[1]]);
        var folded = Recorded([.. OfFive(ratified: 5), forTwo]).Seen<Agreement>();
        var view = View(folded, "1968-06-01");

        Assert.Equal("in-force", view.Status);
        Assert.Equal(Five[..2], view.InForceFor);
        Assert.True(view.Binds(Five[0], Five[1]));
        Assert.False(view.Binds(Five[0], Five[2]));
        Assert.Equal(PartyStatus.Ratified, Party(folded, Five[2], "1968-06-01").Status);
    }

    [Fact]
    public void Who_accedes_is_bound_from_the_day_that_it_states()
    {
        var acceded = new AgreementAcceded(Nyt, Korea, Date("1969-01-01"), Date("1969-04-01"));
        var folded = Recorded([.. OfFive(ratified: 5), ForAll, acceded]).Seen<Agreement>();

        Assert.Equal(PartyStatus.Acceded, Party(folded, Korea, "1969-03-31").Status);
        Assert.Equal(PartyStatus.InForce, Party(folded, Korea, "1969-04-01").Status);
    }

    [Fact]
    public void Denounced_by_one_of_two_it_ends_between_them_when_the_notice_takes_effect()
    {
        var notice = new AgreementDenounced(Nyt, Usa, Date("1957-03-01"), Date("1958-03-01"), "a new policy");
        var folded = Recorded(Defence, Signed, InForce, notice).Seen<Agreement>();

        Assert.True(View(folded, "1958-02-28").Binds(Korea, Usa));
        Assert.Equal(Date("1957-03-01"), Party(folded, Usa, "1957-03-01").Denounced);
        Assert.False(View(folded, "1958-03-01").Binds(Korea, Usa));
        Assert.Equal("denounced", View(folded, "1958-03-01").Status);
        Assert.Equal("1953-10-01/1958-03-01", View(folded, "1958-03-01").Occurs?.Text);
    }

    [Fact]
    public void Denounced_by_one_of_five_it_stays_in_force_for_the_other_four()
    {
        var notice = new AgreementDenounced(Nyt, Five[0], Date("1970-03-01"));
        var folded = Recorded([.. OfFive(ratified: 5), ForAll, notice]).Seen<Agreement>();
        var view = View(folded, "1970-03-01");

        Assert.Equal("in-force", view.Status);
        Assert.Equal(Five[1..], view.InForceFor);
        Assert.Equal(PartyStatus.Denounced, Party(folded, Five[0], "1970-03-01").Status);
        Assert.False(view.Binds(Five[0], Five[1]));
        Assert.True(view.Binds(Five[1], Five[4]));
    }

    [Fact]
    public void Who_has_left_may_come_back()
    {
        var folded = Recorded(
                Defence,
                Signed,
                InForce,
                new AgreementDenounced(Nyt, Usa, Date("1957-03-01")),
                new AgreementAcceded(Nyt, Usa, Date("1958-03-01"))
            )
            .Seen<Agreement>();

        Assert.Equal("denounced", View(folded, "1957-03-01").Status);
        Assert.Equal("in-force", View(folded, "1958-03-01").Status);
    }

    [Fact]
    public void Suspended_by_one_it_has_the_reason_of_that_one_whatever_another_does()
    {
        var folded = Recorded([
                .. OfFive(ratified: 3),
                ForAll,
                new AgreementSuspended(Nyt, Date("1970-01-01"), Five[0], "a review"),
                new AgreementDenounced(Nyt, Five[1], Date("1971-01-01"), Reason: "an election"),
                new AgreementDenounced(Nyt, Five[2], Date("1972-01-01"), Reason: "a quarrel"),
            ])
            .Seen<Agreement>();

        Assert.Equal(
            [("in-force", ""), ("suspended", "a review"), ("denounced", "a quarrel")],
            "1970-01-01 1971-01-01 1972-01-01"
                .Split(' ')
                .Select(day => View(folded, day))
                .Select(view => (view.Status, view.Reason ?? ""))
        );
    }

    [Fact]
    public void Suspended_it_still_stands_and_is_shown_as_such()
    {
        var folded = Recorded(
                Defence,
                Signed,
                InForce,
                new AgreementSuspended(Nyt, Date("1955-01-01"), Usa, "a review"),
                new AgreementResumed(Nyt, Date("1956-01-01"), Usa)
            )
            .Seen<Agreement>();
        var view = View(folded, "1955-01-01");

        Assert.Equal(("suspended", "a review"), (view.Status, view.Reason));
        Assert.True(view.Binds(Korea, Usa));
        Assert.Contains(view.Status, Agreement.InForce);
        Assert.Equal("in-force", View(folded, "1956-01-01").Status);
    }

    [Fact]
    public void What_does_not_fit_is_shown()
    {
        var late = new AgreementRatified(Report("AP", "1960-01-01"), Korea, Date("1959-06-01"));
        var folded = Recorded(Defence, Signed, InForce, Ended, late).Seen<Agreement>();

        var conflict = Assert.Single(View(folded, "1960-01-01").Conflicts);
        Assert.Equal(
            (Event(5), "RatifyAgreement", AgreementStatus.Terminated),
            (conflict.Event, conflict.Verb, conflict.Status)
        );
    }

    [Fact]
    public void Who_ratifies_before_signing_does_what_does_not_fit_whichever_is_heard_of_first()
    {
        var early = new AgreementRatified(Report("AP", "1954-11-19"), Korea, Date("1953-09-01"));
        var vague = early with { On = Date("1953") };

        var after = Assert.Single(View(Recorded(Talks, Signed, early).Seen<Agreement>(), "1960-01-01").Conflicts);
        var before = Assert.Single(
            View(
                Recorded(Talks, early with { Report = Report("AP", "1954-11-01") }, Signed).Seen<Agreement>(),
                "1960-01-01"
            ).Conflicts
        );
        var others = View(Recorded(Talks, Signed with { By = [new(Usa)] }, early).Seen<Agreement>(), "1960-01-01");

        Assert.Equal((Event(3), "RatifyAgreement"), (after.Event, after.Verb));
        Assert.Equal((Event(3), "SignAgreement"), (before.Event, before.Verb));
        Assert.Empty(others.Conflicts);
        Assert.Empty(View(Recorded(Talks, Signed, vague).Seen<Agreement>(), "1960-01-01").Conflicts);
    }

    [Fact]
    public void What_was_done_is_told_with_those_towards_whom()
    {
        var notice = new AgreementDenounced(Nyt, Usa, Date("1957-03-01"), Date("1958-03-01"));
        var folded = Recorded(Talks, Signed, Ratified(Korea), InForce, notice).Seen<Agreement>();
        var acts = folded.State.Acts(folded.Dossier).ToList();

        Assert.Equal(
            ["negotiations-opened", "signed", "ratified", "in-force", "denounced"],
            acts.Select(act => act.Name)
        );
        Assert.Equal(
            [Plover.Consult, Plover.Support, Plover.Support, Plover.Support, Plover.Sanction],
            acts.Select(act => act.Plover ?? Plover.Crime)
        );
        Assert.Equal([true, true, false, true, false], acts.Select(act => act.IsMutual));
        Assert.Equal([null, null, Korea, null, Usa], acts.Select(act => act.Actor));
        Assert.Equal([Usa], acts[2].Towards);
        Assert.Equal([Korea], acts[4].Towards);
        Assert.Equal("Mutual Defense Treaty: denounced by USA, effective 1958-03-01", acts[4].Headline.ToString());
    }

    [Fact]
    public void Who_extends_a_notice_stays_bound_until_the_new_day_and_the_old_one_is_known_as_long_as_it_stood()
    {
        var notice = new AgreementDenounced(Nyt, Usa, Date("1957-03-01"), Date("1958-03-01"), "a quarrel");
        var extended = new DenunciationExtended(
            Report("AP", "1958-02-11"),
            Usa,
            Date("1958-02-10"),
            Date("1959-06-30")
        );
        var entries = Recorded(Talks, Signed, Ratified(Korea), InForce, notice, extended);
        var (before, after) = (entries.Seen<Agreement>("1958-02-10"), entries.Seen<Agreement>("1958-02-11"));

        Assert.Equal("denounced", View(before, "1958-03-01").Status);
        Assert.Equal(Date("1958-03-01"), Party(after, Usa, "1958-02-09").Effective);
        Assert.Equal(
            (Date("1957-03-01"), Date("1959-06-30")),
            (Party(after, Usa, "1958-03-01").Denounced, Party(after, Usa, "1958-03-01").Effective)
        );
        Assert.Equal("in-force", View(after, "1959-06-29").Status);
        Assert.Equal(("denounced", "a quarrel"), (View(after, "1959-06-30").Status, View(after, "1959-06-30").Reason));
        Assert.Empty(View(after, "1960-01-01").Conflicts);
    }

    [Fact]
    public void Who_revokes_a_notice_stays_bound()
    {
        var notice = new AgreementDenounced(Nyt, Usa, Date("1957-03-01"), Date("1958-03-01"), "a quarrel");
        var revoked = new DenunciationRevoked(Report("AP", "1958-02-11"), Usa, Date("1958-02-10"), "made up");
        var folded = Recorded(Talks, Signed, Ratified(Korea), InForce, notice, revoked).Seen<Agreement>();
        var view = View(folded, "1960-01-01");

        Assert.Equal(("in-force", null), (view.Status, view.Reason));
        Assert.Null(Party(folded, Usa, "1960-01-01").Denounced);
        Assert.Equal(Date("1958-03-01"), Party(folded, Usa, "1958-02-09").Effective);
        var act = folded.State.Acts(folded.Dossier).Last();
        Assert.Equal(
            (Plover.Retreat, Usa, "Mutual Defense Treaty: denunciation revoked by USA (made up)"),
            (act.Plover, act.Actor, act.Headline.ToString())
        );
    }

    [Fact]
    public void Whoever_ends_it_for_all_is_told()
    {
        var ended = Ended with { By = Usa };
        var folded = Recorded(Talks, Signed, Ratified(Korea), InForce, ended).Seen<Agreement>();

        Assert.Equal("terminated", View(folded, "1960-01-01").Status);
        var act = folded.State.Acts(folded.Dossier).Last();
        Assert.Equal(
            ("terminated-by-one", Usa, "Mutual Defense Treaty: terminated by USA (replaced)"),
            (act.Name, act.Actor, $"{act.Headline}")
        );
        Assert.False(act.IsMutual);
        Assert.Equal([Korea], act.Towards);
    }

    [Fact]
    public void What_is_extended_or_revoked_without_a_notice_does_not_fit_whichever_is_heard_of_first()
    {
        var notice = new AgreementDenounced(Report("AP", "1959-01-01"), Usa, Date("1957-03-01"), Date("1958-03-01"));
        var extended = new DenunciationExtended(
            Report("AP", "1958-02-11"),
            Usa,
            Date("1958-02-10"),
            Date("1959-06-30")
        );
        var revoked = new DenunciationRevoked(Report("AP", "1958-02-11"), Usa, Date("1958-02-10"));

        foreach (
            var (fact, verb) in new (IFact, string)[]
            {
                (extended, "ExtendDenunciation"),
                (revoked, "RevokeDenunciation"),
            }
        )
        {
            var alone = Recorded(Talks, Signed, Ratified(Korea), InForce, fact).Seen<Agreement>();
            var conflict = Assert.Single(View(alone, "1960-01-01").Conflicts);
            Assert.Equal((Event(5), verb, AgreementStatus.InForce), (conflict.Event, conflict.Verb, conflict.Status));
            Assert.Empty(
                View(
                    Recorded(Talks, Signed, Ratified(Korea), InForce, fact, notice).Seen<Agreement>(),
                    "1960-01-01"
                ).Conflicts
            );
        }
    }

    private static AgreementParty Party(Folded<Agreement> folded, CountryCode country, string day) =>
        View(folded, day).Parties.Single(party => party.Country == country);

    private static AgreementView View(Folded<Agreement> folded, string day) =>
        Assert.IsType<AgreementView>(folded.View(Day(day)));
}
