using System.Text.RegularExpressions;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Coding;

/// <summary>Which column holds what, as said with the file: "date=Event Date,code=CAMEO Code".</summary>
internal sealed partial class ColumnMap
{
    private static readonly string[] Needed = ["date", "source", "target", "code"];

    private static readonly string[] Known =
    [
        .. Needed,
        "source-country",
        "target-country",
        "id",
        "known",
        "outlet",
        "url",
        "text",
        "place",
    ];

    private readonly Dictionary<string, string> columns;

    private ColumnMap(Dictionary<string, string> columns) => this.columns = columns;

    /// <summary>The columns that the file has to have.</summary>
    public IReadOnlyList<string> Columns => [.. columns.Values.Distinct(StringComparer.Ordinal)];

    /// <summary>Reads it.</summary>
    /// <exception cref="RefusedException">It is missing or incomplete, or says what we don't know.</exception>
    public static ColumnMap Of(string? text)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in Separator().Split(text ?? "").Where(part => part.Length > 0))
        {
            var (name, column) = part.Split('=', 2) is [var left, var right] ? (left.Trim(), right.Trim()) : (part, "");
            if (!Known.Contains(name, StringComparer.Ordinal) || column.Length is 0 || !named.TryAdd(name, column))
                throw Refused($"{Excerpt.Of(part)} can't stand there.");
        }

        return Array.Find(Needed, name => !named.ContainsKey(name)) is { } missing
            ? throw Refused($"It doesn't say which column holds the {missing}.")
            : new(named);
    }

    /// <summary>The column that holds it, or what was looked for where there is none.</summary>
    public string ColumnOf(string name) => columns.GetValueOrDefault(name, name);

    /// <summary>What a row says of it; empty where no column holds it.</summary>
    public string Cell(CsvRow row, string name) => columns.TryGetValue(name, out var column) ? row[column] : "";

    /// <summary>The same, read as what it should be.</summary>
    /// <exception cref="RefusedException">It isn't; the field is the column.</exception>
    public T Read<T>(CsvRow row, string name, Func<string, T> read) =>
        CsvRow.In(ColumnOf(name), () => read(Cell(row, name)));

    private static RefusedException Refused(string reason) =>
        new(
            "invalid-map",
            $"{reason} Say map=date=COLUMN,source=COLUMN,target=COLUMN,code=COLUMN, and perhaps: "
                + $"{string.Join(", ", Known.Except(Needed, StringComparer.Ordinal))}.",
            "map"
        );

    // The name of a column may have a comma.
    [GeneratedRegex(@",\s*(?=[a-z-]+=)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();
}
