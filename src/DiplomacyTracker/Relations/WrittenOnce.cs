using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Relations;

/// <summary>Puts views that many answers share into JSON once, and every other as it is.</summary>
internal sealed class WrittenOnce : JsonConverter<object>
{
    /// <summary>As all of our JSON.</summary>
    public static readonly JsonSerializerOptions Options = new(TrackerJson.Lenient)
    {
        Converters = { new WrittenOnce() },
    };

    private static readonly ConditionalWeakTable<object, Lazy<byte[]>> Written = [];

    /// <summary>This one will be asked for again.</summary>
    public static void Add(DevelopmentView view) =>
        Written.Add(view, new(() => JsonSerializer.SerializeToUtf8Bytes(view, view.GetType(), TrackerJson.Lenient)));

    /// <inheritdoc />
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are written only.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (Written.TryGetValue(value, out var written))
            writer.WriteRawValue(written.Value, skipInputValidation: true);
        else
            JsonSerializer.Serialize(writer, value, value.GetType(), TrackerJson.Lenient);
    }
}
