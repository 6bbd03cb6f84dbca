using System.Globalization;
using System.Text.Json.Nodes;

namespace DiplomacyTracker.Server.Pages.Record;

/// <summary>A form as it was filled in: every text as typed, the command's body, and what is wrong at which field.</summary>
public sealed class Sheet
{
    private readonly IReadOnlyDictionary<string, string> typed;
    private readonly Dictionary<string, string> wrong = new(StringComparer.Ordinal);
    private readonly Reader reader;
    private readonly DateOnly today;

    private Sheet(IReadOnlyDictionary<string, string> typed, Reader reader, DateOnly today) =>
        (this.typed, this.reader, this.today) = (typed, reader, today);

    /// <summary>The command's JSON.</summary>
    public JsonObject Body { get; } = [];

    /// <summary>What is wrong, by path; "" where it is the whole.</summary>
    public IReadOnlyDictionary<string, string> Wrong => wrong;

    /// <summary>The list to which an item is added, by its path.</summary>
    public string? More { get; set; }

    /// <summary>Reads a form that was sent; of one that was not, nothing is asked yet.</summary>
    internal static Sheet Of(
        IReadOnlyList<FormField> shape,
        IReadOnlyDictionary<string, string> typed,
        Reader reader,
        DateOnly today
    )
    {
        var sheet = new Sheet(Lists.Compacted(typed), reader, today);
        if (typed.Count is 0)
            return sheet;
        foreach (var field in shape)
            sheet.Put(field, sheet.Body);
        return sheet;
    }

    /// <summary>What was typed there.</summary>
    public string Typed(string path) => typed.GetValueOrDefault(path) ?? "";

    /// <summary>How many items of a list are shown: those typed, as many as are asked for, one more where asked for.</summary>
    public int Shown(FormField list) => Math.Max(Count(list), list.Offered) + (More == list.Path ? 1 : 0);

    /// <summary>Whether anything was typed in a field or within it.</summary>
    public bool Has(FormField field) =>
        typed.Any(one => one.Value.Length > 0 && IsWithin(one.Key, field.Path))
        || wrong.Keys.Any(path => IsWithin(path, field.Path));

    /// <summary>Says what is wrong at a field; without one, or where there is none of that path, of the whole.</summary>
    public void Refuse(string? path, string message) => wrong.TryAdd(path ?? "", message);

    /// <summary>Leaves for later what is wrong: whoever asks for one more line isn't through yet.</summary>
    public void Forgive() => wrong.Clear();

    /// <summary>A date that was understood, in words; null where it wasn't, or is none.</summary>
    public string? Understood(string path) =>
        SpokenDate.TryRead(Typed(path), today, out var date)
            ? Typed(path) == date.Text
                ? Spoken.Date(date.Text, reader)
                : $"{Spoken.Date(date.Text, reader)} ({date.Text})"
            : null;

    private static bool IsWithin(string path, string whole) =>
        path == whole
        || path.StartsWith($"{whole}.", StringComparison.Ordinal)
        || path.StartsWith($"{whole}[", StringComparison.Ordinal);

    private int Count(FormField list)
    {
        var count = 0;
        while (typed.Any(one => one.Value.Length > 0 && IsWithin(one.Key, Item(list.Path, count))))
            count++;
        return count;
    }

    private static string Item(string list, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    private void Put(FormField field, JsonObject into)
    {
        switch (field.Form)
        {
            case FieldForm.Group when Group(field) is { Count: > 0 } group:
                into[field.Name] = group;
                break;
            case FieldForm.List when Items(field) is { Count: > 0 } items:
                into[field.Name] = items;
                break;
            case FieldForm.Group or FieldForm.List:
                break;
            default:
                if (Value(field) is { } value)
                    into[field.Name] = value;
                break;
        }
    }

    private JsonObject Group(FormField field)
    {
        var group = new JsonObject();
        foreach (var part in field.Parts)
            Put(part, group);
        return group;
    }

    private JsonArray Items(FormField list)
    {
        var items = new JsonArray();
        for (var index = 0; index < Math.Max(Count(list), list.Least); index++)
        {
            var item = list.Parts[0].At(index);
            items.Add(item.Form is FieldForm.Group ? Group(item) : Value(item));
            if (Count(list) is 0 && item.Parts is [var first, ..] && !item.Parts.Any(part => part.IsRequired))
                Refuse(first.Path, Missing(first));
        }
        return items;
    }

    /// <summary>Whether anything is typed of that to which it belongs.</summary>
    private bool IsBegun(FormField field) =>
        typed.Any(one =>
            one.Value.Length > 0 && IsWithin(one.Key, field.Path[..Math.Max(0, field.Path.LastIndexOf('.'))])
        );

    private string Missing(FormField field) =>
        reader.Say(
            "Please fill this in: {0}.",
            string.Join(", ", FieldWords.Whole(field).Select(word => reader.Say(word)))
        );

    private JsonNode? Value(FormField field)
    {
        var text = Typed(field.Path).Trim();
        if (text.Length is 0)
        {
            if (field.IsRequired || (field.IsNeeded && IsBegun(field)))
                Refuse(field.Path, Missing(field));
            return null;
        }
        var (value, problem) = SheetValues.Read(field, text, today, reader);
        if (problem is not null)
            Refuse(field.Path, problem);
        return value;
    }
}
