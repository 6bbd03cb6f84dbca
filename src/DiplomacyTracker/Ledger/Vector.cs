using System.Globalization;
using System.Text;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

/// <summary>The words of a development as PostgreSQL looks for them: a tsvector, taken apart by us and not by it.</summary>
internal static class Vector
{
    // PostgreSQL counts no further than 16383 places, and holds no more than a megabyte.
    private const int LastPlace = 16_000;
    private const int MostCharacters = 200_000;
    private const int Gap = 10;

    /// <summary>As PostgreSQL reads it: 'seoul':12A,40B ...</summary>
    /// <param name="marks">What it is, see <see cref="Marks"/>.</param>
    /// <param name="texts">What it says.</param>
    public static string Of(IEnumerable<string> marks, IEnumerable<Passage> texts)
    {
        var words = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var (place, size) = (1, 0);
        foreach (var mark in marks)
            Add(mark, place++, Weight.B);

        foreach (var text in texts.OrderBy(text => text.Weight))
        {
            var tokens = Tokens.Of(text.Text);
            foreach (var token in tokens)
                Add(token.Text, place + token.Place, text.Weight);
            place += Gap + tokens.Count;
        }

        var written = new StringBuilder(size);
        foreach (var (word, places) in words)
            written.Append(CultureInfo.InvariantCulture, $"'{word}':{string.Join(',', places)} ");
        return written.ToString().TrimEnd();

        void Add(string word, int at, Weight weight)
        {
            if (at > LastPlace || (size += word.Length) > MostCharacters)
                return;
            if (!words.TryGetValue(word, out var places))
                words[word] = places = [];
            places.Add($"{at}{weight}");
        }
    }
}
