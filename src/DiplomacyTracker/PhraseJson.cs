using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker;

/// <summary>A phrase as programs read it: its text.</summary>
internal sealed class PhraseText : JsonConverter<Phrase>
{
    public override Phrase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Phrase.Of(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>A phrase as the ledger keeps it: its words, and behind them its parts: <c>["{0} to {1}", {"country": "USA"}, "Seoul"]</c>.</summary>
internal sealed class PhraseInParts : JsonConverter<Phrase>
{
    public override Phrase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options) =>
        Write(writer, value);

    /// <summary>Reads one that <see cref="Write(Utf8JsonWriter, Phrase)"/> has written.</summary>
    public static Phrase Read(JsonElement json) =>
        new(json[0].GetString() ?? "", json.EnumerateArray().Skip(1).Select(Part));

    /// <summary>Writes it as an array.</summary>
    public static void Write(Utf8JsonWriter writer, Phrase value)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Words);
        foreach (var part in value.Parts)
            Write(writer, part);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, PhrasePart part)
    {
        switch (part)
        {
            case { Kind: PartKind.Text }:
                writer.WriteStringValue(part.Value);
                break;
            case { Kind: PartKind.Phrase, Within: { } within }:
                Write(writer, within);
                break;
            default:
                writer.WriteStartObject();
                writer.WritePropertyName(Kebab.Of(part.Kind));
                if (part.Within is { } sentence)
                    Write(writer, sentence);
                else
                    writer.WriteStringValue(part.Value);
                writer.WriteEndObject();
                break;
        }
    }

    private static PhrasePart Part(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Array => new(PartKind.Phrase, "", Read(json)),
            JsonValueKind.Object => Part(json.EnumerateObject().First()),
            _ => new(PartKind.Text, json.GetString() ?? ""),
        };

    private static PhrasePart Part(JsonProperty json) =>
        Kebab.Parse<PartKind>(json.Name) switch
        {
            PartKind.Sentence => new(PartKind.Sentence, "", Read(json.Value)),
            var kind => new(kind, json.Value.GetString() ?? ""),
        };
}
