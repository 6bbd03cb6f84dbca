using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace DiplomacyTracker.Server.Pages;

/// <summary>The texts of the interface, by language. English is the key; Words/*.json have the others.</summary>
internal static class Words
{
    /// <summary>The languages that there are; the first is the one for everybody else.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "de"];

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Texts = Languages
        .Skip(1)
        .ToFrozenDictionary(one => one, Read, StringComparer.Ordinal);

    /// <summary>The text, or the English one where nobody has translated it yet.</summary>
    public static string Of(string language, string english) =>
        Texts.TryGetValue(language, out var texts) && texts.TryGetValue(english, out var text) ? text : english;

    /// <summary>A name of a program as words: "confirmed by" of confirmedBy, "in force" of in-force.</summary>
    public static string Apart(string name) =>
        string.Concat(
            name.Select(letter =>
                letter is '-' ? " "
                : char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}"
                : $"{letter}"
            )
        );

    /// <summary>The culture whose months and numbers go with a language.</summary>
    public static CultureInfo CultureOf(string language) =>
        CultureInfo.GetCultureInfo(language is "en" ? "en-GB" : language);

    private static FrozenDictionary<string, string> Read(string language)
    {
        using var stream =
            typeof(Words).Assembly.GetManifestResourceStream($"words/{language}")
            ?? throw new InvalidOperationException($"There are no words in {language}.");
        return (JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? []).ToFrozenDictionary(
            StringComparer.Ordinal
        );
    }
}
