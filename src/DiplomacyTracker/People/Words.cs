using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.People;

/// <summary>Whether somebody holds an office on a day.</summary>
public enum PersonStatus
{
    /// <summary>None that is known.</summary>
    OutOfOffice,

    /// <summary>At least one.</summary>
    InOffice,
}

/// <summary>What an office is, whatever it is called in its country.</summary>
public enum OfficeRole
{
    /// <summary>Stands for the state: a president, a monarch.</summary>
    HeadOfState,

    /// <summary>Leads the government: a prime minister, a chancellor.</summary>
    HeadOfGovernment,

    /// <summary>Minister of foreign affairs.</summary>
    ForeignMinister,

    /// <summary>Minister of defence.</summary>
    DefenceMinister,

    /// <summary>Head of a mission.</summary>
    Ambassador,

    /// <summary>Sent on one matter.</summary>
    Envoy,

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>An office of a country.</summary>
/// <param name="Country">Which country's.</param>
/// <param name="Title">As written.</param>
/// <param name="Role">What it is; left out where the title tells.</param>
public sealed record Office(
    CountryCode Country,
    [property: JsonConverter(typeof(ShortText))] string Title,
    OfficeRole? Role = null
)
{
    /// <summary>What it is, by what was said or by its title.</summary>
    internal OfficeRole Is() => Role ?? OfficeTitles.RoleOf(Country, Title);

    /// <summary>Whether the same office is meant; case and accents don't count.</summary>
    internal bool IsSameAs(Office other) => Country == other.Country && Title.Folded() == other.Title.Folded();

    /// <inheritdoc />
    public override string ToString() => $"{Title} ({Country})";
}
