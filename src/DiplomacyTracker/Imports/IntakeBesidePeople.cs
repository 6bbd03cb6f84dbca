using System.Text.Json;

namespace DiplomacyTracker.Imports;

/// <summary>What a source says otherwise than people here: it stands beside theirs.</summary>
internal sealed partial class Intake
{
    /// <summary>What the source says otherwise of what people recorded stands beside theirs, and where it agrees by now, that.</summary>
    private void StandBeside(SourceLine line, IFact given, Report report, bool isNews, string step)
    {
        var words = WordsOf(line, given);
        if (isNews || words.Exists(word => word.New is not null))
            Add(Beside(line, given, report, words), step);
    }

    /// <summary>An old file: what the source said last stands beside what people recorded.</summary>
    private void SayOlder(SourceLine line, IFact given, DateTimeOffset moment, DateTimeOffset last) =>
        conflicts.AddRange(
            WordsOf(line, given)
                .Select(word =>
                    Conflict.Older(
                        word with
                        {
                            Old = line.LastWord(word.Field) ?? line.Value(word.Field),
                        },
                        moment,
                        last
                    )
                )
        );

    /// <summary>What it says otherwise than it said last, or than people where it said nothing else.</summary>
    private List<Change> WordsOf(SourceLine line, IFact given)
    {
        var differing = Changes.Between(line.Founding.Fact, given, proposal.Fields);
        var agreeing = proposal
            .Fields.Except(differing.Select(change => change.Field), StringComparer.Ordinal)
            .Where(field => line.LastWord(field) is not null)
            .Select(field => new Change(field, Old: null, line.Value(field)));
        return [.. differing.Concat(agreeing).Where(word => !IsSame(line.LastWord(word.Field), word.New))];
    }

    private static ReportAdded Beside(SourceLine line, IFact given, Report report, IEnumerable<Change> words)
    {
        var said = words
            .Where(word => word.New is not null)
            .ToLookup(word => given is IDating && word.Field is "occurs");
        var occurs = said[true].Any() ? EdtfDate.Parse($"{said[true].First().New}") : null;
        return new(
            report,
            line.Founding.Id,
            occurs,
            said[false].Any()
                ? new SortedDictionary<string, JsonElement>(
                    said[false]
                        .ToDictionary(word => word.Field, word => word.New.GetValueOrDefault(), StringComparer.Ordinal),
                    StringComparer.Ordinal
                )
                : null,
            occurs is null ? null : true
        );
    }

    private static bool IsSame(JsonElement? one, JsonElement? other) =>
        one is { } first && other is { } second ? JsonElement.DeepEquals(first, second) : one is null && other is null;
}
