namespace DiplomacyTracker.Search;

/// <summary>What was understood of a query, piece by piece, so that somebody sees why something was found.</summary>
/// <param name="Text">The piece as typed.</param>
/// <param name="As">country, kind, month or year; words where it says only what it says; excluded; choice.</param>
/// <param name="Means">Codes of countries, kinds, 2024-03, 03 or 2024; none for words.</param>
public sealed record Understood(string Text, string As, IReadOnlyList<string> Means)
{
    /// <summary>Reads what somebody typed, as the search does; common words between are left out.</summary>
    public static IReadOnlyList<Understood> Of(string typed)
    {
        IReadOnlyList<Typed> pieces = [.. Typed.PiecesOf(typed)];
        var understood = new List<Understood>();
        for (var at = 0; at < pieces.Count; )
        {
            var (next, taken) = Next(pieces, at);
            at += taken;
            if (next is not null)
                understood.Add(next);
        }

        return understood;
    }

    private static (Understood? Next, int Taken) Next(IReadOnlyList<Typed> pieces, int at)
    {
        var piece = pieces[at];
        if (piece.IsOr)
            return (new(piece.Text, "choice", []), 1);
        if (piece.IsQuoted)
            return (new(piece.Text, piece.IsExcluded ? "excluded" : "words", []), 1);

        var most = piece.IsExcluded ? 1 : pieces.Skip(at).TakeWhile(Query.IsPlain).Take(Meanings.MostWords).Count();
        for (var count = most; count > 0; count--)
        {
            IReadOnlyList<string> words = [.. pieces.Skip(at).Take(count).Select(next => next.Text)];
            if (Meanings.Of(words) is [var first, ..] marks && !piece.IsExcluded)
                return (new(string.Join(' ', words), Kind(first), [.. marks.Select(Said)]), count);
        }

        return Query.IsStop(piece.Text) ? (null, 1) : (new(piece.Text, piece.IsExcluded ? "excluded" : "words", []), 1);
    }

    private static string Kind(string mark) =>
        mark[1] switch
        {
            'c' => "country",
            'k' => "kind",
            'm' => "month",
            _ => "year",
        };

    private static string Said(string mark) => mark[1] is 'c' ? mark[3..].ToUpperInvariant() : mark[3..];
}
