namespace DiplomacyTracker.Developments;

/// <summary>Who of several said something first.</summary>
internal static class FirstWord
{
    /// <summary>The first to publish; of several at once, the first by name, so that the order of arrival doesn't matter.</summary>
    public static Source? Of(IEnumerable<Source> sources) =>
        sources
            .OrderBy(source => source.PublishedAt?.Instant ?? DateTimeOffset.MaxValue)
            .ThenBy(source => source.OriginKey(), StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>Of a copy that outlet which it was copied from; else the outlet, or the site.</summary>
    public static string NameOf(Source source) => source.Origin ?? source.Outlet ?? source.Url?.Host ?? "";
}
