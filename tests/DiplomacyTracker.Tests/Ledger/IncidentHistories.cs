using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Incidents;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>What may be told of incidents and sanctions, and how they are to read.</summary>
internal sealed class IncidentHistories : HistoryKind<Incident>
{
    public override IFact Founding(Dice dice)
    {
        var report = dice.Report();
        return dice.Chance(40)
            ? new SanctionImposed(
                report,
                dice.Country(),
                Countries(dice),
                Measures(dice),
                dice.Words(),
                dice.SomeCertainty(),
                dice.Chance(30) ? [new(dice.Words())] : [],
                dice.DateBefore(report.KnownOn())
            )
            : new IncidentReported(
                report,
                dice.Of(IncidentKind.BorderClash, NoSanction(dice)),
                [.. Countries(dice).Select(country => new Party(country, dice.Of("Cho Tae-yul", null)))],
                Countries(dice),
                Countries(dice),
                dice.Chance(30) ? dice.OfEnum<Plover>() : null,
                dice.SomeWords(),
                dice.Words(),
                dice.SomeWords(),
                dice.DateBefore(report.KnownOn()),
                dice.Of(IncidentStatus.Reported, IncidentStatus.Ongoing, IncidentStatus.Resolved),
                dice.SomeCertainty(),
                dice.Chance(30) ? [new(dice.Words())] : []
            );
    }

    public override IFact Act(Dice dice) =>
        // Some of what changes a sanction is announced for a later day.
        Plain(dice) switch
        {
            SanctionExtended said when Later(said.On) is { } on => said with { On = on, Announced = said.On },
            SanctionEased said when Later(said.On) is { } on => said with { On = on, Announced = said.On },
            SanctionLifted said when Later(said.On) is { } on => said with { On = on, Announced = said.On },
            var plain => plain,
        };

    /// <summary>For what is announced on some days, the day on which it comes.</summary>
    private static EdtfDate? Later(EdtfDate said) =>
        !said.HasOpenStart && !said.HasOpenEnd && said.Earliest.DayNumber % 5 < 2
            ? EdtfDate.On(said.Latest.AddDays(said.Latest.DayNumber % 40))
            : null;

    // A sanction is imposed; as an incident that is reported it is refused.
    private static IncidentKind NoSanction(Dice dice) =>
        dice.Of([.. Enum.GetValues<IncidentKind>().Where(kind => kind is not IncidentKind.Sanction)]);

    private static IFact Plain(Dice dice) =>
        dice.Below(10) switch
        {
            0 or 1 => new IncidentContinued(
                dice.Report(),
                dice.Date(),
                dice.Words(),
                Countries(dice),
                dice.SomeCountry(),
                dice.Chance(50) ? dice.OfEnum<Plover>() : null
            ),
            2 => new IncidentAttributed(
                dice.Report(),
                new(dice.Country(), dice.Of("Antony Blinken", null)),
                dice.Date(),
                dice.SomeCountry(),
                dice.SomeCertainty()
            ),
            3 => new IncidentResolved(
                dice.Report(),
                dice.Date(),
                dice.SomeCountry(),
                dice.SomeWords(),
                dice.Chance(30) ? dice.OfEnum<Plover>() : null
            ),
            4 => new IncidentReopened(dice.Report(), dice.Date(), dice.SomeWords()),
            5 or 6 => new SanctionJoined(dice.Report(), dice.Country(), Countries(dice), Measures(dice), dice.Date()),
            7 => new SanctionExtended(
                dice.Report(),
                dice.Country(),
                Countries(dice),
                Measures(dice),
                dice.Date(),
                dice.SomeWords()
            ),
            8 => new SanctionEased(dice.Report(), dice.Country(), Measures(dice), dice.Date(), dice.SomeWords()),
            _ => new SanctionLifted(dice.Report(), dice.Country(), dice.Date(), dice.SomeWords()),
        };

    public override (string Field, object? Value)? Correction(Dice dice, IFact fact) =>
        fact switch
        {
            IncidentReported reported => dice.Of<(string, object?)>(
                ("occurs", dice.DateBefore(reported.Report.KnownOn())),
                ("kind", NoSanction(dice)),
                ("actors", Countries(dice).Select(country => new Party(country)).ToList()),
                ("summary", dice.Words())
            ),
            SanctionImposed imposed => dice.Of<(string, object?)>(
                ("on", dice.DateBefore(imposed.Report.KnownOn())),
                ("by", dice.Country()),
                ("targets", Countries(dice))
            ),
            IncidentContinued => dice.Of<(string, object?)>(("on", dice.Date()), ("towards", Countries(dice))),
            IncidentAttributed => ("actor", new Party(dice.Country())),
            IncidentResolved => dice.Of<(string, object?)>(("on", dice.Date()), ("outcome", dice.SomeWords())),
            SanctionLifted => ("on", dice.Date()),
            _ => null,
        };

    public override IEnumerable<NaiveAct> Acts(NaiveStory story) => NaiveIncident.Of(story).Acts();

    public override JsonObject? Naive(NaiveStory story, DateOnly day) => NaiveIncident.Of(story).View(day);

    private static IReadOnlyList<CountryCode> Countries(Dice dice) =>
        [.. Enumerable.Range(0, dice.Below(3)).Select(_ => dice.Country())];

    private static IReadOnlyList<SanctionMeasure> Measures(Dice dice) =>
        [.. Enumerable.Range(0, dice.Below(3)).Select(_ => dice.OfEnum<SanctionMeasure>())];
}
