using System.Text;

namespace DiplomacyTracker.Search;

/// <summary>What is looked for, as a tree.</summary>
internal abstract record Sought
{
    /// <summary>As PostgreSQL reads it (tsquery).</summary>
    public abstract string Written();

    /// <summary>The words that may be shown as found.</summary>
    public abstract IEnumerable<Word> Words();
}

/// <summary>A word, or the beginning of one; or a mark.</summary>
internal sealed record Word(string Text, bool IsPrefix = false) : Sought
{
    public override string Written() => $"'{Text}'{(IsPrefix ? ":*" : "")}";

    public override IEnumerable<Word> Words() => Text.StartsWith('/') ? [] : [this];

    /// <summary>Whether it is that word.</summary>
    public bool Is(string word) =>
        IsPrefix
            ? word.StartsWith(Text, StringComparison.Ordinal)
            : string.Equals(word, Text, StringComparison.Ordinal);
}

/// <summary>Words one behind the other, each at its place.</summary>
internal sealed record InARow(IReadOnlyList<(Word Word, int Place)> Each) : Sought
{
    public override string Written()
    {
        var (row, before) = (new StringBuilder(), Each[0].Place);
        foreach (var (word, place) in Each)
        {
            row.Append(row.Length > 0 ? $" <{place - before}> " : "(").Append(word.Written());
            before = place;
        }

        return row.Append(')').ToString();
    }

    public override IEnumerable<Word> Words() => Each.Select(each => each.Word);
}

/// <summary>One of them is enough.</summary>
internal sealed record AnyOf(IReadOnlyList<Sought> Each) : Sought
{
    public override string Written() => $"({string.Join(" | ", Each.Select(sought => sought.Written()))})";

    public override IEnumerable<Word> Words() => Each.SelectMany(sought => sought.Words());
}

/// <summary>All of them.</summary>
internal sealed record AllOf(IReadOnlyList<Sought> Each) : Sought
{
    public override string Written() => $"({string.Join(" & ", Each.Select(sought => sought.Written()))})";

    public override IEnumerable<Word> Words() => Each.SelectMany(sought => sought.Words());
}
