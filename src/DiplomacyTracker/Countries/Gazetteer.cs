namespace DiplomacyTracker.Countries;

/// <summary>The countries we know, and under which names our sources speak of them: the current version of the list.</summary>
public static class Gazetteer
{
    /// <summary>Which list this is; every answer with labels names it.</summary>
    public const string Version = "2026-11";

    /// <summary>All entries, by code.</summary>
    public static IReadOnlyList<Country> All => Edition.Current.All;

    /// <summary>Every name and alias with a country that ever bore it, and whether it still does.</summary>
    internal static IEnumerable<(string Name, Country Country, bool Still)> Names => Edition.Current.Names;

    /// <summary>The country with this code, in capitals.</summary>
    public static Country? Find(string code) => Edition.Current.Find(code);

    /// <summary>The only country that ever bore this name, however it is capitalised, accented or spaced.</summary>
    public static Country? ByName(string name) => Resolve(name).Country;

    /// <summary>The countries that bore this name on a date, or ever: found, ambiguous or unknown, and never guessed.</summary>
    public static Resolution Resolve(string name, EdtfDate? on = null) => Edition.Current.Resolve(name, on);
}
