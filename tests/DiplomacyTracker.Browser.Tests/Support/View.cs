namespace DiplomacyTracker.Browser.Tests.Support;

/// <summary>How somebody looks at a page.</summary>
/// <param name="Width">In CSS pixels.</param>
/// <param name="IsDark">Whether their system is dark.</param>
internal sealed record View(int Width, bool IsDark = false)
{
    public static readonly View Desk = new(1360);
    public static readonly View DeskAtNight = new(1360, IsDark: true);
    public static readonly View Phone = new(390);
    public static readonly View PhoneAtNight = new(390, IsDark: true);

    public int Height => Width < 720 ? 844 : 900;
}
