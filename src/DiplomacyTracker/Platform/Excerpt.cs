namespace DiplomacyTracker.Platform;

/// <summary>Quotes what somebody sent us within a message, never more than fits on a line.</summary>
internal static class Excerpt
{
    private const int Limit = 40;

    /// <summary>The text in quotation marks, cut with an ellipsis where it is long.</summary>
    public static string Of(string text) => text.Length <= Limit ? $"\"{text}\"" : $"\"{text[..Cut(text)]}…\"";

    /// <summary>The text on one line of at most that many characters, cut with an ellipsis where it is longer.</summary>
    public static string Line(string text, int most)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= most)
            return line;

        var cut = line.LastIndexOf(' ', most - 1);
        return $"{line[..(cut > 0 ? cut : most - (char.IsHighSurrogate(line[most - 1]) ? 1 : 0))]}…";
    }

    // Half of a surrogate pair can't be written as JSON.
    private static int Cut(string text) => char.IsHighSurrogate(text[Limit - 1]) ? Limit - 1 : Limit;
}
