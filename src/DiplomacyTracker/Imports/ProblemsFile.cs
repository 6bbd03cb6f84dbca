using System.Globalization;
using System.Text;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Imports;

/// <summary>What was wrong with the rows, as a CSV file for a spreadsheet.</summary>
internal static class ProblemsFile
{
    private static readonly string[] Header =
    [
        "line",
        "verdict",
        "field",
        "value",
        "recorded",
        "code",
        "reason",
        "development",
    ];

    /// <summary>All of it.</summary>
    public static string Of(IEnumerable<RowProblem> problems)
    {
        var file = new StringBuilder().AppendJoin(',', Header).Append("\r\n");
        foreach (var problem in problems)
            file.AppendJoin(',', Cells(problem).Select(CsvCells.Text)).Append("\r\n");
        return file.ToString();
    }

    private static string?[] Cells(RowProblem problem) =>
        [
            problem.Line.ToString(CultureInfo.InvariantCulture),
            problem.Verdict,
            problem.Field,
            problem.Value,
            problem.Recorded,
            problem.Code,
            problem.Reason,
            problem.Development?.ToString(),
        ];
}
