using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DiplomacyTracker.Platform;

/// <summary>Small things about text and instants that are the same wherever they occur.</summary>
internal static class Texts
{
    /// <summary>For comparing names: case, accents and runs of white space don't count.</summary>
    public static string Folded(this string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
            if (char.IsWhiteSpace(character))
                folded.Append(folded.Length > 0 && folded[^1] is not ' ' ? " " : "");
            else if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(character));

        return folded.ToString().TrimEnd();
    }

    /// <summary>For messages: what a stranger sent is not repeated at full length.</summary>
    public static string Shortened(this string text) => text.Length <= 60 ? text : $"{text[..57]}...";

    /// <summary>PostgreSQL keeps microseconds; what is finer would come back different.</summary>
    public static DateTimeOffset ToMicroseconds(this DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>The text of a JSON string, refused where it can't be stored or isn't one.</summary>
    public static string Text(this ref Utf8JsonReader reader, int longest = CheckedText.Longest)
    {
        if (reader.TokenType is not JsonTokenType.String)
            throw new InvalidValueException("wrong-type", "A text is expected here.");

        var text = ReadString(ref reader);
        if (text.Length > longest)
            throw new InvalidValueException("too-long", $"{text.Length} characters are too many: at most {longest} fit.");
        if (text.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t')))
            throw new InvalidValueException("invalid-text", "Control characters (such as NUL) are no text.");

        return text;
    }

    private static string ReadString(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw new InvalidValueException("invalid-text", "This is not valid Unicode: half a surrogate pair, or bytes that are no UTF-8.");
        }
    }
}

/// <summary>Every text that comes in: no control characters, and not endless.</summary>
internal sealed class CheckedText : JsonConverter<string>
{
    public const int Longest = 10_000;

    public override string Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.Text();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}

/// <summary>A name, a title, a place: one line, something in it, at most 300 characters.</summary>
internal sealed class ShortText : JsonConverter<string>
{
    private const int Longest = 300;

    public override string Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        var text = reader.Text(Longest).Trim();
        return text.Length is 0
            ? throw new InvalidValueException("empty-text", "Leave the field out rather than empty.")
            : text;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
