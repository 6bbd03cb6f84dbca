using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Search;

/// <summary>What somebody looks for, in the words of people: "us china", "visits to paris in december", -rumour.</summary>
/// <remarks>Words are all wanted; OR between two is a choice; quotes hold words together; a minus excludes.</remarks>
internal sealed class Query
{
    private static readonly HashSet<string> Stops = new(StringComparer.OrdinalIgnoreCase)
    {
        "to",
        "in",
        "the",
        "of",
        "by",
        "and",
        "with",
        "from",
        "at",
        "on",
        "a",
    };

    private readonly List<Unit> units = [];
    private readonly List<Sought> excluded = [];

    private Query(IReadOnlyList<Typed> pieces)
    {
        var behindOr = false;
        for (var at = 0; at < pieces.Count; )
        {
            var piece = pieces[at];
            if (piece.IsOr)
            {
                behindOr = true;
                at++;
                continue;
            }

            var (unit, taken) = Read(pieces, at);
            at += taken;
            if (unit is null)
                continue;
            if (piece.IsExcluded)
                excluded.Add(unit.Sought);
            else
                units.Add(unit with { IsChoice = behindOr });
            behindOr = false;
        }
    }

    /// <summary>What is wanted: one word or name, as typed where it may be a part of somebody's name.</summary>
    private sealed record Unit(Sought Sought, string? Name, bool IsChoice = false);

    /// <summary>Whether there is nothing to look for: stop words and exclusions only.</summary>
    public bool IsEmpty => units.Count is 0;

    /// <summary>Reads what somebody typed; there is nothing that can't be read.</summary>
    public static Query Read(string typed) => new([.. Typed.PiecesOf(typed)]);

    /// <summary>Runs of words that may be somebody's name: of each the first word's number, how many, and the words.</summary>
    public IEnumerable<(int First, int Count, string Name)> Names()
    {
        for (var first = 0; first < units.Count; first++)
        for (var count = Math.Min(4, units.Count - first); count > 0; count--)
        {
            var run = units.GetRange(first, count);
            var isName = run.TrueForAll(unit => unit.Name is not null) && !run.Skip(1).Any(unit => unit.IsChoice);
            if (isName && (count > 1 || Spellings.IsOfAnotherScript(units[first].Name)))
                yield return (first, count, Spellings.Key(string.Join(' ', run.Select(unit => unit.Name))));
        }
    }

    /// <summary>All that is wanted.</summary>
    /// <param name="spellings">The other names of those whose names are among <see cref="Names"/>.</param>
    public Sought Wanted(ILookup<string, string>? spellings = null)
    {
        var names = Names().Where(name => spellings?.Contains(name.Name) is true).ToList();
        var wanted = new List<Sought>();
        for (var at = 0; at < units.Count; )
        {
            var isChoice = units[at].IsChoice && wanted.Count > 0;
            var named = names.Find(name => name.First == at);
            var taken = Math.Max(named.Count, 1);
            Sought next = taken is 1
                ? units[at].Sought
                : new AllOf([.. units.GetRange(at, taken).Select(u => u.Sought)]);
            if (named.Name is { } name && spellings is not null)
                next = new AnyOf([
                    next,
                    .. spellings[name].Select(other => Rows.Of(other, isQuoted: true)).OfType<Sought>(),
                ]);
            if (isChoice)
                wanted[^1] = new AnyOf([wanted[^1], next]);
            else
                wanted.Add(next);
            at += taken;
        }

        return new AllOf(wanted);
    }

    /// <summary>As PostgreSQL reads it (tsquery).</summary>
    public string Written(ILookup<string, string>? spellings = null) =>
        string.Join(" & !", excluded.Select(sought => sought.Written()).Prepend(Wanted(spellings).Written()));

    private static (Unit? Unit, int Taken) Read(IReadOnlyList<Typed> pieces, int at)
    {
        var piece = pieces[at];
        var isLast = at == pieces.Count - 1 && !piece.IsQuoted && !piece.IsExcluded;
        if (piece.IsQuoted)
            return (Rows.Of(piece.Text, isQuoted: true) is { } quoted ? new(quoted, Name: null) : null, 1);

        var most = piece.IsExcluded ? 1 : pieces.Skip(at).TakeWhile(IsPlain).Take(Meanings.MostWords).Count();
        for (var count = most; count > 0; count--)
        {
            IReadOnlyList<string> words = [.. pieces.Skip(at).Take(count).Select(next => next.Text)];
            var marks = Meanings.Of(words);
            if (marks.Count is 0)
                continue;

            var isEnd = at + count == pieces.Count && !piece.IsExcluded;
            var said = Rows.Of(string.Join(' ', words), isQuoted: !isEnd);
            Sought meant = new AnyOf([
                .. marks.Select(mark => new Word(mark)),
                .. said is null ? Array.Empty<Sought>() : [said],
            ]);
            return (new(meant, count is 1 ? piece.Text : null), count);
        }

        return !IsStop(piece.Text) && Rows.Of(piece.Text, isQuoted: !isLast) is { } plain
            ? (new(plain, piece.Text), 1)
            : (null, 1);
    }

    /// <summary>Whether it is too common a word to look for.</summary>
    public static bool IsStop(string word) => Stops.Contains(word);

    /// <summary>Whether it is a word that may be a part of a name.</summary>
    public static bool IsPlain(Typed piece) => !piece.IsQuoted && !piece.IsExcluded && !piece.IsOr;
}
