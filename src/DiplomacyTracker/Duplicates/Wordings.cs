using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Duplicates;

/// <summary>How texts of two developments are to one another.</summary>
internal enum Wording
{
    /// <summary>There are none that could be compared.</summary>
    None,

    /// <summary>They say something else.</summary>
    Other,

    /// <summary>They have most words in common, or one says what the other says and more.</summary>
    Similar,

    /// <summary>They are the same.</summary>
    Same,
}

/// <summary>Compares texts: purposes, summaries, titles; each with that in the same field.</summary>
internal static class Wordings
{
    private const double Alike = 0.5;
    private const double Within = 0.8;
    private const int FewestWords = 4;

    /// <summary>How they are; the field that fits best decides.</summary>
    public static Wording Compare(ILookup<string, string> a, ILookup<string, string> b) =>
        a.Where(field => b.Contains(field.Key))
            .Select(field => Compare(field, b[field.Key]))
            .DefaultIfEmpty(Wording.None)
            .Max();

    private static Wording Compare(IEnumerable<string> a, IEnumerable<string> b) =>
        Folded(a).Intersect(Folded(b), StringComparer.Ordinal).Any() ? Wording.Same
        : IsSimilar(WordsOf(a), WordsOf(b)) ? Wording.Similar
        : Wording.Other;

    private static bool IsSimilar(HashSet<string> a, HashSet<string> b)
    {
        double shared = a.Intersect(b, StringComparer.Ordinal).Count();
        var fewer = Math.Min(a.Count, b.Count);
        return shared > 0
            && (
                shared / a.Union(b, StringComparer.Ordinal).Count() >= Alike
                || (fewer >= FewestWords && shared / fewer >= Within)
            );
    }

    private static IEnumerable<string> Folded(IEnumerable<string> texts) => texts.Select(text => text.Folded());

    private static HashSet<string> WordsOf(IEnumerable<string> texts) =>
        [.. texts.SelectMany(Tokens.Of).Select(token => token.Text)];
}
