using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

/// <summary>The first and the last of all days as Npgsql hands them to PostgreSQL: without end, and so equal to nothing else.</summary>
internal sealed class BoundConverter : JsonConverter<DateOnly>
{
    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.Text() switch
        {
            "infinity" => DateOnly.MaxValue,
            "-infinity" => DateOnly.MinValue,
            var day => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture),
        };

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(
            value == DateOnly.MaxValue ? "infinity"
            : value == DateOnly.MinValue ? "-infinity"
            : value.ToString("O", CultureInfo.InvariantCulture)
        );
}
