using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Developments;

/// <summary>Another source says the same; or nearly, with another date or other values of some fields.</summary>
public sealed record AddReport<TState> : Command<TState>, ISpeaksOfEvents
    where TState : IDevelopment<TState>
{
    /// <summary>The event that it supports; left out: the one that began the development.</summary>
    public Guid? Event { get; init; }

    /// <summary>What this source gives as the date, where it says something else.</summary>
    public EdtfDate? Occurs { get; init; }

    /// <summary>What this source gives in other fields, named as in the request that recorded the event, where it says something else.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Otherwise { get; init; }

    /// <inheritdoc />
    public override IEnumerable<IFact> Decide(Story<TState> story)
    {
        var entry = story.Entry(Event);
        if (!TState.Facts.Values.Contains(entry.Fact.GetType()))
            throw new RefusedException(
                "not-reportable",
                "Reports are added to acts, not to corrections or links.",
                "event"
            );
        if (story.Amendable(entry, Scope.Record) is not { } seen)
            throw new RefusedException("retracted", "That event has been retracted.", "event");
        if (Occurs is not null && seen.Fact is not IDating { DatesWhole: true })
            throw new RefusedException(
                "not-planned",
                "Only of what is planned as a whole can sources give other dates. Correct the event, or record it anew.",
                "occurs"
            );

        var otherwise = Differing(seen, story.Report);
        var repeated = otherwise.All(one =>
            LastWords(seen, story.Report, one.Key)
                .All(said => said is { } value && JsonElement.DeepEquals(value, one.Value))
        );
        var known = seen.Reports.Where(support => Occurs is null || Occurs == support.Occurs);
        return repeated && story.Report.AddsNothingTo([.. known.SelectMany(support => support.Report.Sources)])
            ? []
            : [new ReportAdded(story.Report, entry.Id, Occurs, otherwise.Count > 0 ? otherwise : null)];
    }

    /// <summary>What each source of the report had last said of a field by then; null for one that spoke of it nowhere.</summary>
    private static IEnumerable<JsonElement?> LastWords(Seen seen, Report report, string field) =>
        report.Sources.Select(source => FieldClaim.LastWord(seen, field, source, report.KnownAt));

    /// <summary>Where it differs from what is shown, and where a source comes round to that.</summary>
    private SortedDictionary<string, JsonElement> Differing(Seen seen, Report report)
    {
        var said = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        var given = Otherwise ?? said;
        foreach (var change in Changes.Asked(seen.Fact, given, "otherwise"))
        {
            if (change.Field is "occurs" && seen.Fact is IDating)
                throw new RefusedException(
                    "not-correctable",
                    "The date of what is planned is given as occurs, beside otherwise.",
                    "otherwise.occurs"
                );
            if (change.New is not { } value)
                throw new RefusedException(
                    "missing-field",
                    $"What does the source say of {change.Field}? Leave it out where it says nothing.",
                    $"otherwise.{change.Field}"
                );
            said[change.Field] = value;
        }

        foreach (var (field, value) in given)
            if (!said.ContainsKey(field) && LastWords(seen, report, field).Any(word => word is not null))
                said[field] = Changes.Written(seen.Fact, field, value);
        return said;
    }
}
