using System.Collections.Concurrent;
using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Relations;

/// <summary>What has several countries in it, as it was read from the ledger: each is shown to many pairs, and is long.</summary>
/// <remarks>A row of the ledger begins somewhere in one build of it, and how it reads from there on never changes.</remarks>
internal sealed class SeveralFolded
{
    // Some dozens of megabytes, where a hundred countries take part in each.
    private const int Most = 300;

    private readonly ConcurrentDictionary<Place, FoldedRow> rows = [];

    /// <summary>The row as it was read before; null where it wasn't.</summary>
    public FoldedRow? Find(SeveralRow row, string build) => rows.GetValueOrDefault(Place.Of(row, build));

    /// <summary>Remembers it.</summary>
    public FoldedRow Keep(SeveralRow row, string build, string body)
    {
        if (rows.Count >= Most)
            rows.Clear();
        return rows.GetOrAdd(Place.Of(row, build), new FoldedRow(row.Type, body, isShared: true));
    }

    private readonly record struct Place(Guid Development, long Position, DateTime Known, string Build)
    {
        public static Place Of(SeveralRow row, string build) =>
            new(row.Development, row.PositionFrom, row.KnownFrom, build);
    }
}

/// <summary>A row of the ledger, and how it last read.</summary>
/// <param name="type">Of which kind it is.</param>
/// <param name="body">What it is folded of.</param>
/// <param name="isShared">Whether many answers show it.</param>
internal sealed class FoldedRow(string type, string body, bool isShared)
{
    private static readonly Dictionary<string, IKind> Kinds = Tracker.Kinds.ToDictionary(
        kind => kind.Name,
        StringComparer.Ordinal
    );

    private readonly Lazy<IFolded> folded = new(() => Kinds[type].Read(body));

    private volatile Tuple<DateOnly, DevelopmentView>? last;

    /// <summary>How it reads on a day.</summary>
    public DevelopmentView View(DateOnly day)
    {
        if (last is { } before && before.Item1 == day)
            return before.Item2;

        var view = folded.Value.View(day);
        if (isShared)
            WrittenOnce.Add(view);
        last = Tuple.Create(day, view);
        return view;
    }
}
