using System.Text.Json.Nodes;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Visits;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>What may be told of visits.</summary>
internal sealed class VisitHistories : HistoryKind<Visit>
{
    public override JsonObject? Naive(NaiveStory story, DateOnly day) => new NaiveVisit(story).View(day);

    public override IEnumerable<NaiveAct> Acts(NaiveStory story) => new NaiveVisit(story).Acts();

    public override IFact Founding(Dice dice)
    {
        var report = dice.Report();
        var visitor = new Party(dice.Country(), dice.Of("Antony Blinken", "Cho Tae-yul", null), "Minister");
        Leg[] legs =
        [
            .. Enumerable
                .Range(0, dice.Of(0, 0, 1, 3))
                .Select(_ => new Leg(new(dice.CountryBut(visitor.Country), dice.SomeWords()), dice.SomeDate())),
        ];
        var host = legs.Length > 0 ? legs[0].Host : new(dice.CountryBut(visitor.Country));
        Condition[] conditions = [.. Enumerable.Range(0, dice.Of(0, 0, 1, 2)).Select(_ => new Condition(dice.Words()))];
        var (occurs, certainty, purpose, on) = (dice.Date(), dice.SomeCertainty(), dice.SomeWords(), dice.Date());
        if (dice.Chance(60))
            return new VisitScheduled(
                report,
                visitor,
                host,
                legs,
                dice.OfEnum<VisitKind>(),
                occurs,
                certainty,
                purpose,
                conditions,
                on
            );

        var status = dice.Of([.. Enum.GetValues<PlanStatus>().Except([PlanStatus.None])]);
        return new VisitRecorded(
            report,
            visitor,
            host,
            legs,
            dice.OfEnum<VisitKind>(),
            status is PlanStatus.Held or PlanStatus.Underway ? dice.DateBefore(report.KnownOn()) : occurs,
            certainty,
            purpose,
            conditions,
            on,
            status,
            dice.SomeWords()
        );
    }

    public override IFact Act(Dice dice)
    {
        var report = dice.Report();
        var (on, happened) = (dice.Date(), dice.DateBefore(report.KnownOn()));
        int? leg = dice.Chance(30) ? 1 + dice.Below(3) : null;
        return dice.Below(7) switch
        {
            0 => new VisitConfirmed(report, dice.Country(), on, dice.SomeDate(), dice.SomeCertainty()),
            1 => new VisitRescheduled(
                report,
                dice.Date(),
                on,
                dice.SomeCountry(),
                leg,
                dice.SomeWords(),
                dice.SomeCertainty()
            ),
            2 => new VisitPostponed(report, on, dice.SomeDate(), dice.SomeCountry(), leg, dice.SomeWords()),
            3 => new VisitCancelled(report, on, dice.SomeCountry(), leg, dice.SomeWords()),
            4 => new VisitBegun(report, happened),
            5 => new MeetingHeld(report, happened, [new(dice.Country())], dice.OfEnum<MeetingFormat>(), Place: null),
            _ => new VisitConcluded(report, happened, dice.SomeWords()),
        };
    }

    public override (string Field, object? Value)? Correction(Dice dice, IFact fact) =>
        fact switch
        {
            IVisitFounded founded => dice.Of<(string, object?)>(
                ("occurs", dice.DateBefore(founded.Report.KnownOn())),
                ("purpose", dice.SomeWords()),
                ("certainty", dice.SomeCertainty()),
                ("kind", dice.OfEnum<VisitKind>()),
                ("visitor", founded.Visitor with { Person = dice.Words() })
            ),
            VisitConfirmed => dice.Of<(string, object?)>(("by", dice.Country()), ("occurs", dice.SomeDate())),
            VisitRescheduled => dice.Of<(string, object?)>(("occurs", dice.Date()), ("by", dice.SomeCountry())),
            VisitPostponed => dice.Of<(string, object?)>(
                ("occurs", dice.SomeDate()),
                ("leg", dice.Of<int?>(1, 2, null))
            ),
            VisitCancelled => dice.Of<(string, object?)>(("on", dice.Date()), ("reason", dice.SomeWords())),
            VisitBegun or VisitConcluded => ("occurs", dice.DateBefore(fact.Report.KnownOn())),
            MeetingHeld => dice.Of<(string, object?)>(
                ("occurs", dice.DateBefore(fact.Report.KnownOn())),
                ("summary", dice.SomeWords())
            ),
            _ => null,
        };
}
