using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Developments;

/// <summary>A place with its country's name.</summary>
/// <param name="Country">The code.</param>
/// <param name="Name">The name of the country.</param>
/// <param name="City">As written.</param>
public sealed record PlaceInWords(CountryCode Country, string Name, string? City);

/// <summary>The part that somebody has in a development, with the country's name.</summary>
/// <param name="Country">For whom.</param>
/// <param name="Name">The name of the country.</param>
/// <param name="Role">As what.</param>
/// <param name="Person">As written.</param>
public sealed record PartInWords(CountryCode Country, string Name, string Role, string? Person)
{
    internal static IReadOnlyList<PartInWords> Of(IEnumerable<PartyRole> parties, Edition edition) =>
        [
            .. parties.Select(party => new PartInWords(
                party.Country,
                edition.NameOf(party.Country),
                party.Role,
                party.Person
            )),
        ];
}
