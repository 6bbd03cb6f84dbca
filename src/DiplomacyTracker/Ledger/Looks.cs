using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

/// <summary>What one entry changes: the rectangles that end at its position and those that begin there.</summary>
internal sealed record Turn(IReadOnlyList<Rectangle> Closed, IReadOnlyList<Rectangle> Opened);

/// <summary>How one act looks over a span of known time.</summary>
/// <param name="Act">Which act; the development as a whole is one of them.</param>
/// <param name="KnownFrom">From when on.</param>
/// <param name="KnownTo">Up to, but without, that moment; the end of time where it still looks so.</param>
/// <param name="Content">As JSON, see <see cref="Content"/>.</param>
internal sealed record Rectangle(string Act, DateTimeOffset KnownFrom, DateTimeOffset KnownTo, string Content);

/// <summary>How a development looks from everywhere, before and after one of its entries.</summary>
/// <remarks>
/// Pure, and it looks at no entry behind that one: so the same rectangles come out whether the log is read in one go
/// or entry by entry. An entry changes nothing below its reach in known time, so only what lies above is folded again.
/// </remarks>
internal sealed class Looks<TState>(Guid id, IReadOnlyList<Entry> entries, int index)
    where TState : IDevelopment<TState>
{
    private readonly IReadOnlyList<Entry> before = [.. entries.Take(index)];
    private readonly IReadOnlyList<Entry> after = [.. entries.Take(index + 1)];
    private readonly Dictionary<DateTimeOffset, IReadOnlyDictionary<string, string>> oldLooks = [];
    private readonly Dictionary<DateTimeOffset, IReadOnlyDictionary<string, string>> newLooks = [];

    /// <summary>What the entry changes.</summary>
    public Turn Turn()
    {
        var reach = Sight.Reach(after, entries[index]);
        var moments = after.Select(entry => entry.KnownAt).Append(reach).Distinct().Order().ToList();
        var from = moments.IndexOf(reach);

        var acts = moments
            .Skip(from)
            .SelectMany(moment => Old(moment).Keys.Concat(New(moment).Keys))
            .Distinct(StringComparer.Ordinal);
        var (closed, opened) = (new List<Rectangle>(), new List<Rectangle>());
        foreach (var act in acts.Order(StringComparer.Ordinal))
        {
            if (
                !moments
                    .Skip(from)
                    .Any(moment => Old(moment).GetValueOrDefault(act) != New(moment).GetValueOrDefault(act))
            )
                continue;

            var span = moments.Skip(StartOfRun(act, moments, from)).ToList();
            var was = Runs(act, span, moment => Old(moment));
            var becomes = Runs(act, span, moment => moment < reach ? Old(moment) : New(moment));
            closed.AddRange(was.Except(becomes));
            opened.AddRange(becomes.Except(was));
        }

        return new(closed, opened);
    }

    /// <summary>Reads back what was folded.</summary>
    public static Folded<TState> Read(string body) =>
        JsonSerializer.Deserialize<Folded<TState>>(body, TrackerJson.Lenient)
        ?? throw new InvalidOperationException("The ledger holds an empty body.");

    /// <summary>What looks the same just below the reach may have to be cut in two: find where that begins.</summary>
    private int StartOfRun(string act, List<DateTimeOffset> moments, int from)
    {
        if (from is 0 || Old(moments[from - 1]).GetValueOrDefault(act) is not { } look)
            return from;

        var start = from - 1;
        while (start > 0 && Old(moments[start - 1]).GetValueOrDefault(act) == look)
            start--;
        return start;
    }

    private static List<Rectangle> Runs(
        string act,
        List<DateTimeOffset> moments,
        Func<DateTimeOffset, IReadOnlyDictionary<string, string>> looks
    )
    {
        var runs = new List<Rectangle>();
        foreach (var (place, moment) in moments.Index())
        {
            var until = place + 1 < moments.Count ? moments[place + 1] : DateTimeOffset.MaxValue;
            if (looks(moment).GetValueOrDefault(act) is not { } look)
                continue;
            if (runs is [.., var last] && last.KnownTo == moment && last.Content == look)
                runs[^1] = last with { KnownTo = until };
            else
                runs.Add(new(act, moment, until, look));
        }

        return runs;
    }

    private IReadOnlyDictionary<string, string> Old(DateTimeOffset moment) => Look(oldLooks, before, moment);

    private IReadOnlyDictionary<string, string> New(DateTimeOffset moment) => Look(newLooks, after, moment);

    private IReadOnlyDictionary<string, string> Look(
        Dictionary<DateTimeOffset, IReadOnlyDictionary<string, string>> looks,
        IReadOnlyList<Entry> known,
        DateTimeOffset moment
    )
    {
        if (looks.TryGetValue(moment, out var look))
            return look;

        var facts = Sight.Of(known, new(moment, long.MaxValue));
        return looks[moment] = Content.Of(Fold.Over<TState>(id, facts), facts);
    }
}
