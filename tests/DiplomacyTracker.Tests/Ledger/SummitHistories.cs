using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Summits;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>What may be told of summits.</summary>
internal sealed class SummitHistories : HistoryKind<Summit>
{
    private static readonly CountryCode Usa = CountryCode.Parse("USA");

    public override JsonObject? Naive(NaiveStory story, DateOnly day) => new NaiveSummit(story).View(day);

    public override IEnumerable<NaiveAct> Acts(NaiveStory story) => new NaiveSummit(story).Acts();

    public override IFact Founding(Dice dice)
    {
        var report = dice.Report();
        var (title, theme, host) = (dice.Words(), dice.SomeWords(), new Place(dice.Country(), dice.SomeWords()));
        var conveners = Several(dice, _ => dice.Country());
        var participants = Participants(dice);
        Condition[] conditions = [.. Several(dice, _ => new Condition(dice.Words())).Take(2)];
        var (occurs, certainty, on, points) = (dice.Date(), dice.SomeCertainty(), dice.Date(), Programme(dice));
        if (dice.Chance(60))
            return new SummitAnnounced(
                report,
                title,
                theme,
                conveners,
                host,
                occurs,
                certainty,
                participants,
                points,
                conditions,
                on
            );

        var status = dice.Of([.. Enum.GetValues<PlanStatus>().Except([PlanStatus.None])]);
        return new SummitRecorded(
            report,
            title,
            theme,
            conveners,
            host,
            status is PlanStatus.Held or PlanStatus.Underway ? dice.DateBefore(report.KnownOn()) : occurs,
            certainty,
            participants,
            points,
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
        return dice.Below(13) switch
        {
            0 => new SummitConfirmed(report, dice.Country(), on, dice.SomeDate(), dice.SomeCertainty()),
            1 => new ProgrammeSet(report, Programme(dice), on),
            < 5 => Set(report, on, Participation(dice)),
            < 9 => new ParticipantWithdrew(report, Country(dice), on, Person(dice), dice.SomeWords()),
            9 => new SummitRescheduled(
                report,
                dice.Date(),
                on,
                dice.SomeCountry(),
                dice.SomeWords(),
                dice.SomeCertainty()
            ),
            10 when dice.Chance(50) => new SummitPostponed(
                report,
                on,
                dice.SomeDate(),
                dice.SomeCountry(),
                dice.SomeWords()
            ),
            10 => new SummitCancelled(report, on, dice.SomeCountry(), dice.SomeWords()),
            11 => new SummitOpened(report, happened),
            _ => new SummitConcluded(report, happened, dice.SomeWords()),
        };
    }

    public override (string Field, object? Value)? Correction(Dice dice, IFact fact) =>
        fact switch
        {
            ISummitFounded founded => dice.Of<(string, object?)>(
                ("occurs", dice.DateBefore(founded.Report.KnownOn())),
                ("title", dice.Words()),
                ("certainty", dice.SomeCertainty()),
                ("host", new Place(dice.Country())),
                ("conveners", Several(dice, _ => dice.Country())),
                ("participants", Corrected(dice, founded.Participants))
            ),
            SummitConfirmed => dice.Of<(string, object?)>(("by", dice.Country()), ("occurs", dice.SomeDate())),
            ProgrammeSet => ("programme", Programme(dice)),
            ParticipationSet => dice.Of<(string, object?)>(
                ("mode", dice.OfEnum<ParticipationMode>()),
                ("country", dice.Country()),
                ("person", Person(dice))
            ),
            ParticipantWithdrew => dice.Of<(string, object?)>(
                ("on", dice.Date()),
                ("person", Person(dice)),
                ("reason", dice.SomeWords())
            ),
            SummitRescheduled => dice.Of<(string, object?)>(("occurs", dice.Date()), ("by", dice.SomeCountry())),
            SummitPostponed => ("occurs", dice.SomeDate()),
            SummitCancelled => dice.Of<(string, object?)>(("on", dice.Date()), ("reason", dice.SomeWords())),
            SummitOpened or SummitConcluded => ("occurs", dice.DateBefore(fact.Report.KnownOn())),
            _ => null,
        };

    private static ParticipationSet Set(Report report, EdtfDate on, Participation said) =>
        new(report, said.Country, said.Mode, on, said.Person, said.Office, said.Certainty, said.Condition);

    /// <summary>One of them above all, so that much is said of the same.</summary>
    private static CountryCode Country(Dice dice) => dice.Chance(60) ? Usa : dice.Country();

    /// <summary>Some of them without a name, and some written in another way.</summary>
    private static string? Person(Dice dice) => dice.Of("Joe Biden", "JOE  BIDEN", "Cho Tae-yul", null);

    private static Participation Participation(Dice dice) =>
        new(
            Country(dice),
            dice.OfEnum<ParticipationMode>(),
            Person(dice),
            dice.SomeWords(),
            dice.SomeCertainty(),
            dice.Chance(40) ? new(dice.Words()) : null
        );

    /// <summary>Nobody is named twice at once.</summary>
    private static IReadOnlyList<Participation> Participants(Dice dice) =>
        [.. Several(dice, _ => Participation(dice)).DistinctBy(participation => participation.Key())];

    /// <summary>The conditions stay as they are, but whoever hangs on none may be another or be left out.</summary>
    private static IReadOnlyList<Participation> Corrected(Dice dice, IReadOnlyList<Participation> participants) =>
        [
            .. participants
                .Where(participation => participation.Condition is not null || dice.Chance(70))
                .Select(participation => participation with { Mode = dice.OfEnum<ParticipationMode>() }),
        ];

    private static IReadOnlyList<ProgrammePoint> Programme(Dice dice) =>
        Several(dice, _ => new ProgrammePoint(dice.Words(), dice.SomeDate(), dice.SomeWords()));

    private static IReadOnlyList<T> Several<T>(Dice dice, Func<int, T> one) =>
        [.. Enumerable.Range(0, dice.Of(0, 1, 2, 4)).Select(one)];
}
