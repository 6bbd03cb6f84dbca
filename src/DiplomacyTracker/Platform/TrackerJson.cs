using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DiplomacyTracker.Platform;

/// <summary>How everything is written as JSON: camelCase, enums in lower-kebab, nothing where there is nothing.</summary>
public static class TrackerJson
{
    /// <summary>For what we write and store, and read back.</summary>
    public static JsonSerializerOptions Lenient { get; } = Build(strict: false);

    /// <summary>For what strangers send: unknown and repeated fields are errors, every text is checked.</summary>
    public static JsonSerializerOptions Strict { get; } = Build(strict: true);

    /// <summary>Applies our way of writing to options that somebody else made.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Insert(0, new KebabEnums());
        options.Converters.Insert(1, new InstantConverter());
    }

    private static JsonSerializerOptions Build(bool strict)
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        if (strict)
        {
            options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            options.AllowDuplicateProperties = false;
            options.RespectNullableAnnotations = true;
            options.RespectRequiredConstructorParameters = true;
            options.MaxDepth = 32;
            options.Converters.Add(new CheckedText());
        }

        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

/// <summary>Enums as lower-kebab text; an unknown one is refused with the list of those that exist.</summary>
internal sealed class KebabEnums : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter?)Activator.CreateInstance(typeof(KebabEnum<>).MakeGenericType(typeToConvert));
}

internal sealed class KebabEnum<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        Kebab.Parse<T>(reader.Text());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Kebab.Of(value));
}

/// <summary>The names of an enum's values as everybody outside sees them.</summary>
internal static class Kebab
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue[value];

    public static T Parse<T>(string text)
        where T : struct, Enum =>
        Names<T>.ByName.TryGetValue(text, out var value)
            ? value
            : throw new InvalidValueException(
                "unknown-value",
                $"{Excerpt.Of(text)} is none of: {string.Join(", ", Names<T>.ByName.Keys)}."
            );

    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Names<T>.ByName.Keys;

    /// <summary>A grade of one letter stays as it is: A, not a.</summary>
    public static string Of(string pascal) =>
        pascal.Length is 1 ? pascal : JsonNamingPolicy.KebabCaseLower.ConvertName(pascal);

    /// <summary>Whether it is written as our names are: in-force.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && text.All(letter => letter is '-' || char.IsAsciiLetterLower(letter));

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>()
            .ToDictionary(value => value, value => Of(value.ToString()));

        public static readonly Dictionary<string, T> ByName = ByValue.ToDictionary(
            pair => pair.Value,
            pair => pair.Key,
            StringComparer.Ordinal
        );
    }
}
