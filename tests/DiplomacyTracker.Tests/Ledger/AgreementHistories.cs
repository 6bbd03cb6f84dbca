using System.Text.Json.Nodes;
using DiplomacyTracker.Agreements;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>What may be told of agreements.</summary>
internal sealed class AgreementHistories : HistoryKind<Agreement>
{
    public override JsonObject? Naive(NaiveStory story, DateOnly day) => new NaiveAgreement(story).View(day);

    public override IEnumerable<NaiveAct> Acts(NaiveStory story) => new NaiveAgreement(story).Acts();

    public override IFact Founding(Dice dice)
    {
        var (report, title, parties) = (dice.Report(), dice.Words(), Several(dice, atLeast: 2));
        var (kind, summary, depositary) = (dice.OfEnum<AgreementKind>(), dice.SomeWords(), dice.SomeWords());
        Obligation[] obligations = dice.Chance(30) ? [dice.OfEnum<Obligation>()] : [];
        Condition[] conditions = dice.Chance(30) ? [new(dice.Words())] : [];
        var text = dice.Chance(30) ? new Uri("https://treaties.example/1") : null;
        return dice.Chance(50)
            ? new AgreementRecorded(report, title, parties, kind, summary, obligations, depositary, text, conditions)
            : new NegotiationsOpened(
                report,
                title,
                parties,
                kind,
                summary,
                obligations,
                depositary,
                text,
                dice.SomeCertainty(),
                conditions,
                dice.DateBefore(report.KnownOn())
            );
    }

    public override IFact Act(Dice dice)
    {
        var (report, by, on) = (dice.Report(), dice.Country(), dice.Date());
        var done = dice.DateBefore(report.KnownOn());
        return dice.Below(18) switch
        {
            < 3 => new AgreementSigned(
                report,
                [.. Several(dice, 1).Select(country => new Party(country, dice.Of("Cho Tae-yul", null)))],
                done,
                dice.Chance(30) ? new(dice.Country(), dice.SomeWords()) : null
            ),
            < 6 => new AgreementRatified(report, by, done, dice.Chance(30) ? dice.Date() : null),
            < 8 => new AgreementAcceded(report, by, done, dice.Chance(30) ? dice.Date() : null),
            < 11 => new AgreementEnteredIntoForce(report, on, dice.Chance(60) ? [] : Several(dice, 1)),
            11 => new AgreementSuspended(report, on, dice.SomeCountry(), dice.SomeWords()),
            12 => new AgreementResumed(report, on, dice.SomeCountry()),
            < 15 => new AgreementDenounced(report, by, done, dice.Chance(40) ? dice.Date() : null, dice.SomeWords()),
            15 => new DenunciationExtended(report, by, done, dice.Date(), dice.SomeWords()),
            16 => new DenunciationRevoked(report, by, done, dice.SomeWords()),
            _ => new AgreementTerminated(report, on, dice.SomeWords()),
        };
    }

    public override (string Field, object? Value)? Correction(Dice dice, IFact fact) =>
        fact switch
        {
            IAgreementFounded => dice.Of<(string, object?)>(
                ("title", dice.Words()),
                ("kind", dice.OfEnum<AgreementKind>()),
                ("parties", Several(dice, atLeast: 2))
            ),
            AgreementSigned => dice.Of<(string, object?)>(
                ("on", dice.DateBefore(fact.Report.KnownOn())),
                ("by", Several(dice, 1).Select(country => new Party(country)).ToList())
            ),
            AgreementRatified or AgreementAcceded => dice.Of<(string, object?)>(
                ("by", dice.Country()),
                ("inForceFrom", dice.SomeDate())
            ),
            AgreementEnteredIntoForce => dice.Of<(string, object?)>(("on", dice.Date()), ("for", Several(dice, 0))),
            AgreementSuspended => ("by", dice.SomeCountry()),
            AgreementDenounced => ("effective", dice.SomeDate()),
            AgreementTerminated => ("on", dice.Date()),
            _ => null,
        };

    private static IReadOnlyList<CountryCode> Several(Dice dice, int atLeast) =>
        [.. Enumerable.Range(0, 8).Select(_ => dice.Country()).Distinct().Take(Math.Max(atLeast, dice.Below(4)))];
}
