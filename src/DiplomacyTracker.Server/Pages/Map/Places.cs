using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Server.Pages.Map;

/// <summary>A country in the picture: its outline, or a dot at its capital where it is too small for one.</summary>
/// <param name="Country">Which; null where an outline belongs to nobody with a code.</param>
/// <param name="Path">How to draw it, as in SVG; null: a dot.</param>
/// <param name="Dot">Where the dot is.</param>
internal sealed record Place(Country? Country, string? Path, Point Dot);

/// <summary>All countries in the picture.</summary>
internal static class Places
{
    /// <summary>Outlines first, so that dots lie above them.</summary>
    public static IReadOnlyList<Place> All { get; } = [.. Outlined(), .. Dotted()];

    private static IEnumerable<Place> Outlined() =>
        WorldAtlas.Outlines.Select(outline => new Place(
            Gazetteer.All.FirstOrDefault(country => country.Numeric is { } code && code == outline.Numeric),
            outline.Path,
            default
        ));

    private static IEnumerable<Place> Dotted()
    {
        var outlined = WorldAtlas.Outlines.Select(outline => outline.Numeric).ToHashSet(StringComparer.Ordinal);
        return from country in Gazetteer.All
            where country.Until is null && country.Capital is not null && !outlined.Contains(country.Numeric)
            select new Place(
                country,
                Path: null,
                EqualEarth.Project(country.Capital?.Lon ?? 0, country.Capital?.Lat ?? 0)
            );
    }
}
