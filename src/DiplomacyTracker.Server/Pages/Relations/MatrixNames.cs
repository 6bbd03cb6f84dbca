using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Server.Pages.Relations;

/// <summary>Countries as people name them in one line: "KOR, United States, Japan".</summary>
internal static class MatrixNames
{
    private const int Most = 60;

    /// <summary>Their codes in that order; null where none is named.</summary>
    /// <exception cref="MalformedException">One of them means no country for certain, or there are too few or too many.</exception>
    public static IReadOnlyList<CountryCode>? Read(string? line, Reader reader)
    {
        if (line is null)
            return null;

        var codes = line.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => CountryCode.Parse(NamedCountry.Require(name, "countries", reader)))
            .Distinct()
            .ToList();
        return codes.Count is >= 2 and <= Most
            ? codes
            : throw new MalformedException(
                "invalid-number",
                $"Name 2 to {Most} countries, with commas between.",
                "countries"
            );
    }
}
