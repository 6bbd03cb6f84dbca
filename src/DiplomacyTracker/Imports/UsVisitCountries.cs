using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>Which country the list means by a name.</summary>
internal static class UsVisitCountries
{
    /// <summary>The code of rows that name a country we don't know.</summary>
    public const string Unknown = "unknown-country";

    /// <summary>Names that may mean several states, and of which this list means one.</summary>
    /// <remarks>
    /// The office lists guests and hosts of the United States. Of the two Koreas, the two Germanies and, until the war
    /// ended, the two Viet-Nams it means the government with which they had relations; the German Democratic Republic it
    /// names in full.
    /// </remarks>
    private static readonly (string Name, string Code, DateOnly From, DateOnly To)[] Office =
    [
        ("Germany", "DEU", new(1949, 5, 23), new(1990, 10, 2)),
        ("Korea", "KOR", new(1948, 8, 15), DateOnly.MaxValue),
        ("Vietnam", "RVN", new(1949, 1, 1), new(1975, 4, 30)),
        ("Viet-Nam", "RVN", new(1949, 1, 1), new(1975, 4, 30)),
    ];

    /// <summary>The country of that name at the time of a visit.</summary>
    /// <param name="name">As the list writes it.</param>
    /// <param name="id">As the list files it, such as "united-kingdom": with one letter of it wrong, the name is mistyped.</param>
    /// <param name="start">When.</param>
    /// <exception cref="RefusedException">It isn't known for sure; better unresolved than wrong.</exception>
    public static CountryCode Of(string name, string id, EdtfDate start) =>
        Find(name, start)
        ?? (IsMistyped(name, id.Replace('-', ' ')) ? Find(id.Replace('-', ' '), start) : null)
        ?? throw Refused(name, start, Gazetteer.Resolve(name, start));

    /// <summary>The country of that name at that time, as the list means it; null where that isn't known for sure.</summary>
    public static CountryCode? Find(string name, EdtfDate on)
    {
        var (_, meant, _, _) = Array.Find(
            Office,
            row => row.Name == name && row.From <= on.Earliest && on.Latest <= row.To
        );
        return (meant ?? Gazetteer.Resolve(name, on).Country?.Code) is { } code ? CountryCode.Parse(code) : null;
    }

    private static bool IsMistyped(string name, string meant)
    {
        var (written, right) = (name.Folded(), meant.Folded());
        var before = written.AsSpan().CommonPrefixLength(right);
        var after = 0;
        while (after < Math.Min(written.Length, right.Length) - before && written[^(after + 1)] == right[^(after + 1)])
            after++;
        return Math.Max(written.Length, right.Length) - before - after <= 1;
    }

    private static RefusedException Refused(string name, EdtfDate start, Resolution resolution) =>
        new(
            Unknown,
            resolution.Result is ResolutionResult.Ambiguous
                ? $"On {start} {Excerpt.Of(name)} may mean {string.Join(" or ", resolution.Candidates.Select(Written))}."
                : $"No country that we know bore the name {Excerpt.Of(name)} on {start} (gazetteer {Gazetteer.Version}).",
            "from"
        );

    private static string Written(Country country) => $"{country.Code} ({country.Name})";
}
