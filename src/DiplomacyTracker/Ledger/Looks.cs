using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

/// <summary>How a development looks from everywhere, as it is told entry by entry, by position.</summary>
internal interface ILooks
{
    /// <summary>Takes in an entry of which the ledger knows already.</summary>
    void Past(Entry entry);

    /// <summary>Takes in the next entry.</summary>
    /// <returns>What it changes.</returns>
    Turn Next(Entry entry);
}

/// <inheritdoc />
/// <remarks>
/// Pure, and it looks at no entry behind the next one: so the same rectangles come out whether the log is read in one go
/// or entry by entry. A look changes only where something becomes known, and an entry changes nothing below its reach in
/// known time: so what lies below is kept, and only what lies above is folded again.
/// </remarks>
internal sealed class Looks<TState>(Guid id) : ILooks
    where TState : IDevelopment<TState>
{
    private static readonly IReadOnlyDictionary<string, Look> Nothing = new Dictionary<string, Look>(
        StringComparer.Ordinal
    );

    private readonly List<Entry> entries = [];
    private readonly List<DateTimeOffset> moments = [];

    // From each of the moments on; null where nobody has asked.
    private readonly List<IReadOnlyDictionary<string, Look>?> looks = [];
    private readonly ActLooks written = new();

    public void Past(Entry entry)
    {
        if (BecomesKnown(entry) && moments.BinarySearch(entry.KnownAt) is < 0 and var place)
        {
            moments.Insert(~place, entry.KnownAt);
            looks.Insert(~place, null);
        }

        entries.Add(entry);

        for (var at = moments.BinarySearch(Sight.Reach(entries, entry)); at < looks.Count; at++)
            looks[at] = null;
    }

    public Turn Next(Entry entry)
    {
        var reach = Sight.Reach([.. entries, entry], entry);
        var floor = moments.BinarySearch(reach) is >= 0 and var same ? same : ~moments.BinarySearch(reach) - 1;
        for (var place = Math.Max(floor, 0); place < moments.Count; place++)
            _ = Look(place);

        if (BecomesKnown(entry) && moments.BinarySearch(entry.KnownAt) is < 0 and var missing)
        {
            moments.Insert(~missing, entry.KnownAt);
            looks.Insert(~missing, ~missing > 0 ? Look(~missing - 1) : Nothing);
        }

        entries.Add(entry);
        var from = moments.BinarySearch(reach);
        var old = Enumerable.Range(0, moments.Count).Skip(from).Select(Look).ToList();
        for (var place = from; place < moments.Count; place++)
            looks[place] = Fold(moments[place], old[place - from]);
        return Turn(from, old);
    }

    /// <summary>Reads back what was folded.</summary>
    public static Folded<TState> Read(string body) =>
        JsonSerializer.Deserialize<Folded<TState>>(body, TrackerJson.Lenient)
        ?? throw new InvalidOperationException("The ledger holds an empty body.");

    private Turn Turn(int from, List<IReadOnlyDictionary<string, Look>> old)
    {
        var acts = old.Concat(looks.Skip(from).OfType<IReadOnlyDictionary<string, Look>>())
            .SelectMany(look => look.Keys)
            .Distinct(StringComparer.Ordinal);
        var (closed, opened) = (new List<Rectangle>(), new List<Rectangle>());
        foreach (var act in acts.Order(StringComparer.Ordinal))
        {
            if (old.Index().All(was => Equals(Of(act, was.Item), Of(act, Look(from + was.Index)))))
                continue;

            var start = StartOfRun(act, from);
            var was = Runs(act, start, place => place < from ? Look(place) : old[place - from]);
            var becomes = Runs(act, start, Look);
            closed.AddRange(was.Except(becomes));
            opened.AddRange(becomes.Except(was));
        }

        return new(closed, opened);
    }

    /// <summary>
    /// Whether anything looks different from its own known moment on. Where we take back what we recorded by mistake, nothing
    /// becomes known, and no look is folded for that moment: an import may be undone and brought back many times.
    /// </summary>
    private bool BecomesKnown(Entry entry) =>
        entry.Fact is not Retracted { Scope: Scope.Record } retracted
        || !entries.Exists(other => other.Id == retracted.Concerns);

    /// <summary>What looks the same just below the reach may have to be cut in two: find where that begins.</summary>
    private int StartOfRun(string act, int from)
    {
        if (from is 0 || Of(act, Look(from - 1)) is not { } look)
            return from;

        var start = from - 1;
        while (start > 0 && look.Equals(Of(act, Look(start - 1))))
            start--;
        return start;
    }

    private List<Rectangle> Runs(string act, int start, Func<int, IReadOnlyDictionary<string, Look>> at)
    {
        var runs = new List<Rectangle>();
        for (var place = start; place < moments.Count; place++)
        {
            var until = place + 1 < moments.Count ? moments[place + 1] : DateTimeOffset.MaxValue;
            if (Of(act, at(place)) is not { } look)
                continue;
            if (runs is [.., var last] && last.KnownTo == moments[place] && last.Look.Equals(look))
                runs[^1] = last with { KnownTo = until };
            else
                runs.Add(new(act, moments[place], until, look));
        }

        return runs;
    }

    private IReadOnlyDictionary<string, Look> Look(int place) => looks[place] ??= Fold(moments[place], Nothing);

    /// <summary>How everything looks from a moment on; what looks as it did is the very same.</summary>
    private IReadOnlyDictionary<string, Look> Fold(DateTimeOffset moment, IReadOnlyDictionary<string, Look> old)
    {
        var facts = Sight.Of(entries, new(moment, long.MaxValue));
        var seen = Content.Of(Developments.Fold.Over<TState>(id, facts), facts, written);
        foreach (var (act, look) in old)
            if (seen.TryGetValue(act, out var same) && same.Equals(look))
                seen[act] = look;
        return seen;
    }

    private static Look? Of(string act, IReadOnlyDictionary<string, Look> looks) => looks.GetValueOrDefault(act);
}
