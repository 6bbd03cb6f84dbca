using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Representation;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>What may be told of how two countries represent themselves to one another.</summary>
internal sealed class RepresentationHistories : HistoryKind<MutualRepresentation>
{
    private static readonly CountryCode Kor = CountryCode.Parse("KOR");
    private static readonly CountryCode Usa = CountryCode.Parse("USA");

    public override JsonObject? Naive(NaiveStory story, DateOnly day) => new NaiveRepresentation(story).View(day);

    public override IEnumerable<NaiveAct> Acts(NaiveStory story) => new NaiveRepresentation(story).Acts();

    public override IFact Founding(Dice dice)
    {
        var one = Either(dice);
        return Recorded(dice, dice.Chance(70) ? [Kor, Usa] : [one, dice.CountryBut(one)]);
    }

    public override IFact Act(Dice dice)
    {
        var (report, on, sending) = (dice.Report(), dice.Date(), Either(dice));
        var reason = dice.SomeWords();
        return dice.Below(18) switch
        {
            0 => Recorded(dice, [Kor, Usa]),
            1 => new RecognitionGiven(report, on, SomeOf(dice)),
            2 or 3 => new RelationsEstablished(report, on),
            4 => new RelationsResumed(report, on),
            5 => new RelationsSuspended(report, on, SomeOf(dice), reason),
            6 => new RelationsSevered(report, on, SomeOf(dice), reason),
            7 or 8 => new MissionOpened(
                report,
                sending,
                dice.OfEnum<MissionKind>(),
                on,
                City(dice),
                dice.SomeCountry(),
                dice.SomeCountry()
            ),
            9 or 10 => new MissionClosed(report, sending, on, SomeMission(dice), City(dice), reason),
            11 => new LevelSet(report, sending, dice.OfEnum<HeadLevel>(), on, SomeMission(dice), reason),
            12 => new CredentialsPresented(report, Head(dice), on, SomeLevel(dice)),
            13 => new HeadRecalledForConsultations(report, sending, on, reason),
            14 => new HeadReturned(report, sending, on),
            15 => new HeadRecalled(report, sending, on, reason),
            16 => new HeadWithdrawn(report, sending, on, reason),
            _ => new PersonaNonGrataDeclared(
                report,
                sending,
                on,
                dice.Chance(70) ? [Head(dice)] : [],
                dice.Of<int?>(5, null),
                reason
            ),
        };
    }

    public override (string Field, object? Value)? Correction(Dice dice, IFact fact) =>
        fact switch
        {
            RepresentationRecorded => dice.Of<(string, object?)>(
                ("on", dice.Date()),
                ("status", dice.OfEnum<RepresentationStatus>()),
                ("by", SomeOf(dice)),
                ("posts", Posts(dice))
            ),
            LevelSet => dice.Of<(string, object?)>(("on", dice.Date()), ("level", dice.OfEnum<HeadLevel>())),
            MissionOpened => dice.Of<(string, object?)>(("on", dice.Date()), ("kind", dice.OfEnum<MissionKind>())),
            CredentialsPresented => dice.Of<(string, object?)>(("on", dice.Date()), ("head", Head(dice))),
            RecognitionGiven or RelationsSevered => dice.Of<(string, object?)>(
                ("on", dice.Date()),
                ("by", SomeOf(dice))
            ),
            IRepresentationAct => ("on", dice.Date()),
            _ => null,
        };

    private static RepresentationRecorded Recorded(Dice dice, CountryCode[] between) =>
        new(
            dice.Report(),
            between,
            dice.OfEnum<RepresentationStatus>(),
            dice.Date(),
            SomeOf(dice),
            Posts(dice),
            dice.SomeWords()
        );

    private static IReadOnlyList<Post> Posts(Dice dice) =>
        [
            .. Enumerable
                .Range(0, dice.Below(3))
                .Select(_ => new Post(
                    Either(dice),
                    SomeLevel(dice),
                    SomeMission(dice),
                    City(dice),
                    dice.SomeCountry(),
                    dice.SomeCountry()
                )),
        ];

    /// <summary>Mostly the same two, and now and then somebody who has no part in it.</summary>
    private static CountryCode Either(Dice dice) => dice.Chance(90) ? dice.Of(Kor, Usa) : dice.Country();

    private static CountryCode? SomeOf(Dice dice) => dice.Chance(60) ? Either(dice) : null;

    private static Party Head(Dice dice) =>
        new(Either(dice), dice.Of("Cho Tae-yul", "CHO  Tae-yul", "Antony Blinken", null), dice.SomeWords());

    private static MissionKind? SomeMission(Dice dice) => dice.Chance(60) ? dice.OfEnum<MissionKind>() : null;

    private static HeadLevel? SomeLevel(Dice dice) => dice.Chance(60) ? dice.OfEnum<HeadLevel>() : null;

    private static string? City(Dice dice) => dice.Of("Seoul", "Busan", null);
}
