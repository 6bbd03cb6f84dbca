using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>Rows of the lists of the US Office of the Historian that don't say when they were written: known since we learned of them.</summary>
internal static class UndatedRows
{
    private const string Column = "created-datetime";

    /// <summary>When a row was written; null where it doesn't say.</summary>
    /// <exception cref="InvalidValueException">It is no day and no instant.</exception>
    public static PublicationTime? Published(string text) => text.Length > 0 ? PublicationTime.Parse(text) : null;

    /// <summary>The day on which it was where it was published, else the one on which we learned of it.</summary>
    public static DateOnly DayOf(PublicationTime? published, DateTimeOffset now) =>
        published is null
            ? DateOnly.FromDateTime(now.UtcDateTime)
            : EdtfDate.Parse(published.Text[.."2024-02-19".Length]).Earliest;

    /// <summary>The moment in an identity: the same whenever the same row is sent.</summary>
    public static string Written(PublicationTime? published) =>
        published is null ? "" : Instants.Written(published.Instant);

    /// <summary>What is said about such a row, though it is recorded; null of any other.</summary>
    public static RowProblem? WarningOf(CsvRow row) =>
        row[Column].Length > 0
            ? null
            : new(
                row.Line,
                Column,
                "",
                "undated-row",
                "It doesn't say when it was written: it is recorded as known since it was received."
            )
            {
                Verdict = "undated",
            };
}
