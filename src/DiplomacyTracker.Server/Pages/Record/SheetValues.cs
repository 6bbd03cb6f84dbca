using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiplomacyTracker.Server.Pages.Record;

/// <summary>What was typed in a field, as JSON; or what is wrong with it, in the reader's language.</summary>
internal static class SheetValues
{
    private const string NoDate =
        "“{0}” isn't understood as a date. Say it like: 18 March 2024, March 2024, around 18 March 2024, 18 to 20 March 2024.";

    /// <summary>Reads one value. Whether it may be said, the tracker judges.</summary>
    public static (JsonNode? Value, string? Problem) Read(FormField field, string text, DateOnly today, Reader reader)
    {
        if (field.Form is FieldForm.Country)
            return NamedCountry.Read(text, reader);
        var (value, problem) = Read(field, text, today);
        return (value, problem is null ? null : reader.Say(problem, text));
    }

    private static (JsonNode? Value, string? Problem) Read(FormField field, string text, DateOnly today) =>
        field.Form switch
        {
            FieldForm.Date => SpokenDate.TryRead(text, today, out var date) ? (date.Text, null) : (null, NoDate),
            FieldForm.Published => (
                SpokenDate.TryRead(text, today, out var day) && day is { IsExact: true } && day.Earliest == day.Latest
                    ? day.Text
                    : text,
                null
            ),
            FieldForm.Number or FieldForm.Choice when field.Type == typeof(int) || field.Form is FieldForm.Number =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? (number, null)
                    : (null, "“{0}” is no whole number."),
            FieldForm.Id => Guid.TryParse(text.Split('/')[^1], out var id)
                ? ($"{id}", null)
                : (null, "“{0}” is no id: copy the address of the other development's page."),
            FieldForm.Yes => (text is "yes", null),
            FieldForm.Changes => Changes(text, today),
            _ => (text, null),
        };

    /// <summary>Lines of field=value; a value that is JSON is taken as such after :=.</summary>
    private static (JsonNode?, string?) Changes(string text, DateOnly today)
    {
        var changes = new JsonObject();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } name, var value])
                return (null, "Write a line for each field: occurs = 2024-03-18.");
            if (!TryValue(name, value, today, out var node))
                return (null, "What follows := has to be JSON.");
            changes[name.TrimEnd(':')] = node;
        }
        return (changes, null);
    }

    private static bool TryValue(string name, string value, DateOnly today, out JsonNode? node)
    {
        node = SpokenDate.TryRead(value, today, out var date) ? date.Text : value;
        if (!name.EndsWith(':'))
            return true;
        try
        {
            node = JsonNode.Parse(value);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
