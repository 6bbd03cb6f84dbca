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

        var otherwise = Differing(seen.Fact);
        var same = seen.Reports.Where(support =>
            (Occurs is null || Occurs == support.Occurs)
            && otherwise.All(one =>
                support.Otherwise?.TryGetValue(one.Key, out var said) is true && JsonElement.DeepEquals(said, one.Value)
            )
        );
        return story.Report.AddsNothingTo(same.SelectMany(support => support.Report.Sources))
            ? []
            : [new ReportAdded(story.Report, entry.Id, Occurs, otherwise.Count > 0 ? otherwise : null)];
    }

    private SortedDictionary<string, JsonElement> Differing(IFact fact)
    {
        var said = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var change in Changes.Asked(fact, Otherwise ?? said, "otherwise"))
        {
            if (change.Field is "occurs" && fact is IDating)
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

        return said;
    }
}
