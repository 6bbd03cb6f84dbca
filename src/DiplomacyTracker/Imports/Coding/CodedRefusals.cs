namespace DiplomacyTracker.Imports.Coding;

/// <summary>Why nothing comes of a row of coded events.</summary>
internal static class CodedRefusals
{
    /// <summary>A country that isn't known is unresolved; anything else is rejected.</summary>
    public static RowProblem Of(Reading row, Exception exception)
    {
        var problem = RowProblems.Of(row, exception);
        return problem.Code is "unknown-country" or "ambiguous-country"
            ? problem with
            {
                Verdict = "unresolved",
            }
            : problem;
    }
}
