using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker;

/// <summary>When something was published, as precisely as is known: a day, or an instant with its zone.</summary>
/// <param name="Text">As written: <c>2024-02-19</c> or <c>2024-02-20T12:19:00+05:30</c>.</param>
/// <param name="Instant">The first instant it can mean, UTC: what is dated by day is known from 00:00Z of that day.</param>
[JsonConverter(typeof(PublicationTimeConverter))]
public sealed partial record PublicationTime(string Text, DateTimeOffset Instant)
{
    private static readonly DateOnly Earliest = new(1000, 1, 1);

    /// <summary>Reads a day or an instant.</summary>
    /// <exception cref="InvalidValueException">It is neither.</exception>
    public static PublicationTime Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day >= Earliest
                ? new(text, new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero))
                : throw Invalid(text);

        return
            InstantPattern().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            && instant.Year >= Earliest.Year
            ? new(text, instant.ToUniversalTime().ToMicroseconds())
            : throw Invalid(text);
    }

    /// <inheritdoc />
    public override string ToString() => Text;

    private static InvalidValueException Invalid(string text) =>
        new(
            "invalid-instant",
            $"{Excerpt.Of(text)} is neither a day (2024-02-19) nor an instant with its zone (2024-02-19T09:30:00Z)."
        );

    [GeneratedRegex(
        @"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    internal static partial Regex InstantPattern();
}

internal sealed class PublicationTimeConverter : JsonConverter<PublicationTime>
{
    public override PublicationTime Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        PublicationTime.Parse(reader.Text());

    public override void Write(Utf8JsonWriter writer, PublicationTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}
