using System.Text.Json;

namespace DiplomacyTracker.Developments;

/// <summary>What somebody said of a field of an event.</summary>
/// <param name="By">Who, and in which event.</param>
/// <param name="Field">Its name, as in the request that recorded the event.</param>
/// <param name="Value">What they said; JSON's null for nothing.</param>
/// <param name="IsDate">Whether they gave it as the date of what is planned.</param>
internal sealed record Word(Support By, string Field, JsonElement Value, bool IsDate = false);

/// <summary>Of what sources say, in the order in which it became known, the last word of each. Copies of one origin are one source.</summary>
internal static class LastWords
{
    /// <summary>The words with those of their sources who said nothing after them; without words of whom none is left.</summary>
    /// <param name="words">In their order.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="about">Of what; left out where all are of one thing.</param>
    public static IEnumerable<(T Word, IReadOnlyList<Source> Sources)> Of<T>(
        IEnumerable<T> words,
        Func<T, IReadOnlyList<Source>> by,
        Func<T, string>? about = null
    )
    {
        var (said, last) = (words.Index().ToList(), new Dictionary<(string, string?), int>());
        foreach (var (index, word) in said)
        foreach (var source in by(word))
            last[(source.OriginKey(), about?.Invoke(word))] = index;
        foreach (var (index, word) in said)
            if (
                by(word).Where(source => last[(source.OriginKey(), about?.Invoke(word))] == index).ToList()
                is [_, ..] left
            )
                yield return (word, left);
    }

    /// <summary>What was said of an event's fields by reports and corrections, but for what was taken back.</summary>
    public static IEnumerable<Word> Words(this Seen seen) =>
        from said in seen.Said
        where !said.IsWithdrawn
        // A database may keep fields in another order: what is read depends on none.
        from word in (said.Otherwise ?? Nothing)
            .OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => new Word(said, one.Key, one.Value))
            .Concat(
                said.Occurs is { } occurs
                    ? [new Word(said, "occurs", JsonSerializer.SerializeToElement(occurs.Text), IsDate: true)]
                    : []
            )
        select word;

    private static readonly IReadOnlyDictionary<string, JsonElement> Nothing = new Dictionary<string, JsonElement>(
        StringComparer.Ordinal
    );
}
