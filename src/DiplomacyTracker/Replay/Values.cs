using System.Text.Json;

namespace DiplomacyTracker.Replay;

/// <summary>Values of fields in plain words.</summary>
internal static class Values
{
    // These are for programs.
    private static readonly string[] Left = ["event", "id", "number", "sources"];

    private static readonly string[] Named = ["person", "office", "city", "country"];

    /// <summary>Lists with commas, dates as people write them.</summary>
    public static string Said(JsonElement? value) =>
        value switch
        {
            null => "nothing",
            { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() is 0 => "nobody",
            { ValueKind: JsonValueKind.Array } list => string.Join(
                ", ",
                list.EnumerateArray().Select(item => Said(item))
            ),
            { ValueKind: JsonValueKind.String } text => Dates.Said(text.GetString() ?? ""),
            { ValueKind: JsonValueKind.True } => "yes",
            { ValueKind: JsonValueKind.False } => "no",
            { ValueKind: JsonValueKind.Object } item => Item(item),
            { } other => other.GetRawText(),
        };

    /// <summary>Somebody as "Yoon Suk Yeol (KOR)", a place as "Ankara, TUR"; whatever more is said of them behind that.</summary>
    private static string Item(JsonElement item)
    {
        string? Text(string name) => item.TryGetProperty(name, out var text) ? $"{text}" : null;
        var who = (Text("person") ?? Text("office"), Text("city"), Text("country")) switch
        {
            ({ } person, _, { } country) => $"{person} ({country})",
            (_, { } city, { } country) => $"{city}, {country}",
            (_, _, var country) => country,
        };
        var more = item.EnumerateObject()
            .Where(part =>
                !Left.Contains(part.Name, StringComparer.Ordinal) && part.Value.ValueKind is not JsonValueKind.Null
            )
            .Where(part => who is null || !Named.Contains(part.Name, StringComparer.Ordinal))
            .Select(part => $"{Label(part.Name)}{Said(part.Value)}");
        return string.Join(' ', new[] { who }.Concat(more).Where(part => part is { Length: > 0 }));
    }

    private static string Label(string name) =>
        name is "status" or "text" or "occurs" ? "" : $"{Platform.Kebab.Of(name).Replace('-', ' ')} ";
}
