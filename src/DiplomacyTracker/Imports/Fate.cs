namespace DiplomacyTracker.Imports;

/// <summary>What became of one row.</summary>
/// <param name="Line">Where the row begins.</param>
/// <param name="IsRecorded">Whether anything of it was new.</param>
/// <param name="Position">Of the last event that it rests on.</param>
internal sealed record Fate(long Line, bool IsRecorded = false, long Position = 0)
{
    /// <summary>Why it wasn't recorded.</summary>
    public RowProblem? Problem { get; init; }

    /// <summary>What was recorded instead.</summary>
    public ChangedRow? Changed { get; init; }

    /// <summary>What became of all rows, in the order of the file.</summary>
    public static ImportReport Gathered(IEnumerable<Fate> fates)
    {
        var ordered = fates.OrderBy(fate => fate.Line).ToList();
        var problems = ordered.Select(fate => fate.Problem).OfType<RowProblem>().ToLookup(IsUnresolved);
        return new(
            ordered.Count(fate => fate.IsRecorded),
            ordered.Count(fate => fate is { IsRecorded: false, Problem: null, Changed: null }),
            [.. ordered.Select(fate => fate.Changed).OfType<ChangedRow>()],
            [.. problems[true]],
            [.. problems[false]],
            ordered.Select(fate => fate.Position).DefaultIfEmpty().Max()
        );
    }

    private static bool IsUnresolved(RowProblem problem) => problem.Code is UsVisitCountries.Unknown;
}
