using System.Text;
using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Search;

/// <summary>A piece of what somebody typed.</summary>
/// <param name="Text">A word with whatever clings to it, or what stands in quotes.</param>
/// <param name="IsQuoted">It stood in quotes: nothing but these words in a row.</param>
/// <param name="IsExcluded">A minus stood before it.</param>
internal sealed record Typed(string Text, bool IsQuoted = false, bool IsExcluded = false)
{
    private const string Quotes = "\"“”„«»「」『』";

    /// <summary>Whether it says that the pieces beside it are a choice.</summary>
    public bool IsOr => !IsQuoted && !IsExcluded && Text is "OR" or "|";

    /// <summary>Takes apart what somebody typed; there is nothing that can't be.</summary>
    public static IEnumerable<Typed> PiecesOf(string query)
    {
        var at = 0;
        while (at < query.Length)
        {
            if (char.IsWhiteSpace(query[at]))
            {
                at++;
                continue;
            }

            var isExcluded = query[at] is '-' && at + 1 < query.Length && !char.IsWhiteSpace(query[at + 1]);
            if (isExcluded)
                at++;
            var isQuoted = Quotes.Contains(query[at], StringComparison.Ordinal);
            if (isQuoted)
                at++;
            var piece = new StringBuilder();
            while (at < query.Length && !EndsAt(query[at], isQuoted))
                piece.Append(query[at++]);
            if (isQuoted)
                at++;
            var text = piece.ToString();
            if (!isQuoted && !isExcluded && PairIn(text) is var (one, other))
            {
                yield return new(one);
                yield return new(other);
            }
            else
            {
                yield return new(text, isQuoted, isExcluded);
            }
        }
    }

    /// <summary>Two codes of countries with a dash between, as addresses and lists write a pair.</summary>
    private static (string One, string Other)? PairIn(string text) =>
        text is [_, _, _, '-' or '–', _, _, _]
        && Gazetteer.Find(text[..3]) is { } one
        && Gazetteer.Find(text[4..]) is { } other
            ? (one.Code, other.Code)
            : null;

    private static bool EndsAt(char character, bool isQuoted) =>
        Quotes.Contains(character, StringComparison.Ordinal) || (!isQuoted && char.IsWhiteSpace(character));
}
