using System.Text;
using System.Text.Json;

namespace DiplomacyTracker.Server.Pages.Map;

/// <summary>An outline of a country.</summary>
/// <param name="Numeric">Its numeric code of ISO 3166-1; null where it has none.</param>
/// <param name="Path">How to draw it, as in SVG.</param>
internal sealed record Outline(string? Numeric, string Path);

/// <summary>The outlines of Natural Earth at 1:110 million, from the package world-atlas (TopoJSON), read once.</summary>
internal static class WorldAtlas
{
    private const string Antarctica = "010";

    /// <summary>All outlines but Antarctica's.</summary>
    public static IReadOnlyList<Outline> Outlines { get; } = Read();

    private static List<Outline> Read()
    {
        using var stream =
            typeof(WorldAtlas).Assembly.GetManifestResourceStream("world-110m")
            ?? throw new InvalidOperationException("The outlines of countries are missing.");
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        var arcs = Arcs(root);
        return
        [
            .. root.GetProperty("objects")
                .GetProperty("countries")
                .GetProperty("geometries")
                .EnumerateArray()
                .Select(geometry => new Outline(Id(geometry), Path(geometry, arcs)))
                .Where(outline => outline.Numeric is not Antarctica),
        ];
    }

    private static string? Id(JsonElement geometry) =>
        geometry.TryGetProperty("id", out var id) ? id.GetString() : null;

    /// <summary>Lines are steps from point to point on a grid; here they become degrees from the map's middle.</summary>
    private static Point[][] Arcs(JsonElement root)
    {
        var transform = root.GetProperty("transform");
        var (scale, move) = (Pair(transform.GetProperty("scale")), Pair(transform.GetProperty("translate")));
        return
        [
            .. root.GetProperty("arcs")
                .EnumerateArray()
                .Select(arc =>
                {
                    var at = new Point(0, 0);
                    return arc.EnumerateArray()
                        .Select(Pair)
                        .Select(step =>
                        {
                            at = new(at.X + step.X, at.Y + step.Y);
                            return new Point((at.X * scale.X) + move.X - EqualEarth.Middle, (at.Y * scale.Y) + move.Y);
                        })
                        .ToArray();
                }),
        ];
    }

    private static Point Pair(JsonElement pair) => new(pair[0].GetDouble(), pair[1].GetDouble());

    private static string Path(JsonElement geometry, Point[][] arcs)
    {
        var all = geometry.GetProperty("arcs");
        var polygons = geometry.GetProperty("type").GetString() is "Polygon" ? [all] : all.EnumerateArray().ToList();
        var path = new StringBuilder();
        foreach (var ring in polygons.SelectMany(polygon => polygon.EnumerateArray()))
            Rings.Draw(Rings.Unwrapped(ring.EnumerateArray().SelectMany(arc => Line(arc.GetInt32(), arcs))), path);
        return path.ToString();
    }

    /// <summary>A line, backwards where its number is negative.</summary>
    private static IEnumerable<Point> Line(int number, Point[][] arcs) =>
        number >= 0 ? arcs[number] : arcs[~number].Reverse();
}
