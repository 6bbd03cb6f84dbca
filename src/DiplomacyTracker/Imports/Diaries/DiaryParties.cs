using System.Text.RegularExpressions;
using DiplomacyTracker.Imports.Coding;
using DiplomacyTracker.Imports.Formats;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Diaries;

/// <summary>Who is meant by the words of a diary: by the countries that they name, else by people who are recorded here.</summary>
/// <param name="people">Names, folded, that people bear who act for one country only.</param>
internal sealed partial class DiaryParties(IReadOnlyDictionary<string, CountryCode> people)
{
    private readonly CodedActors actors = new(people);

    /// <summary>The party.</summary>
    /// <param name="words">"King Abdullah II of Jordan", "French President Macron", "Angela Merkel", "Japan".</param>
    /// <param name="on">The day.</param>
    /// <param name="property">Where they stand.</param>
    /// <exception cref="RefusedException">It isn't known for sure: "unknown-country" or "ambiguous-country".</exception>
    public Party Of(string words, EdtfDate on, string property)
    {
        var name = Polite().Replace(words.Trim(), "");
        if (Adjective(name, on) is { } adjective)
            return adjective;

        var named = NamedCountries.In(name, on);
        if (named.Count is 1 && named[0].Codes is [var code])
            return Split(CountryCode.Parse(code), $"{name[..named[0].At]}|{name[(named[0].At + named[0].Length)..]}");
        return actors.Of(name, "", on, property)
            ?? throw new RefusedException("unknown-country", "It doesn't say who goes.", property);
    }

    /// <summary>The party; null where it isn't known for sure.</summary>
    public Party? TryOf(string words, EdtfDate on)
    {
        try
        {
            return Of(words, on, "ATTENDEE");
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    /// <summary>The place: the country that the words name, else that in which the capital lies that they name.</summary>
    /// <exception cref="RefusedException">It isn't known for sure.</exception>
    public static Place PlaceOf(string words, string location, EdtfDate on)
    {
        if (NamedCountries.In(location, on) is [.., { Codes: [var there] } named])
            return new(CountryCode.Parse(there), City(location[..named.At]));
        if (NamedCountries.In(words, on) is [.., { Codes: [var code] } last])
            return new(CountryCode.Parse(code), City(location.Length > 0 ? location : words[..last.At]));
        foreach (var text in new[] { location, words })
            if (
                text.Split(',')
                    .Reverse()
                    .Select(part => NamedCountries.ByCapital(part.Trim(), on))
                    .OfType<string>()
                    .FirstOrDefault() is
                { } capital
            )
                return new(CountryCode.Parse(capital), City(text));

        var where = location.Length > 0 ? location : words;
        var property = location.Length > 0 ? "LOCATION" : "SUMMARY";
        throw NamedCountries.In(where, on) is [.., { Codes.Count: > 1 } several]
            ? new RefusedException("ambiguous-country", $"It may be in {string.Join(" or ", several.Codes)}.", property)
            : new RefusedException(
                "unknown-country",
                $"It doesn't say in which country: {Excerpt.Of(where)}.",
                property
            );
    }

    private static Party? Adjective(string name, EdtfDate on)
    {
        if (
            Adjectival().Match(name) is not { Success: true } match
            || Demonyms.CountryOf(match.Groups["adjective"].Value, on) is not { } country
        )
            return null;

        var party = Split(country, match.Groups["rest"].Value);
        return party.Office is null ? null : party;
    }

    private static Party Split(CountryCode country, string rest)
    {
        var cleared = Joints().Replace(rest.Replace("(|)", "|", StringComparison.Ordinal), "|").Trim(' ', '|', ',');
        var parts = cleared.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is 0)
            return new(country);

        // An office without a name is known by what would be left if somebody bore it.
        var (office, person) = Titles.Split($"{string.Join(' ', parts)} X");
        var name = person[..^1].Trim();
        return new(country, CodedEvent.Name(name), office is null ? null : CodedEvent.Name(office));
    }

    private static string? City(string text) =>
        CodedEvent.Name(Article().Replace(text.Trim(' ', ',', ';', '-', '('), "").TrimEnd(' ', ','));

    [GeneratedRegex(@"(?:^|,?\s+)(?:in )?(?:the)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Article();

    [GeneratedRegex(
        @"^(?:(?:the|h\.?e\.?|(?:his|her|their) (?:royal highness|majesty|excellency)|hm) )+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Polite();

    [GeneratedRegex(@"^(?<adjective>\p{Lu}\p{Ll}+) (?<rest>\p{Lu}.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Adjectival();

    [GeneratedRegex(@"\s*,?\s*\b(?:of(?: the)?|from)?\s*\|\s*,?\s*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Joints();
}
