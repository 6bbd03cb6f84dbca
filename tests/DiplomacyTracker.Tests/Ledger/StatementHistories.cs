using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Statements;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>What may be told of statements, and how they are to read.</summary>
internal sealed class StatementHistories : HistoryKind<Statement>
{
    public override IFact Founding(Dice dice)
    {
        var (report, speaker) = (dice.Report(), new Party(dice.Country(), dice.Of("Cho Tae-yul", null)));
        return new StatementMade(
            report,
            speaker,
            dice.Chance(30) ? [new(dice.Country())] : [],
            dice.Chance(60) ? [dice.CountryBut(speaker.Country)] : [],
            dice.Chance(60) ? [dice.Country()] : [],
            dice.OfEnum<StatementKind>(),
            dice.Chance(70) ? dice.OfEnum<Plover>() : null,
            dice.Words(),
            dice.Chance(30) ? new(dice.Words(), "ko", dice.SomeWords()) : null,
            dice.DateBefore(report.KnownOn()),
            dice.SomeCertainty(),
            dice.Chance(40) ? [new(dice.Words())] : []
        );
    }

    public override IFact Act(Dice dice) =>
        new StatementWithdrawn(dice.Report(), dice.Country(), dice.Date(), dice.SomeWords());

    public override (string Field, object? Value)? Correction(Dice dice, IFact fact) =>
        fact switch
        {
            StatementMade made => dice.Of<(string, object?)>(
                ("occurs", dice.DateBefore(made.Report.KnownOn())),
                ("summary", dice.Words()),
                ("act", dice.OfEnum<Plover>()),
                ("certainty", dice.SomeCertainty())
            ),
            StatementWithdrawn => dice.Of<(string, object?)>(("on", dice.Date()), ("reason", dice.SomeWords())),
            _ => null,
        };

    public override IEnumerable<NaiveAct> Acts(NaiveStory story)
    {
        foreach (var heard in story.Told)
            if (heard.Fact is StatementMade made)
                yield return Made(heard, made);
            else if (heard.Fact is StatementWithdrawn said)
                yield return new(heard.Entry.Id, "withdrawn", said.On, said.By);
    }

    /// <summary>Who speak together do so towards the others, or else towards one another.</summary>
    private static NaiveAct Made(Heard heard, StatementMade made)
    {
        List<CountryCode> speaking = [.. made.Jointly.Prepend(made.Speaker).Select(one => one.Country).Distinct()];
        List<CountryCode> others = [.. made.To.Concat(made.About).Where(other => !speaking.Contains(other))];
        var act = made.Act is { } plover ? Kebab.Of(plover) : null;
        return speaking.Count is 1
            ? new(heard.Entry.Id, "made", made.Occurs, speaking[0], act)
            : new(heard.Entry.Id, "made", made.Occurs, Actor: null, act)
            {
                Towards = [.. (others.Count > 0 ? others : speaking).Select(country => $"{country}")],
            };
    }

    public override JsonObject? Naive(NaiveStory story, DateOnly day)
    {
        if (story.Told.LastOrDefault(heard => heard.Fact is StatementMade) is not { Fact: StatementMade made } heard)
            return null;

        var withdrawn = story
            .Told.Select(other => other.Fact)
            .OfType<StatementWithdrawn>()
            .LastOrDefault(said => NaiveState.IsOver(said.On, day));
        var view = new
        {
            Status = withdrawn is not null ? "withdrawn"
            : NaiveState.IsOver(made.Occurs, day) ? "made"
            : "none",
            made.Occurs,
            Earliest = made.Occurs.HasOpenStart ? (DateOnly?)null : made.Occurs.Earliest,
            Latest = made.Occurs.HasOpenEnd ? (DateOnly?)null : made.Occurs.Latest,
            made.Speaker,
            made.Jointly,
            made.To,
            made.About,
            made.Kind,
            made.Act,
            Quad = made.Act?.Quad(),
            made.Summary,
            made.Quotation,
            made.Certainty,
            withdrawn?.Reason,
            Conditional = story
                .Conditions()
                .Any(condition =>
                    condition.Event == heard.Entry.Id && condition.Outcome is Outcome.Open or Outcome.Failed
                ),
        };
        return JsonSerializer.SerializeToNode(view, TrackerJson.Lenient) as JsonObject;
    }
}
