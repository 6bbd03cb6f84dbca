using System.Text.RegularExpressions;

namespace DiplomacyTracker.Server.Pages.Parts;

/// <summary>Headlines and what steps say, in the language of who reads: countries by their names, dates as people say them.</summary>
internal static partial class Phrasing
{
    private const string Somebody = "{0} ({1})";
    private const string Somewhere = "{0}, {1}";

    /// <summary>"Antony Blinken (United States) to Seoul, South Korea", where the API has "Antony Blinken (USA) to Seoul, KOR".</summary>
    /// <param name="reader">Who reads.</param>
    /// <param name="phrase">As the API has it.</param>
    /// <param name="shown">Countries that the page is about anyway: they don't stand behind people once more.</param>
    public static string Tell(this Reader reader, Phrase phrase, params IReadOnlyList<string> shown)
    {
        return Whole(phrase);

        string Whole(Phrase whole) =>
            whole is { Words: Somebody, Parts: [var who, { Kind: PartKind.Country, Value: var code }] }
            && shown.Contains(code, StringComparer.Ordinal)
                ? Part(who)
            : whole is { Words: Somewhere, Parts: [{ Kind: PartKind.Text } city, { Kind: PartKind.Country } where] }
                ? $"{reader.City(city.Value)}, {Part(where)}"
            : string.Format(reader.Culture, Translated(whole.Words), [.. whole.Parts.Select(Part)]);

        string Part(PhrasePart part) =>
            part switch
            {
                { Kind: PartKind.Sentence, Within: { } within } => Capital(Whole(within)),
                { Within: { } within } => Whole(within),
                { Kind: PartKind.Country } => reader.Country(part.Value),
                { Kind: PartKind.Date } => Spoken.Date(part.Value, reader),
                { Kind: PartKind.Name } => reader.Name(part.Value),
                _ => part.Value,
            };

        string Translated(string words) =>
            Places().Replace(words, "").Any(char.IsLetter) ? reader.Translate(words) : words;
    }

    private static string Capital(string text) => text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    [GeneratedRegex(@"\{\d+\}", RegexOptions.None, 1000)]
    private static partial Regex Places();
}
