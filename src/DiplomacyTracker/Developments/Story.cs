using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Developments;

/// <summary>The fold: the same for commands, reads by id, the ledger and history.</summary>
internal static class Fold
{
    public static Folded<TState> At<TState>(Guid id, IReadOnlyList<Entry> entries, Vantage from)
        where TState : IDevelopment<TState> => Over<TState>(id, Sight.Of(entries, from));

    public static Folded<TState> Over<TState>(Guid id, IEnumerable<Seen> facts)
        where TState : IDevelopment<TState>
    {
        var (state, dossier, citations) = (TState.Initial, Dossier.Empty, new Citations());
        foreach (var seen in facts)
        {
            if (seen.IsTold)
                state = state.Evolve(seen);
            dossier = dossier.With(seen);
            citations.Add(seen);
        }

        return new(id, state, dossier with { Sources = citations.All });
    }
}

/// <summary>What a decision may look at: the development as it was known when the new report was published.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">What its kind remembers, at the knownAt of the new report.</param>
/// <param name="Dossier">What every kind remembers, at the same moment.</param>
/// <param name="Facts">What is seen at the same moment.</param>
/// <param name="Entries">All that was ever recorded of it.</param>
/// <param name="Report">Who says so now.</param>
public sealed record Story<TState>(
    Guid Id,
    TState State,
    Dossier Dossier,
    IReadOnlyList<Seen> Facts,
    IReadOnlyList<Entry> Entries,
    Report Report
)
    where TState : IDevelopment<TState>
{
    /// <summary>The story as known at the moment of a report.</summary>
    internal static Story<TState> Of(Guid id, IReadOnlyList<Entry> entries, Report report)
    {
        var facts = Sight.Of(entries, new(report.KnownAt, long.MaxValue));
        var (_, state, dossier) = Fold.Over<TState>(id, facts);
        return new(id, state, dossier, facts, entries, report);
    }

    /// <summary>The event named, or where none is named the one that began the development.</summary>
    /// <exception cref="RefusedException">There is no such event in this development.</exception>
    internal Entry Entry(Guid? eventId, string field = "event") =>
        eventId is null
            ? Begun()
            : Entries.FirstOrDefault(entry => entry.Id == eventId)
                ?? throw new RefusedException(
                    "unknown-event",
                    $"This development has no event {eventId}. Its /history lists those it has.",
                    field
                );

    /// <summary>What began it: where an import was undone and made again, that which stands.</summary>
    private Entry Begun() =>
        Sight
            .Of(Entries, new(DateTimeOffset.MaxValue, long.MaxValue))
            .FirstOrDefault(seen => seen.Fact is IFounding)
            ?.Entry
        ?? Entries[0];

    /// <summary>The fact of that type that was last said and still stands, if it says that.</summary>
    internal Seen? Last<TFact>(Func<TFact, bool>? says = null)
        where TFact : IFact =>
        Facts.LastOrDefault(seen => seen is { IsSupported: true, Fact: TFact fact } && says?.Invoke(fact) is not false);

    /// <summary>"Already so": nothing, unless the report brings a source that the event didn't have.</summary>
    internal IReadOnlyList<IFact> AlreadySo(Guid eventId)
    {
        var known = Sight
            .Of(Entries, new(DateTimeOffset.MaxValue, long.MaxValue))
            .Where(seen => seen.Id == eventId)
            .SelectMany(seen => seen.Reports)
            .SelectMany(support => support.Report.Sources);
        return Report.AddsNothingTo([.. known]) ? [] : [new ReportAdded(Report, eventId)];
    }

    /// <summary>The fact named, as it is seen; null where it has been retracted.</summary>
    /// <exception cref="RefusedException">It became known only after the report that speaks of it.</exception>
    internal Seen? Amendable(Entry entry, Scope scope)
    {
        if (scope is Scope.Record)
            return Sight
                .Of(Entries, new(DateTimeOffset.MaxValue, long.MaxValue))
                .FirstOrDefault(seen => seen.Id == entry.Id);
        if (Facts.FirstOrDefault(seen => seen.Id == entry.Id) is { } known)
            return known;
        if (Report.KnownAt >= Sight.Reach(Entries, entry))
            return null;

        throw new RefusedException(
            "not-known-yet",
            $"Event {entry.Id} became known only at {entry.KnownAt:u}, after this report of {Report.KnownAt:u}.",
            "report"
        );
    }

    /// <summary>Day of an act whose report gives none: the day on which it became known.</summary>
    internal EdtfDate Day(EdtfDate? given) => given ?? EdtfDate.On(Report.KnownOn());
}
