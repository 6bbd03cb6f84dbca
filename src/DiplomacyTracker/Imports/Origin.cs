using JasperFx.Events;

namespace DiplomacyTracker.Imports;

/// <summary>Where a fact came from, written beside it: the fact says what was reported, and not how it came to us.</summary>
/// <param name="Import">By which import.</param>
/// <param name="File">The SHA-256 of its file.</param>
/// <param name="Line">Of the file.</param>
/// <param name="Step">Which of the things that the source said; the same whenever the same is said.</param>
/// <param name="Undo">The undoing by which it was written, if it was.</param>
internal sealed record Origin(string? Import, string? File, string? Line, string? Step, string? Undo)
{
    private const string ImportHeader = "import";
    private const string FileHeader = "file";
    private const string LineHeader = "line";
    private const string StepHeader = "step";
    private const string UndoHeader = "undo";

    /// <summary>Nobody's import: people recorded it here.</summary>
    public static Origin OfPeople { get; } = new(null, null, null, null, null);

    /// <summary>Whether people recorded it here.</summary>
    public bool IsPeople => Import is null && Undo is null;

    /// <summary>As an event has it.</summary>
    public static Origin Of(IEvent e) =>
        new(
            e.GetHeader(ImportHeader)?.ToString(),
            e.GetHeader(FileHeader)?.ToString(),
            e.GetHeader(LineHeader)?.ToString(),
            e.GetHeader(StepHeader)?.ToString(),
            e.GetHeader(UndoHeader)?.ToString()
        );

    /// <summary>As an event is going to have it.</summary>
    public Dictionary<string, string> Headers()
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var (header, value) in new[]
            {
                (ImportHeader, Import),
                (FileHeader, File),
                (LineHeader, Line),
                (StepHeader, Step),
                (UndoHeader, Undo),
            }
        )
            if (value is not null)
                headers[header] = value;
        return headers;
    }
}
