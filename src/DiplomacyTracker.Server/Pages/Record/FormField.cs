namespace DiplomacyTracker.Server.Pages.Record;

/// <summary>How a value is asked for.</summary>
public enum FieldForm
{
    /// <summary>A line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Lines,

    /// <summary>A country by name or code.</summary>
    Country,

    /// <summary>A person by name.</summary>
    Person,

    /// <summary>An office by title.</summary>
    Office,

    /// <summary>A date as people say it.</summary>
    Date,

    /// <summary>A day, or an instant.</summary>
    Published,

    /// <summary>One of several words.</summary>
    Choice,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>An address of the web.</summary>
    Address,

    /// <summary>The id of a development.</summary>
    Id,

    /// <summary>An event of the development.</summary>
    Event,

    /// <summary>Yes or no.</summary>
    Yes,

    /// <summary>Lines of field=value.</summary>
    Changes,

    /// <summary>Several values that belong together.</summary>
    Group,

    /// <summary>Any number of the same.</summary>
    List,
}

/// <summary>A value that a form asks for. Its path is the path in the command's JSON, and so that of refusals.</summary>
/// <param name="Path">Such as visitor.country, or report.sources[0].url; in lists [#] stands for the number.</param>
/// <param name="Form">How it is asked for.</param>
/// <param name="Type">Of the value.</param>
/// <param name="IsRequired">Whether the command has to have it.</param>
public sealed record FormField(string Path, FieldForm Form, Type Type, bool IsRequired)
{
    private const string Number = "[#]";

    /// <summary>Of a group its values; of a list what each item looks like.</summary>
    public IReadOnlyList<FormField> Parts { get; init; } = [];

    /// <summary>Whether that to which it belongs has to have it, once anything of it is filled in.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Of a list that has to have items: at least how many.</summary>
    public int Least =>
        !IsRequired ? 0
        : Name is "between" or "parties" ? 2
        : 1;

    /// <summary>Of a list how many items are asked for at first: of what nearly everybody says one, though it may be left out.</summary>
    public int Offered => Least is 0 && Path is "actors" or "targets" or "measures" or "to" or "with" ? 1 : Least;

    /// <summary>Of which command it is, where that says something of its name.</summary>
    public string? Verb { get; init; }

    /// <summary>The last step of the path: country.</summary>
    public string Name => Path.Split('.')[^1].Split('[')[0];

    /// <summary>Of a choice the values.</summary>
    public IEnumerable<string> Choices =>
        Type.IsEnum
            ? Enum.GetNames(Type).Where(name => name is not "None").Select(Platform.Kebab.Of)
            : ["1", "2", "3", "4", "5", "6"];

    /// <summary>An id for HTML.</summary>
    public string Id => $"f-{Path.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal)}";

    /// <summary>Item of a list: the same with its number instead of the first [#].</summary>
    public FormField At(int index)
    {
        var place = Path.IndexOf(Number, StringComparison.Ordinal);
        return place < 0
            ? this
            : this with
            {
                Path = string.Concat(
                    Path.AsSpan(0, place),
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{index}]"),
                    Path.AsSpan(place + Number.Length)
                ),
                Parts = [.. Parts.Select(part => part.At(index))],
            };
    }

    /// <summary>Itself and all that lies within it.</summary>
    public IEnumerable<FormField> All() => Parts.SelectMany(part => part.All()).Prepend(this);
}
