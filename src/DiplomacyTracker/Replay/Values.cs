using System.Text.Json;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Replay;

/// <summary>Values of fields in plain words.</summary>
internal static class Values
{
    // These are for programs.
    private static readonly string[] Left = ["event", "id", "number", "sources"];

    private static readonly string[] Named = ["person", "office", "city", "country"];

    /// <summary>Lists with commas, dates as people say them.</summary>
    public static Phrase Said(JsonElement? value) =>
        value switch
        {
            null => $"nothing",
            { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() is 0 => $"nobody",
            { ValueKind: JsonValueKind.Array } list => Phrase.Join(
                ", ",
                list.EnumerateArray().Select(item => Said(item))
            ),
            { ValueKind: JsonValueKind.String } text => Said(text.GetString() ?? ""),
            { ValueKind: JsonValueKind.True } => $"yes",
            { ValueKind: JsonValueKind.False } => $"no",
            { ValueKind: JsonValueKind.Object } item => Item(item),
            { } other => Phrase.Of(other.GetRawText()),
        };

    private static Phrase Said(string text) =>
        text switch
        {
            _ when Dates.Said(text) != text => $"{text:said}",
            { Length: 3 } when Gazetteer.Find(text) is { } country && country.Code == text =>
                $"{CountryCode.Parse(text)}",
            _ when Kebab.IsName(text) => $"{text:name}",
            _ => Phrase.Of(text),
        };

    /// <summary>Somebody as "Yoon Suk Yeol (KOR)", a place as "Ankara, TUR"; whatever more is said of them behind that.</summary>
    private static Phrase Item(JsonElement item)
    {
        string? Text(string name) => item.TryGetProperty(name, out var text) ? $"{text}" : null;
        Phrase? who = (Text("person") ?? Text("office"), Text("city"), Text("country")) switch
        {
            ({ } person, _, { } country) => $"{person} ({Said(country)})",
            (_, { } city, { } country) => $"{city}, {Said(country)}",
            (_, _, { } country) => Said(country),
            _ => null,
        };
        var more = item.EnumerateObject()
            .Where(part =>
                !Left.Contains(part.Name, StringComparer.Ordinal) && part.Value.ValueKind is not JsonValueKind.Null
            )
            .Where(part => who is null || !Named.Contains(part.Name, StringComparer.Ordinal))
            .Select(part => Labelled(part.Name, Said(part.Value)));
        return Phrase.Join(" ", new[] { who }.Concat(more).OfType<Phrase>());
    }

    private static Phrase Labelled(string name, Phrase value) =>
        name switch
        {
            "status" or "text" or "occurs" => value,
            _ => $"{name:words} {value}",
        };
}
