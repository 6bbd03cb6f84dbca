namespace DiplomacyTracker.Search;

/// <summary>How many slips of the hand lie between two words.</summary>
internal static class Slip
{
    private const int Shortest = 4;
    private const int Long = 8;

    /// <summary>Letters too many, too few or other ones: one, of long words two; null where there are more, or the word is too short to tell.</summary>
    public static int? Between(string one, string other)
    {
        var most = one.Length >= Long ? 2 : 1;
        if (one.Length < Shortest || Math.Abs(one.Length - other.Length) > most)
            return null;

        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var at = 1; at <= one.Length; at++)
        {
            var before = row[0];
            row[0] = at;
            for (var to = 1; to <= other.Length; to++)
                (before, row[to]) = (
                    row[to],
                    Math.Min(Math.Min(row[to], row[to - 1]) + 1, before + (one[at - 1] == other[to - 1] ? 0 : 1))
                );
        }

        return row[^1] <= most ? row[^1] : null;
    }
}
