using System.Text.Json.Serialization;

namespace DiplomacyTracker.Imports;

/// <summary>What became of a file: every row is in exactly one place.</summary>
/// <param name="Recorded">Rows that were new.</param>
/// <param name="Unchanged">Rows that had been recorded before.</param>
/// <param name="Changed">Rows that had been recorded with another content; nothing was done about them.</param>
/// <param name="Unresolved">Rows of whom we can't say which country they mean.</param>
/// <param name="Rejected">Rows that can't be true, or can't be read.</param>
/// <param name="Position">Of the last event that the rows rest on, to be waited for with minPosition.</param>
public sealed record ImportReport(
    int Recorded,
    int Unchanged,
    IReadOnlyList<ChangedRow> Changed,
    IReadOnlyList<RowProblem> Unresolved,
    IReadOnlyList<RowProblem> Rejected,
    long Position
)
{
    /// <summary>How many rows the file has.</summary>
    [JsonPropertyOrder(-1)]
    public int Rows => Recorded + Unchanged + Changed.Count + Unresolved.Count + Rejected.Count;
}

/// <summary>A row that wasn't recorded.</summary>
/// <param name="Line">Where it begins in the file, from 1.</param>
/// <param name="Field">The column at fault; null where it is the row as a whole.</param>
/// <param name="Value">What stands there; its beginning, where it is long.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Reason">For people.</param>
public sealed record RowProblem(long Line, string? Field, string? Value, string Code, string Reason);

/// <summary>A row that says something else than when it was recorded.</summary>
/// <param name="Line">Where it begins in the file, from 1.</param>
/// <param name="Id">The development.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Reason">For people.</param>
/// <param name="Differences">Field by field.</param>
public sealed record ChangedRow(long Line, Guid Id, string Code, string Reason, IReadOnlyList<Difference> Differences);

/// <summary>A field that reads differently now.</summary>
/// <param name="Field">Of the development.</param>
/// <param name="Recorded">As it was recorded.</param>
/// <param name="Given">As the file has it.</param>
public sealed record Difference(string Field, string? Recorded, string? Given);
