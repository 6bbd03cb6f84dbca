using System.Globalization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Search;

/// <summary>The text that fits best, cut around what was found in it.</summary>
/// <param name="Field">Where it stands: "purpose", "visitor.person".</param>
/// <param name="Text">As written, about 200 characters of it.</param>
/// <param name="Marks">What was found in it: each from its first UTF-16 unit up to, but without, its end.</param>
public sealed record FoundPassage(string Field, string Text, IReadOnlyList<IReadOnlyList<int>> Marks);

/// <summary>Finds the passage to show.</summary>
internal static class Excerpts
{
    private const int Longest = 200;
    private const int Before = 60;

    /// <summary>Of the texts the one with most of the words; of equal ones that which says most, and then the first.</summary>
    public static FoundPassage? Of(IReadOnlyList<Passage> texts, IReadOnlyList<Word> words)
    {
        if (texts.Count is 0)
            return null;

        var (text, hits) = texts
            .Select(text => (Text: text, Hits: Hits(text.Text, words)))
            .OrderByDescending(found => found.Hits.Select(hit => hit.Word).Distinct().Count())
            .ThenBy(found => found.Text.Weight)
            .First();
        return Cut(text, [.. hits.Select(hit => (hit.Token.Start, hit.Token.End))]);
    }

    private static List<(Word Word, Token Token)> Hits(string text, IReadOnlyList<Word> words) =>
        [.. from token in Tokens.Of(text) from word in words where word.Is(token.Text) select (word, token)];

    private static FoundPassage Cut(Passage passage, IReadOnlyList<(int Start, int End)> hits)
    {
        var text = passage.Text;
        var first = hits.Count > 0 ? hits.Min(hit => hit.Start) : 0;
        var elements = StringInfo.ParseCombiningCharacters(text);
        // As much as fits, and no more of the beginning than leaves room for what was found.
        var from = text.Length <= Longest || first <= Before ? 0 : StartAt(text, elements, first - Before);
        var to =
            text.Length - from <= Longest
                ? text.Length
                : Math.Max(from, elements.Last(element => element <= from + Longest));
        return new(passage.Field, text[from..to], [.. Merged(hits, from, to)]);
    }

    /// <summary>The first whole word at or behind a place, or at least a whole character.</summary>
    private static int StartAt(string text, int[] elements, int at)
    {
        var space = text.IndexOf(' ', at, Before / 2);
        return space >= 0 ? space + 1 : elements.Last(element => element <= at);
    }

    private static IEnumerable<IReadOnlyList<int>> Merged(IReadOnlyList<(int Start, int End)> hits, int from, int to)
    {
        int[]? open = null;
        foreach (var (start, end) in hits.Where(hit => hit.Start >= from && hit.End <= to).Order())
            if (open is not null && start - from <= open[1])
                open[1] = Math.Max(open[1], end - from);
            else
            {
                if (open is not null)
                    yield return open;
                open = [start - from, end - from];
            }

        if (open is not null)
            yield return open;
    }
}
