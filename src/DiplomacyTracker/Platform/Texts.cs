using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DiplomacyTracker.Platform;

/// <summary>Small things about text and instants that are the same wherever they occur.</summary>
internal static class Texts
{
    // Letters that Unicode does not take apart into a plain one and an accent.
    private const string Whole = "øłđıæœßþð";
    private static readonly string[] Plain = ["o", "l", "d", "i", "ae", "oe", "ss", "th", "d"];

    /// <summary>For comparing names: case, accents, the shape of quotes and surplus white space don't count.</summary>
    public static string Folded(this string text)
    {
        if (Ascii.IsValid(text))
            return FoldedAscii(text);

        var folded = new StringBuilder(text.Length);
        foreach (var character in string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormD))
            if (!char.IsWhiteSpace(character))
                folded.Append(Fold(char.ToLowerInvariant(character)));
            else if (folded.Length > 0 && folded[^1] is not ' ')
                folded.Append(' ');

        return folded.ToString().TrimEnd();
    }

    /// <summary>The same without what only other letters need.</summary>
    private static string FoldedAscii(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
            if (!char.IsWhiteSpace(character))
                folded.Append(character is '`' ? '\'' : char.ToLowerInvariant(character));
            else if (folded.Length > 0 && folded[^1] is not ' ')
                folded.Append(' ');

        return folded.ToString().TrimEnd();
    }

    /// <summary>PostgreSQL keeps microseconds; what is finer would come back different.</summary>
    public static DateTimeOffset ToMicroseconds(this DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>The text of a JSON string, refused where it can't be stored or isn't one.</summary>
    public static string Text(this ref Utf8JsonReader reader, int longest = CheckedText.Longest)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            throw new InvalidValueException("wrong-type", "A text is expected here.");

        return Checked(ReadString(ref reader), longest);
    }

    /// <summary>The same text, refused where it can't be stored.</summary>
    public static string Checked(string text) => Checked(text, CheckedText.Longest);

    private static string Checked(string text, int longest)
    {
        if (text.Length > longest)
            throw new InvalidValueException(
                "too-long",
                $"{text.Length} characters are too many: at most {longest} fit."
            );
        if (text.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t')))
            throw new InvalidValueException("invalid-text", "Control characters (such as NUL) are no text.");

        return text;
    }

    private static string Fold(char letter) =>
        Whole.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var index ? Plain[index]
        : letter is '‘' or '’' or 'ʼ' or '`' or '´' ? "'"
        : letter is '“' or '”' ? "\""
        : CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark ? ""
        : letter.ToString();

    private static string ReadString(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw new InvalidValueException(
                "invalid-text",
                "This is not valid Unicode: half a surrogate pair, or bytes that are no UTF-8."
            );
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
