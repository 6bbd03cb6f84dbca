using System.Globalization;
using System.Text;

namespace DiplomacyTracker.Server.Pages.Map;

/// <summary>Outlines on a globe, made ready for a flat picture. Pure.</summary>
internal static class Rings
{
    private const double Edge = 180;

    /// <summary>Joins lines to a ring that never jumps: who crosses the edge of the map goes on beyond it.</summary>
    public static List<Point> Unwrapped(IEnumerable<Point> points)
    {
        var (ring, turn) = (new List<Point>(), 0d);
        foreach (var point in points)
        {
            if (ring.Count > 0)
            {
                var step = point.X + turn - ring[^1].X;
                turn +=
                    step > Edge ? -2 * Edge
                    : step < -Edge ? 2 * Edge
                    : 0;
            }

            var next = point with { X = point.X + turn };
            if (ring.Count is 0 || next != ring[^1])
                ring.Add(next);
        }

        return ring;
    }

    /// <summary>The ring as paths of the picture, cut at both edges; what lies beyond one comes in at the other.</summary>
    public static void Draw(IReadOnlyList<Point> ring, StringBuilder path)
    {
        foreach (var shift in (double[])[-2 * Edge, 0, 2 * Edge])
        {
            var cut = Cut(Cut([.. ring.Select(point => point with { X = point.X + shift })], -Edge, 1), Edge, -1);
            if (cut.Count < 3)
                continue;
            var (pen, last) = ('M', default(Point?));
            foreach (var point in cut.Select(EqualEarth.Project))
            {
                var at = new Point(Math.Round(point.X, 1), Math.Round(point.Y, 1));
                if (at == last)
                    continue;
                path.Append(CultureInfo.InvariantCulture, $"{pen}{at.X} {at.Y}");
                (pen, last) = ('L', at);
            }

            path.Append('Z');
        }
    }

    /// <summary>What of a ring lies on one side of a meridian (Sutherland and Hodgman).</summary>
    private static List<Point> Cut(List<Point> ring, double at, int side)
    {
        var kept = new List<Point>();
        for (var index = 0; index < ring.Count; index++)
        {
            var (one, other) = (ring[index], ring[(index + 1) % ring.Count]);
            var (isIn, goesIn) = ((one.X - at) * side >= 0, (other.X - at) * side >= 0);
            if (isIn)
                kept.Add(one);
            if (isIn != goesIn)
                kept.Add(new(at, one.Y + ((at - one.X) / (other.X - one.X) * (other.Y - one.Y))));
        }

        return kept;
    }
}
