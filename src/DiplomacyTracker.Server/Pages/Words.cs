using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace DiplomacyTracker.Server.Pages;

/// <summary>The texts of the interface, by language. English is the key; Words/*.json have the others.</summary>
internal static class Words
{
    /// <summary>The languages that there are; the first is the one for everybody else.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "de"];

    /// <summary>The class of an envoy whose name no parting of words makes right.</summary>
    public const string Charge = "charge-d-affaires";

    private const int MostUntranslated = 1000;

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Texts = Languages
        .Skip(1)
        .ToFrozenDictionary(one => one, Read, StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, string> Untranslated = new(StringComparer.Ordinal);

    /// <summary>Texts of the interface that somebody was shown in English, since their language has none; each with a language.</summary>
    public static IReadOnlyDictionary<string, string> Missing => Untranslated;

    /// <summary>The text, or the English one where nobody has translated it yet.</summary>
    public static string Of(string language, string english)
    {
        if (Find(language, english) is { } text)
            return text;
        if (language != Languages[0] && Untranslated.Count < MostUntranslated)
            Untranslated.TryAdd(english, language);
        return english;
    }

    /// <summary>The text; null where there is none in that language.</summary>
    public static string? Find(string language, string english) =>
        Texts.TryGetValue(language, out var texts) ? texts.GetValueOrDefault(english) : null;

    /// <summary>A name of a program as words: "confirmed by" of confirmedBy, "in force" of in-force.</summary>
    public static string Apart(string name) =>
        string.Concat(
            name.Replace(Charge, "chargé-d’affaires", StringComparison.Ordinal)
                .Select(letter =>
                    letter is '-' ? " "
                    : char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}"
                    : $"{letter}"
                )
        );

    /// <summary>Whether it is a name of ours, such as in-force, and no word of somebody else.</summary>
    public static bool IsName(string value) =>
        value.Contains('-', StringComparison.Ordinal)
        && value.All(letter => letter is '-' || char.IsAsciiLetterLower(letter));

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
