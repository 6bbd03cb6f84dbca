using DiplomacyTracker.Imports.Coding;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports.Formats;

/// <summary>Rows of ICEWS.</summary>
internal static class IcewsRow
{
    private static readonly string[] Places = ["City", "Province", "Country"];

    /// <summary>Its columns, in its order.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "Event ID",
        "Event Date",
        "Source Name",
        "Source Sectors",
        "Source Country",
        "Event Text",
        "CAMEO Code",
        "Intensity",
        "Target Name",
        "Target Sectors",
        "Target Country",
        "Story ID",
        "Sentence Number",
        "Publisher",
        "City",
        "District",
        "Province",
        "Country",
        "Latitude",
        "Longitude",
    ];

    /// <summary>What a row says; the date is that of the story, and so it was known since then.</summary>
    public static CodedEvent Event(CsvRow row, EdtfDate on, Party actor, Party target) =>
        new("icews", row.Required("Event ID"), on, ReportOf(row), ActOf(row), actor, target)
        {
            Summary =
                $"{ActOf(row).Text}: {row.Read("Source Name", CodedEvent.Name)} towards {row.Read("Target Name", CodedEvent.Name)}.",
            Place = CodedEvent.Name(
                string.Join(", ", Places.Select(column => Cell(row, column)).Where(cell => cell.Length > 0))
            ),
        };

    /// <summary>What stands in a column; nothing where it says that there is nothing.</summary>
    public static string Cell(CsvRow row, string column) => row[column] is "NULL" or "None" ? "" : row[column];

    /// <summary>The column that a field was read from.</summary>
    public static string? ColumnOf(string? field) =>
        field switch
        {
            null => null,
            "id" => "Event ID",
            _ when Columns.Contains(field, StringComparer.Ordinal) => field,
            _ when field.Contains("occurs", StringComparison.Ordinal) || field is "on" or "signed" => "Event Date",
            _ when field.Contains("publishedAt", StringComparison.Ordinal) => "Event Date",
            _ => null,
        };

    /// <summary>Some copies lost the zeros of codes; the text beside it says which one was meant, or else the code stands.</summary>
    private static CodedAct ActOf(CsvRow row)
    {
        var (code, text) = (row["CAMEO Code"], row["Event Text"]);
        return CodedActs.Find(text) is { } act && act.Code == $"0{code}" ? act : CodedActs.Of(code, "CAMEO Code");
    }

    /// <summary>The story: rows that were made of one share it.</summary>
    private static ReportBody ReportOf(CsvRow row) =>
        new([
            new Source(
                Outlet: CsvRow.In("Publisher", () => CodedEvent.Name(Cell(row, "Publisher"))) ?? "ICEWS",
                Title: row.Read("Story ID", CodedEvent.Name) is { } story ? $"Story {story}" : null,
                PublishedAt: CodedDates.Published(row["Event Date"], "Event Date")
            ),
        ]);
}
