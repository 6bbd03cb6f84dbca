using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>Which country the list means by a name.</summary>
internal static class UsVisitCountries
{
    /// <summary>The code of rows that name a country we don't know.</summary>
    public const string Unknown = "unknown-country";

    // The state in the south, whose visitors the list calls Vietnam's, ended when the two were united.
    private static readonly DateOnly VietnamUnited = new(1976, 7, 2);

    /// <summary>The country of that name at the time of a visit.</summary>
    /// <exception cref="RefusedException">It isn't known for sure; better unresolved than wrong.</exception>
    public static CountryCode Of(string name, EdtfDate start)
    {
        if (Gazetteer.ByName(name) is not { } country)
            throw Refused($"{Excerpt.Of(name)} names no country in {Gazetteer.Version}, or more than one.");
        if (country.Code is "VNM" && start.Earliest < VietnamUnited)
            throw Refused($"Before {VietnamUnited:O} this was a state that ended and is not in {Gazetteer.Version}.");

        return CountryCode.Parse(country.Code);
    }

    private static RefusedException Refused(string reason) => new(Unknown, reason, "from");
}
