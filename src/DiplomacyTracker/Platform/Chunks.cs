namespace DiplomacyTracker.Platform;

internal static class Chunks
{
    /// <summary>Neighbours that have the same key, together.</summary>
    public static IEnumerable<IReadOnlyList<T>> ChunkBy<T, TKey>(this IEnumerable<T> items, Func<T, TKey> keyOf)
    {
        var chunk = new List<T>();
        foreach (var item in items)
        {
            if (chunk.Count > 0 && !Equals(keyOf(chunk[^1]), keyOf(item)))
            {
                yield return chunk;
                chunk = [];
            }

            chunk.Add(item);
        }

        if (chunk.Count > 0)
            yield return chunk;
    }
}
