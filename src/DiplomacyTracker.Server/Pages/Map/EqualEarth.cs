namespace DiplomacyTracker.Server.Pages.Map;

/// <summary>A point: degrees east of the map's middle and north, or units of the picture to the right and down.</summary>
internal readonly record struct Point(double X, double Y);

/// <summary>Equal Earth (Šavrič, Patterson, Jenny 2018): true to area, so no country looks bigger than it is.</summary>
internal static class EqualEarth
{
    /// <summary>The meridian in the middle, which keeps Chukotka joined to Russia.</summary>
    public const double Middle = 11;

    /// <summary>How wide the picture is.</summary>
    public const double Width = 1000;

    /// <summary>How high it is without Antarctica.</summary>
    public const double Height = 440;

    private const double A1 = 1.340264;
    private const double A2 = -0.081106;
    private const double A3 = 0.000893;
    private const double A4 = 0.003796;
    private const double Equator = 243;
    private const double Scale = Width / (2 * 2.7066299836);
    private static readonly double M = Math.Sqrt(3) / 2;

    /// <summary>Where a place on Earth lies in the picture.</summary>
    /// <param name="longitude">Degrees east of Greenwich.</param>
    /// <param name="latitude">Degrees north.</param>
    public static Point Project(double longitude, double latitude)
    {
        var x = longitude - Middle;
        return Project(
            new(
                x < -180 ? x + 360
                    : x > 180 ? x - 360
                    : x,
                latitude
            )
        );
    }

    /// <summary>The same of a point whose longitude is counted from the middle.</summary>
    public static Point Project(Point point)
    {
        var longitude = point.X * Math.PI / 180;
        var theta = Math.Asin(M * Math.Sin(point.Y * Math.PI / 180));
        var square = theta * theta;
        var sixth = square * square * square;
        var x = longitude * Math.Cos(theta) / (M * (A1 + (3 * A2 * square) + (sixth * ((7 * A3) + (9 * A4 * square)))));
        var y = theta * (A1 + (A2 * square) + (sixth * (A3 + (A4 * square))));
        return new((Width / 2) + (x * Scale), Equator - (y * Scale));
    }
}
