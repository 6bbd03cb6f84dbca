using System.Text;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>Why a row was not recorded, from what was thrown at it.</summary>
internal static class RowProblems
{
    private const int LongestValue = 200;

    /// <summary>With the column that a format reads the field from, and what stands in it.</summary>
    public static RowProblem Of(
        long line,
        Exception exception,
        Func<string?, string?> columnOf,
        Func<string, string?> valueOf
    )
    {
        var (code, field) = exception switch
        {
            RefusedException refused => (refused.Code, refused.Field),
            InvalidValueException invalid => (invalid.Code, invalid.Path),
            _ => ("malformed-row", null),
        };
        var column = columnOf(field);
        var value = column is null ? null : valueOf(column);
        return new(line, column, Cut(value), code, exception.Message);
    }

    /// <summary>The beginning of a value, as PostgreSQL can store it whatever stands in a file.</summary>
    public static string? Cut(string? value) => value is null ? null : Excerpt.Line(Storable(value), LongestValue);

    /// <summary>A text as PostgreSQL can store it, such as a reason that quotes what stands in a file.</summary>
    public static string Storable(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');

    /// <summary>Of a proposal that was refused when it was worked in.</summary>
    public static RowProblem Of(Reading row, Exception exception) =>
        Of(row.Line, exception, row.ColumnOf ?? (field => field), row.ValueOf ?? (_ => null));

    /// <summary>Of a development that can't be read.</summary>
    public static RowProblem Unread(long line, Guid development) =>
        new(
            line,
            null,
            null,
            "unread",
            "An entry of this development can't be read here, see /api/status: nothing is added to it."
        )
        {
            Development = development,
        };

    /// <summary>Of a field of which people here and the source say different things, or the source itself since.</summary>
    public static RowProblem Of(long line, Conflict conflict, Guid development) =>
        new(line, conflict.Field, Cut(conflict.Given), conflict.Code, conflict.Reason)
        {
            Verdict = conflict.IsOfOlderEdition ? "left-out" : "conflict",
            Recorded = Cut(conflict.Recorded),
            Development = development,
        };
}
