using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker;

/// <summary>
/// Words of ours in a line, with countries, dates and names of ours at their places: <c>$"{by} severs diplomatic relations with {towards}"</c>.
/// Programs read its text, which names countries by their codes; pages say it in the language of who reads.
/// </summary>
[InterpolatedStringHandler]
[JsonConverter(typeof(PhraseText))]
public sealed class Phrase : IEquatable<Phrase>
{
    private readonly List<PhrasePart> parts;

    /// <summary>An empty one, for the compiler to fill from an interpolated string.</summary>
    public Phrase(int literalLength, int formattedCount) => parts = new(formattedCount);

    internal Phrase(string words, IEnumerable<PhrasePart> parts) => (Words, this.parts) = (words, [.. parts]);

    /// <summary>The words, with {0}, {1} ... where the parts belong: what is translated.</summary>
    public string Words { get; private set; } = "";

    /// <summary>What stands at those places.</summary>
    public IReadOnlyList<PhrasePart> Parts => parts;

    /// <summary>Text of others, as they wrote it.</summary>
    public static Phrase Of(string text) => $"{text}";

    /// <summary>Several after one another.</summary>
    /// <param name="between">", " or a word such as " or ", which is translated by itself.</param>
    /// <param name="phrases">Which.</param>
    public static Phrase Join(string between, IEnumerable<Phrase> phrases)
    {
        var all = new Phrase(0, 0);
        foreach (var phrase in phrases)
        {
            if (all.parts.Count > 0)
                all.AppendFormatted(new Phrase(between, []));
            all.AppendFormatted(phrase);
        }

        return all;
    }

    /// <summary>Countries after one another.</summary>
    public static Phrase Join(string between, IEnumerable<CountryCode> countries) =>
        Join(between, countries.Select(country => (Phrase)$"{country}"));

    /// <summary>Parties after one another.</summary>
    public static Phrase Join(string between, IEnumerable<Party> parties) =>
        Join(between, parties.Select(party => (Phrase)$"{party}"));

    /// <summary>The same, with a capital in front.</summary>
    public static Phrase Sentence(Phrase phrase)
    {
        var sentence = new Phrase(0, 1);
        sentence.Append(new(PartKind.Sentence, "", phrase));
        return sentence;
    }

    /// <summary>Words of ours.</summary>
    public void AppendLiteral(string value) =>
        Words += value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>Text of others; nothing where there is none.</summary>
    public void AppendFormatted(string? value) => Append(new(PartKind.Text, value ?? ""));

    /// <summary>What is no text of others, by its format.</summary>
    /// <param name="value">A name of ours, such as in-force; or a date in EDTF.</param>
    /// <param name="format">name: as it is; words: in words, "in force"; date: as it is; said: as people say it, "17 March 2024".</param>
    public void AppendFormatted(string value, string format) =>
        Append(
            format switch
            {
                "name" => new(PartKind.Name, value),
                "words" => new(PartKind.Name, value) { Text = Kebab.Of(value).Replace('-', ' ') },
                "date" => new(PartKind.Date, value),
                "said" => new(PartKind.Date, value) { Text = Dates.Said(value) },
                _ => throw new FormatException($"{format} is no format of a phrase."),
            }
        );

    /// <summary>A number.</summary>
    public void AppendFormatted(int value) => AppendFormatted(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A name of ours.</summary>
    public void AppendFormatted<T>(T value)
        where T : struct, Enum => Append(new(PartKind.Name, Kebab.Of(value)));

    /// <summary>A country, by its code; nothing where there is none.</summary>
    public void AppendFormatted(CountryCode? value) =>
        Append(value is null ? new(PartKind.Text, "") : new(PartKind.Country, value.Value));

    /// <summary>A date, as written.</summary>
    public void AppendFormatted(EdtfDate value) => Append(new(PartKind.Date, value.Text));

    /// <summary>Somebody who acts for a country; nothing where there is nobody.</summary>
    public void AppendFormatted(Party? value)
    {
        // Without its type it would be a string, and the country lost in it.
        Phrase? somebody = value switch
        {
            null => null,
            { Person: { } person } => $"{person} ({value.Country})",
            _ => $"{value.Country}",
        };
        AppendFormatted(somebody);
    }

    /// <summary>A phrase within this one; nothing where there is none.</summary>
    public void AppendFormatted(Phrase? value) =>
        Append(value is null ? new(PartKind.Text, "") : new(PartKind.Phrase, "", value));

    /// <summary>In other words: each part that is no phrase as somebody wants it said.</summary>
    public string Say(Func<PhrasePart, string> part) =>
        string.Format(CultureInfo.InvariantCulture, Words, [.. parts.Select(one => one.Say(part))]);

    /// <summary>The same as it is said on a day.</summary>
    internal Phrase On(DateOnly day) => new(Words, parts.Select(part => part.On(day)));

    /// <summary>Its text: countries by their codes, dates as written.</summary>
    public override string ToString() => Say(part => part.Text);

    /// <inheritdoc />
    public bool Equals(Phrase? other) => other is not null && Words == other.Words && parts.SequenceEqual(other.parts);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Phrase);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Words, parts.Count);

    private void Append(PhrasePart part)
    {
        Words += string.Create(CultureInfo.InvariantCulture, $"{{{parts.Count}}}");
        parts.Add(part);
    }
}
