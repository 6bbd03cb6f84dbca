using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>Which country the list means by a name.</summary>
internal static class UsVisitCountries
{
    /// <summary>The code of rows that name a country we don't know.</summary>
    public const string Unknown = "unknown-country";

    /// <summary>Names that may mean several states, and of which this list means one.</summary>
    /// <remarks>
    /// The office lists guests of the United States. Of the two Koreas, and of the two Viet-Nams until the war ended,
    /// the United States received one government only, and its presidents are whom these rows name.
    /// </remarks>
    private static readonly (string Name, string Code, DateOnly From, DateOnly To)[] Office =
    [
        ("Korea", "KOR", new(1948, 8, 15), DateOnly.MaxValue),
        ("Vietnam", "RVN", new(1949, 1, 1), new(1975, 4, 30)),
        ("Viet-Nam", "RVN", new(1949, 1, 1), new(1975, 4, 30)),
    ];

    /// <summary>The country of that name at the time of a visit.</summary>
    /// <exception cref="RefusedException">It isn't known for sure; better unresolved than wrong.</exception>
    public static CountryCode Of(string name, EdtfDate start)
    {
        var (_, meant, _, _) = Array.Find(
            Office,
            row => row.Name == name && row.From <= start.Earliest && start.Latest <= row.To
        );
        var resolution = Gazetteer.Resolve(name, start);
        return (meant ?? resolution.Country?.Code) is { } code
            ? CountryCode.Parse(code)
            : throw Refused(name, start, resolution);
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
