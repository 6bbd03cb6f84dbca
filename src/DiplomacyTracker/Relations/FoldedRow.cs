namespace DiplomacyTracker.Relations;

/// <summary>A row of the ledger, and how it lately read.</summary>
/// <param name="type">Of which kind it is.</param>
/// <param name="body">What it is folded of.</param>
internal sealed class FoldedRow(string type, string body)
{
    // Of what has many parts, each view is long, and there are as many as parts.
    private const int MostViews = 8;

    private static readonly Dictionary<string, IKind> Kinds = Tracker.Kinds.ToDictionary(
        kind => kind.Name,
        StringComparer.Ordinal
    );

    private readonly Lazy<IFolded> folded = new(() => Kinds[type].Read(body));

    private volatile Seen? last;

    /// <summary>So many characters it is folded of.</summary>
    public int Length { get; } = body.Length;

    /// <summary>How it reads on a day: the very same view from one turn to the next.</summary>
    public DevelopmentView View(DateOnly day)
    {
        var since = folded.Value.Since(day);
        var before = last;
        for (var seen = before; seen is not null; seen = seen.Before)
            if (seen.Since == since)
                return seen.View;

        var view = folded.Value.View(day) with { Changed = Turn(since) };
        WrittenOnce.Add(view);
        var count = before is null or { Count: MostViews } ? 1 : before.Count + 1;
        last = new(since, view, count, count is 1 ? null : before);
        return view;
    }

    private LastTurn? Turn(DateOnly since) =>
        since == DateOnly.MinValue ? null : new(since, () => folded.Value.Turned(since));

    private sealed record Seen(DateOnly Since, DevelopmentView View, int Count, Seen? Before);
}
