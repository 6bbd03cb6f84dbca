using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;
using Npgsql;

namespace DiplomacyTracker.Exports;

/// <summary>An event as a line of an exported log: all that is stored of it.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">What was reported: "visit-scheduled".</param>
/// <param name="Development">Of which development.</param>
/// <param name="Version">Its number within the development, from 1.</param>
/// <param name="RecordedAt">When it was recorded, to the microsecond.</param>
/// <param name="Recorder">By whom.</param>
/// <param name="Causation">The id of the command or import by which it came.</param>
/// <param name="Correlation">The id of the request.</param>
/// <param name="Headers">What else stands beside it, such as the import, file and line it came from.</param>
/// <param name="Data">The fact.</param>
internal sealed record LogLine(
    long Position,
    Guid Id,
    string Type,
    Guid Development,
    long Version,
    DateTimeOffset RecordedAt,
    string? Recorder,
    string? Causation,
    string? Correlation,
    JsonElement? Headers,
    JsonElement Data
)
{
    /// <summary>How lines are written and read: no field too many, none twice, none missing.</summary>
    public static JsonSerializerOptions Json { get; } =
        new(TrackerJson.Lenient)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = false,
        };

    /// <summary>What to select for <see cref="Write"/>.</summary>
    public const string Columns =
        "seq_id, id, type, stream_id, version, timestamp, user_name, causation_id, correlation_id, headers, data";

    /// <summary>Writes an event as PostgreSQL hands it out; bodies stay as they are stored.</summary>
    public static void Write(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteStartObject();
        json.WriteNumber("position", row.GetInt64(0));
        json.WriteString("id", row.GetGuid(1));
        json.WriteString("type", row.GetString(2));
        json.WriteString("development", row.GetGuid(3));
        json.WriteNumber("version", row.GetInt64(4));
        json.WriteString("recordedAt", Instants.Written(row.GetFieldValue<DateTimeOffset>(5)));
        foreach (var (column, name) in new[] { (6, "recorder"), (7, "causation"), (8, "correlation") })
            if (!row.IsDBNull(column))
                json.WriteString(name, row.GetString(column));
        if (!row.IsDBNull(9) && row.GetString(9) is not "null" and var headers)
            Raw("headers", headers);
        Raw("data", row.GetString(10));
        json.WriteEndObject();

        void Raw(string name, string value)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value, skipInputValidation: true);
        }
    }
}
