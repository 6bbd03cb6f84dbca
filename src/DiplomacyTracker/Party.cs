using System.Text.Json.Serialization;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker;

/// <summary>Somebody who acts for a country, as the source names them.</summary>
/// <param name="Country">For whom.</param>
/// <param name="Person">As written; who that is, is found out by those who read.</param>
/// <param name="Office">As written.</param>
public sealed record Party(
    CountryCode Country,
    [property: JsonConverter(typeof(ShortText))] string? Person = null,
    [property: JsonConverter(typeof(ShortText))] string? Office = null
)
{
    /// <inheritdoc />
    public override string ToString() => Person is null ? $"{Country}" : $"{Person} ({Country})";
}

/// <summary>A country, and where in it, as written.</summary>
/// <param name="Country">Which.</param>
/// <param name="City">A city or a house, as written.</param>
public sealed record Place(CountryCode Country, [property: JsonConverter(typeof(ShortText))] string? City = null)
{
    /// <summary>"Seoul, KOR".</summary>
    internal Phrase Phrase() =>
        City switch
        {
            null => $"{Country}",
            _ => $"{City}, {Country}",
        };
}

/// <summary>How sure those who report a plan are that it will come true: apart from how far the plan has got.</summary>
/// <remarks>Written for calendars and news systems as IPTC <c>eventoccurstatus</c>.</remarks>
public enum Certainty
{
    /// <summary>It may occur (eos3).</summary>
    Rumoured,

    /// <summary>It is highly likely to occur (eos4).</summary>
    Likely,

    /// <summary>It occurs certainly (eos5).</summary>
    Certain,
}
