using System.Text.Json;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>A record of several developments at once, as chance would have it, but such as can be stored.</summary>
internal sealed class Histories
{
    private static readonly DateTimeOffset FirstRecorded = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dice dice;
    private readonly Dictionary<Guid, (HistoryKind Kind, List<Entry> Entries)> developments = [];
    private readonly List<(Guid Development, Entry Entry)> log = [];
    private long position;

    private Histories(Dice dice) => this.dice = dice;

    /// <summary>Every entry with its development, by position.</summary>
    public IReadOnlyList<(Guid Development, Entry Entry)> Log => log;

    /// <summary>The developments.</summary>
    public IReadOnlyList<Telling> Tellings =>
        [.. developments.Select(pair => new Telling(pair.Value.Kind, pair.Key, pair.Value.Entries))];

    /// <summary>A record of so many entries.</summary>
    public static Histories Of(Dice dice, int developments, int entries)
    {
        var histories = new Histories(dice);
        for (var number = 0; number < entries; number++)
            histories.Tell(dice.Chance(100 * developments / entries) || number is 0);
        return histories;
    }

    private void Tell(bool newDevelopment)
    {
        if (newDevelopment)
        {
            var kind = dice.Of(HistoryKind.All);
            var id = dice.Id();
            developments[id] = (kind, []);
            Record(id, kind.Founding(dice));
        }
        else
        {
            var (id, (kind, entries)) = dice.Of([.. developments]);
            Record(id, Fact(kind, entries));
        }
    }

    private void Record(Guid development, IFact fact)
    {
        // Positions have gaps, and clocks go back.
        position += 1 + (dice.Chance(10) ? dice.Below(3) : 0);
        var recorded = FirstRecorded.AddMinutes(position - (dice.Chance(20) ? dice.Below(60) : 0));
        var entry = new Entry(dice.Id(), position, recorded, "clerk", fact);
        developments[development].Entries.Add(entry);
        log.Add((development, entry));
    }

    private IFact Fact(HistoryKind kind, List<Entry> entries) =>
        dice.Below(20) switch
        {
            < 8 => kind.Act(dice),
            < 11 => Added(kind, dice.Of(entries)),
            < 13 => new ReportWithdrawn(dice.Report(), dice.Of(entries).Id, dice.Words()),
            < 15 => CorrectionOf(kind, dice.Of(entries)) ?? kind.Act(dice),
            < 17 => new Retracted(dice.Report(), Retractable(entries).Id, dice.OfEnum<Scope>(), dice.Words()),
            < 18 => new Linked(
                dice.Report(),
                dice.OfEnum<LinkRelation>(),
                dice.Of([.. developments.Keys]),
                dice.Chance(40) ? Scope.Record : null
            ),
            _ when entries.Sum(Conditions) is > 0 and var count => new ConditionResolved(
                dice.Report(),
                1 + dice.Below(count),
                dice.Of(Outcome.Met, Outcome.Failed, Outcome.Moot)
            ),
            _ => kind.Act(dice),
        };

    private static int Conditions(Entry entry) =>
        entry.Fact is IConditional conditional ? conditional.Conditions.Count : 0;

    /// <summary>What began the development is retracted rarely: nothing could be seen of the rest.</summary>
    private Entry Retractable(List<Entry> entries) =>
        dice.Chance(20) && entries.FindLast(entry => entry.Fact is Retracted or Corrected) is { } amending ? amending
        : entries.Count > 1 && dice.Chance(90) ? entries[1 + dice.Below(entries.Count - 1)]
        : entries[0];

    private ReportAdded Added(HistoryKind kind, Entry entry)
    {
        // Of dice of its own: what else is told stays as it is.
        var other = new Dice((int)position);
        return new(
            dice.Report(),
            entry.Id,
            entry.Fact is IDating { DatesWhole: true } && dice.Chance(60) ? dice.Date() : null,
            other.Chance(40) && kind.Correction(other, entry.Fact) is ({ } field, { } value)
                ? new Dictionary<string, JsonElement>(StringComparer.Ordinal)
                {
                    [field] = JsonSerializer.SerializeToElement(value, TrackerJson.Lenient),
                }
                : null
        );
    }

    private Corrected? CorrectionOf(HistoryKind kind, Entry entry) =>
        kind.Correction(dice, entry.Fact) is var (field, value)
            ? new(
                dice.Report(),
                entry.Id,
                dice.OfEnum<Scope>(),
                [
                    new(
                        field,
                        Old: null,
                        value is null ? null : JsonSerializer.SerializeToElement(value, TrackerJson.Lenient)
                    ),
                ],
                dice.Words()
            )
            : null;
}
