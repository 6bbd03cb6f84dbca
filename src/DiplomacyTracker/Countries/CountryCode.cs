using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Countries;

/// <summary>The identity of a country, past or present: a code that is on the list. Names come and go, it stays.</summary>
/// <remarks>An alpha-3 code of ISO 3166-1 or 3166-3 where there is one; docs/adr/0008 says what else.</remarks>
[JsonConverter(typeof(CountryCodeConverter))]
public sealed record CountryCode : IComparable<CountryCode>
{
    private CountryCode(string value) => Value = value;

    /// <summary>Three capitals, such as KOR.</summary>
    public string Value { get; }

    /// <summary>Reads a code, or refuses it and proposes the one that is probably meant.</summary>
    /// <exception cref="InvalidValueException">With the code unknown-country.</exception>
    public static CountryCode Parse(string text)
    {
        if (Gazetteer.Find(text) is { } country)
            return new(country.Code);
        if (Meant(text) is { } meant)
            throw new InvalidValueException("unknown-country", $"{Excerpt.Of(text)} is written {meant.Code} here.");

        throw new InvalidValueException(
            "unknown-country",
            $"{Excerpt.Of(text)} is no country code, such as KOR; /api/countries lists them."
        );
    }

    /// <inheritdoc />
    public int CompareTo(CountryCode? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>By the order of the codes.</summary>
    public static bool operator <(CountryCode? left, CountryCode? right) => Compare(left, right) < 0;

    /// <summary>By the order of the codes.</summary>
    public static bool operator <=(CountryCode? left, CountryCode? right) => Compare(left, right) <= 0;

    /// <summary>By the order of the codes.</summary>
    public static bool operator >(CountryCode? left, CountryCode? right) => Compare(left, right) > 0;

    /// <summary>By the order of the codes.</summary>
    public static bool operator >=(CountryCode? left, CountryCode? right) => Compare(left, right) >= 0;

    /// <inheritdoc />
    public override string ToString() => Value;

    private static int Compare(CountryCode? left, CountryCode? right) =>
        string.CompareOrdinal(left?.Value, right?.Value);

    private static Country? Meant(string text) =>
        Gazetteer.ByName(text)
        ?? Gazetteer.All.FirstOrDefault(country =>
            text.Equals(country.Code, StringComparison.OrdinalIgnoreCase)
            || text.Equals(country.Alpha2, StringComparison.OrdinalIgnoreCase)
        );
}

internal sealed class CountryCodeConverter : JsonConverter<CountryCode>
{
    public override CountryCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CountryCode.Parse(reader.Text());

    public override void Write(Utf8JsonWriter writer, CountryCode value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    public override CountryCode ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => CountryCode.Parse(reader.Text());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, CountryCode value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
