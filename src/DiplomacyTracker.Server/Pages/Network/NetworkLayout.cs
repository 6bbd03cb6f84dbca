namespace DiplomacyTracker.Server.Pages.Network;

/// <summary>Where a country stands in the picture, in its own units.</summary>
public readonly record struct Spot(double X, double Y)
{
    public static Spot operator +(Spot one, Spot other) => new(one.X + other.X, one.Y + other.Y);

    public static Spot operator -(Spot one, Spot other) => new(one.X - other.X, one.Y - other.Y);

    public static Spot operator *(Spot one, double times) => new(one.X * times, one.Y * times);

    /// <summary>How far it is from the origin.</summary>
    public double Length => Math.Sqrt(X * X + Y * Y);
}

/// <summary>A tie between two places in a list of countries.</summary>
/// <param name="One">Index of the first.</param>
/// <param name="Other">Index of the second.</param>
/// <param name="Pull">How strongly they are drawn together, 1 for the usual.</param>
internal readonly record struct Pull(int One, int Other, double Strength);

/// <summary>
/// Finds places for countries by who has to do with whom (Fruchterman and Reingold, 1991): all push each other away, ties
/// draw together. Pure: it starts from a circle and has no chance in it, so the same ties give the same picture.
/// </summary>
internal static class NetworkLayout
{
    /// <summary>Width and height of the picture.</summary>
    public const int Size = 640;

    private const int Rounds = 300;
    private const double Margin = 46;
    private const double Closest = 58;
    private const double Roomiest = 110;
    private const double Middle = Size / 2.0;
    private const double Gravity = 0.06;

    /// <summary>Everybody by their ties; in the order of the countries.</summary>
    public static IReadOnlyList<Spot> Free(int count, IReadOnlyList<Pull> pulls)
    {
        var spots = Circle(count, Middle - Margin, turn: 0);
        var ideal = 0.75 * Size / Math.Sqrt(Math.Max(count, 1));
        for (var round = 0; round < Rounds; round++)
        {
            var heat = Size / 8.0 * (1 - (double)round / Rounds);
            var forces = Forces(spots, pulls, ideal);
            for (var index = 0; index < count; index++)
                if (forces[index].Length is > 0 and var length)
                    spots[index] += forces[index] * (Math.Min(length, heat) / length);
        }

        return Fitted(spots);
    }

    /// <summary>The country at an index in the middle, the others around it in their order.</summary>
    public static IReadOnlyList<Spot> Around(int count, int centre)
    {
        var ring = Circle(count - 1, Middle - Margin, turn: -0.25);
        // Many stand in two rings by turns, so that their names don't touch.
        if (ring.Length > 18)
            for (var index = 1; index < ring.Length; index += 2)
                ring[index] = Centre + (ring[index] - Centre) * 0.68;
        return Rounded([.. ring[..centre], Centre, .. ring[centre..]]);
    }

    private static Spot Centre => new(Middle, Middle);

    private static Spot[] Circle(int count, double radius, double turn) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(index => Math.Tau * ((double)index / count + turn))
                .Select(angle => new Spot(
                    Math.Round(Middle + radius * Math.Cos(angle), 3),
                    Math.Round(Middle + radius * Math.Sin(angle), 3)
                )),
        ];

    private static Spot[] Forces(Spot[] spots, IReadOnlyList<Pull> pulls, double ideal)
    {
        var forces = spots.Select(spot => (Centre - spot) * Gravity).ToArray();
        for (var one = 0; one < spots.Length; one++)
        for (var other = one + 1; other < spots.Length; other++)
        {
            var push = Between(spots, one, other) is var (way, length)
                ? way * (ideal * ideal / (length * length))
                : default;
            forces[one] += push;
            forces[other] -= push;
        }

        foreach (var pull in pulls)
        {
            var (way, length) = Between(spots, pull.One, pull.Other);
            var draw = way * (length / ideal * pull.Strength);
            forces[pull.One] -= draw;
            forces[pull.Other] += draw;
        }

        return forces;
    }

    /// <summary>From the other to the one; who stands in the same place is moved apart by their numbers.</summary>
    private static (Spot Way, double Length) Between(Spot[] spots, int one, int other) =>
        spots[one] - spots[other] is { Length: > 0.01 and var length } way
            ? (way, length)
            : (new Spot(1, (one - other) / 8.0), 1);

    /// <summary>Fills the picture, keeps all apart, and ends on whole numbers.</summary>
    private static IReadOnlyList<Spot> Fitted(Spot[] spots)
    {
        if (spots.Length is 0)
            return [];
        var (left, top) = (spots.Min(spot => spot.X), spots.Min(spot => spot.Y));
        var (width, height) = (spots.Max(spot => spot.X) - left, spots.Max(spot => spot.Y) - top);
        double Into(double value, double from, double span) =>
            span < 1 ? Middle : Margin + (value - from) / span * (Size - 2 * Margin);
        var fitted = spots.Select(spot => new Spot(Into(spot.X, left, width), Into(spot.Y, top, height))).ToArray();
        var apart = Math.Clamp(0.66 * Size / Math.Sqrt(spots.Length), Closest, Roomiest);
        for (var round = 0; round < 120; round++)
            Part(fitted, apart);
        return Rounded(fitted);
    }

    private static void Part(Spot[] spots, double apart)
    {
        for (var one = 0; one < spots.Length; one++)
        for (var other = one + 1; other < spots.Length; other++)
            if (Between(spots, one, other) is var (way, length) && length < apart)
            {
                var step = way * ((apart - length) / length / 2);
                (spots[one], spots[other]) = (Inside(spots[one] + step), Inside(spots[other] - step));
            }
    }

    private static Spot Inside(Spot spot) =>
        new(Math.Clamp(spot.X, Margin, Size - Margin), Math.Clamp(spot.Y, Margin, Size - Margin));

    private static IReadOnlyList<Spot> Rounded(IEnumerable<Spot> spots) =>
        [.. spots.Select(spot => new Spot(Math.Round(spot.X), Math.Round(spot.Y)))];
}
