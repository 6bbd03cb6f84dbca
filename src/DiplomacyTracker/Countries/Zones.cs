using System.Diagnostics.CodeAnalysis;
using DiplomacyTracker.Platform;
using NodaTime;

namespace DiplomacyTracker.Countries;

/// <summary>By which clock a day is a day: the IANA time zones of the places that developments name.</summary>
/// <remarks>
/// A country has the zone of its capital, also where it has several, unless the city is one that city-zones.csv knows.
/// Zones are today's names for places; a state that exists no longer has that of its last capital. The rules of the
/// zones come with the program (NodaTime), so that every host answers alike.
/// </remarks>
public static class Zones
{
    /// <summary>Where nobody says where, or nobody lives there.</summary>
    public const string Elsewhere = "UTC";

    private static readonly Dictionary<string, string> OfCountries = CountryFiles.ZonesOfCountries();

    private static readonly Dictionary<(string Code, string City), string> OfCities = CountryFiles
        .CityZones()
        .ToDictionary(row => (row.Code, row.City.Folded()), row => row.Zone);

    /// <summary>The zone of a country's capital; null where there is none.</summary>
    public static string? Of(string country) => OfCountries.GetValueOrDefault(country);

    /// <summary>The zone of a place; UTC where it isn't known.</summary>
    public static string Of(Place? place) =>
        place is null ? Elsewhere
        : place.City is { } city && OfCities.TryGetValue((place.Country.Value, city.Folded()), out var own) ? own
        : Of(place.Country.Value) ?? Elsewhere;

    /// <summary>Whether there is such a zone.</summary>
    public static bool Exists(string zone) => Find(zone, out _);

    /// <summary>Which day it is there at a moment.</summary>
    /// <exception cref="InvalidValueException">There is no such zone.</exception>
    public static DateOnly DayAt(string zone, DateTimeOffset moment) =>
        Find(zone, out var found)
            ? Instant.FromDateTimeOffset(moment).InZone(found).Date.ToDateOnly()
            : throw new InvalidValueException(
                "unknown-zone",
                $"{Excerpt.Of(zone)} is no IANA zone, such as Asia/Seoul."
            );

    private static bool Find(string zone, [NotNullWhen(true)] out DateTimeZone? found) =>
        (found = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)) is not null;
}
