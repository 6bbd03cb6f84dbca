using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Developments;

/// <summary>What phrases of several kinds end with.</summary>
internal static class Phrases
{
    /// <summary>" by KOR"; nothing where it isn't said.</summary>
    public static Phrase? By(CountryCode? country) =>
        country switch
        {
            null => null,
            _ => $" by {country}",
        };

    /// <summary>" (for reasons of health)", in the words of those who give it; nothing where none is given.</summary>
    public static Phrase? Because(string? reason) =>
        reason switch
        {
            null => null,
            _ => $" ({reason})",
        };

    /// <summary>" against KOR, USA"; nothing where it is against nobody.</summary>
    public static Phrase? Against(IReadOnlyList<CountryCode> countries) =>
        countries.Count switch
        {
            0 => null,
            _ => $" against {Phrase.Join(", ", countries)}",
        };
}
