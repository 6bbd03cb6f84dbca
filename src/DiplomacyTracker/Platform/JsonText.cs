using System.Text.Json;

namespace DiplomacyTracker.Platform;

/// <summary>Reads the values that JSON has no type for and that we write as strings.</summary>
internal static class JsonText
{
    /// <summary>The string at hand; anything else, null among it, is refused by saying what it should be.</summary>
    public static string ReadText(this ref Utf8JsonReader reader, string expected) =>
        reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.GetString() is { } text
            ? text
            : throw new InvalidValueException("wrong-type", $"This must be a string with {expected}.");
}
