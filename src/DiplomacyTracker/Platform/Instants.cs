using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DiplomacyTracker.Platform;

/// <summary>Instants as we write them: UTC, to the microsecond, with a Z.</summary>
internal static class Instants
{
    public static string Written(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>The last microsecond of a day, UTC: a day that is asked for is asked for as a whole.</summary>
    public static DateTimeOffset EndOf(DateOnly day) =>
        new(
            day.ToDateTime(TimeOnly.MaxValue).Ticks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond,
            TimeSpan.Zero
        );
}

internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Instants.Written(value));
}
