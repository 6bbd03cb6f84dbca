using System.Text;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

/// <summary>The words of a development as PostgreSQL looks for them: a tsvector, taken apart by us and not by it.</summary>
internal sealed class Vector
{
    // PostgreSQL counts no further than 16383 places, remembers 256 of a word, and holds no more than a megabyte.
    private const int LastPlace = 16_000;
    private const int MostPlaces = 256;
    private const int MostCharacters = 200_000;
    private const int Gap = 10;
    private const int PlaceBits = 14;

    private readonly Dictionary<string, List<int>> words = new(StringComparer.Ordinal);
    private int size;

    private Vector() { }

    /// <summary>Takes everything apart.</summary>
    /// <param name="marks">What it is, see <see cref="Marks"/>.</param>
    /// <param name="texts">What it says.</param>
    public static Vector Of(IEnumerable<string> marks, IEnumerable<Passage> texts)
    {
        var (vector, place) = (new Vector(), 1);
        foreach (var mark in marks)
            vector.Add(mark, place++, Weight.B);

        foreach (var text in texts.OrderBy(text => text.Weight))
        {
            var tokens = Tokens.Of(text.Text);
            foreach (var token in tokens)
                vector.Add(token.Text, place + token.Place, text.Weight);
            place += Gap + tokens.Count;
        }

        return vector;
    }

    /// <summary>As PostgreSQL takes it in binary: each word once, by its bytes, with its places in their order.</summary>
    public void Write(BinaryRow row)
    {
        row.Int32(words.Count);
        foreach (
            var (word, places) in words.Select(word => (Encoding.UTF8.GetBytes(word.Key), word.Value)).Order(ByBytes)
        )
        {
            row.Values(word);
            row.Values([0]);
            var written = places is [_] ? places : InOrder(places);
            row.Int16(written.Count);
            foreach (var place in written)
                row.Int16(place);
        }
    }

    private static readonly IComparer<(byte[] Word, List<int>)> ByBytes = Comparer<(byte[] Word, List<int>)>.Create(
        (one, other) => one.Word.AsSpan().SequenceCompareTo(other.Word)
    );

    /// <summary>Of the same place the greatest weight stays.</summary>
    private static List<int> InOrder(IEnumerable<int> places) =>
        [
            .. places
                .OrderDescending()
                .DistinctBy(place => place & ((1 << PlaceBits) - 1))
                .OrderBy(place => place & ((1 << PlaceBits) - 1))
                .Take(MostPlaces),
        ];

    private void Add(string word, int at, Weight weight)
    {
        if (at > LastPlace || (size += word.Length) > MostCharacters)
            return;
        if (!words.TryGetValue(word, out var places))
            words[word] = places = [];
        places.Add((Weight.D - weight) << PlaceBits | at);
    }
}
