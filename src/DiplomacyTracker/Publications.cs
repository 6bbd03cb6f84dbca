namespace DiplomacyTracker;

/// <summary>Publications by number, found without looking at each: the first that is the same, see <see cref="Source.IsSameAs"/>.</summary>
internal sealed class Publications
{
    private readonly Dictionary<Uri, int> byUrl = [];
    private readonly Dictionary<(string?, string?, string?, string?, string?), int> byIdentity = [];
    private readonly Dictionary<(string?, string?, string?, string?, string?), int> withoutUrl = [];
    private int count;

    /// <summary>The first of them that is the same; null where none is.</summary>
    public int? Find(Source source)
    {
        if (source.Url is not { } url)
            return byIdentity.TryGetValue(source.Identity(), out var same) ? same : null;

        var first = byUrl.TryGetValue(url, out var there) ? there : int.MaxValue;
        if (withoutUrl.Count > 0 && withoutUrl.TryGetValue(source.Identity(), out var here))
            first = Math.Min(first, here);
        return first is int.MaxValue ? null : first;
    }

    /// <summary>One more, under the next number, from 0.</summary>
    public void Add(Source source)
    {
        var identity = source.Identity();
        byIdentity.TryAdd(identity, count);
        if (source.Url is { } url)
            byUrl.TryAdd(url, count);
        else
            withoutUrl.TryAdd(identity, count);
        count++;
    }
}
