namespace DiplomacyTracker.Countries;

/// <summary>A state or territory, past or present, as one version of the list has it.</summary>
/// <param name="Code">Its identity: three capitals.</param>
/// <param name="Name">The short English name we show.</param>
public sealed record Country(string Code, string Name)
{
    /// <summary>The alpha-2 code of ISO 3166-1; null where it isn't on that list now.</summary>
    public string? Alpha2 { get; init; }

    /// <summary>The numeric code of ISO 3166-1, three digits; null where it isn't on that list now.</summary>
    public string? Numeric { get; init; }

    /// <summary>Whether ISO lists it.</summary>
    public CountryKind Kind { get; init; }

    /// <summary>Since when it exists as this state; null where it isn't one, or nobody can name a year.</summary>
    public EdtfDate? Since { get; init; }

    /// <summary>Its last day; null where it exists.</summary>
    public EdtfDate? Until { get; init; }

    /// <summary>Since when the land bore the name, where that is earlier than the state.</summary>
    public EdtfDate? Named { get; init; }

    /// <summary>The region, by the names that the United Nations' statisticians use.</summary>
    public string? Region { get; init; }

    /// <summary>The seat of government, or the last one; null where nobody lives.</summary>
    public Capital? Capital { get; init; }

    /// <summary>The IANA time zone of the capital; null where nobody lives.</summary>
    public string? Zone { get; init; }

    /// <summary>The short names in English, French and Spanish, by language.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = Name };

    /// <summary>Whether it may exist on one of the days that the date may mean.</summary>
    public bool Exists(EdtfDate on) => on.Overlaps(Since?.Earliest ?? DateOnly.MinValue, Last);

    internal DateOnly First => (Named ?? Since)?.Earliest ?? DateOnly.MinValue;

    internal DateOnly Last => Until?.Latest ?? DateOnly.MaxValue;
}

/// <summary>Whether ISO lists a country.</summary>
public enum CountryKind
{
    /// <summary>On the list of ISO 3166-1.</summary>
    Listed,

    /// <summary>It was on that list, and ISO 3166-3 keeps its code.</summary>
    Withdrawn,

    /// <summary>ISO has no code for it, because it ended earlier or because it isn't on the list. No judgement is meant.</summary>
    Unlisted,
}

/// <summary>A seat of government.</summary>
/// <param name="Name">The city, in English.</param>
/// <param name="Lat">Degrees north, two decimals.</param>
/// <param name="Lon">Degrees east, two decimals.</param>
public sealed record Capital(string Name, double Lat, double Lon);

/// <summary>Another name that sources use.</summary>
/// <param name="Name">As they write it.</param>
/// <param name="Since">From when on it means the country; null: for as long as there is the country.</param>
/// <param name="Until">Up to when; null: for as long as there is the country.</param>
public sealed record Alias(string Name, EdtfDate? Since = null, EdtfDate? Until = null);
