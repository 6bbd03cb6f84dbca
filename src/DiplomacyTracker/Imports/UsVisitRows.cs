namespace DiplomacyTracker.Imports;

/// <summary>Rows of the list as rows: by what they are recognised, and what is wrong with them.</summary>
internal static class UsVisitRows
{
    /// <summary>By what a row is recognised in another form of the list: its id with what it says, whatever it says when.</summary>
    public static string KeyOf(CsvRow row) => $"{row["id"]}/{WeakKeyOf(row)}";

    /// <summary>By what a row is recognised that bears another id now.</summary>
    public static string WeakKeyOf(CsvRow row) => $"{row["start-date"]}/{row["visitor"]}/{row["from"]}";

    /// <summary>Why nothing comes of a row.</summary>
    public static RowProblem ProblemOf(CsvRow row, Exception exception)
    {
        var problem = RowProblems.Of(row.Line, exception, ColumnOf, column => row[column]);
        return problem.Code is UsVisitCountries.Unknown ? problem with { Verdict = "unresolved" } : problem;
    }

    /// <summary>The column that a field of a command was read from.</summary>
    public static string? ColumnOf(string? field) =>
        field switch
        {
            null => null,
            _ when UsVisits.Columns.Contains(field, StringComparer.Ordinal) => field,
            _ when field.Contains("country", StringComparison.Ordinal) => "from",
            _ when field.Contains("visitor", StringComparison.Ordinal) => "visitor",
            _ when field.Contains("purpose", StringComparison.Ordinal) => "description",
            _ when field.Contains("title", StringComparison.Ordinal) => "id",
            _ when field.Contains("publishedAt", StringComparison.Ordinal) => "created-datetime",
            _ when field.Contains("occurs", StringComparison.Ordinal) => "start-date",
            _ => null,
        };
}
