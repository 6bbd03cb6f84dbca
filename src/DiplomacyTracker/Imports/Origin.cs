using System.Globalization;
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
    private const string StepHeader = "step";
    private const string RevisionHeader = "revision";
    private const string AsOfHeader = "as-of";

    /// <summary>Which edition of a source that is revised said so.</summary>
    public string? Revision { get; init; }

    /// <summary>When the source says that it was changed last, where the fact isn't known since just then.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The import of another tracker's log by which it came; that it once came from a file is told by the others.</summary>
    public string? Log { get; init; }

    /// <summary>The line of that log.</summary>
    public string? LogLine { get; init; }

    /// <summary>Nobody's import: people recorded it here.</summary>
    public static Origin OfPeople { get; } = new(null, null, null, null, null);

    /// <summary>The line of the import that said it; null where none did.</summary>
    public string? Place => Import is null ? null : PlaceOf(Import, Line);

    /// <summary>Whether people recorded it here.</summary>
    public bool IsPeople => Import is null && Undo is null;

    /// <summary>From a line of another tracker's log.</summary>
    public static Origin OfLog(Import import, long line) => OfPeople with { Log = $"{import.Id}", LogLine = $"{line}" };

    /// <summary>A line of an import.</summary>
    public static string PlaceOf(string import, string? line) => $"{import}/{line}";

    /// <summary>As an event has it.</summary>
    public static Origin Of(IEvent e) =>
        new(
            e.GetHeader(CameFrom.ImportHeader)?.ToString(),
            e.GetHeader(CameFrom.FileHeader)?.ToString(),
            e.GetHeader(CameFrom.LineHeader)?.ToString(),
            e.GetHeader(StepHeader)?.ToString(),
            e.GetHeader(CameFrom.UndoHeader)?.ToString()
        )
        {
            Log = e.GetHeader(CameFrom.LogHeader)?.ToString(),
            LogLine = e.GetHeader(CameFrom.LogLineHeader)?.ToString(),
            Revision = e.GetHeader(RevisionHeader)?.ToString(),
            AsOf = MomentOf(e.GetHeader(AsOfHeader)?.ToString()),
        };

    /// <summary>As an event is going to have it.</summary>
    public Dictionary<string, string> Headers()
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var (header, value) in new[]
            {
                (CameFrom.ImportHeader, Import),
                (CameFrom.FileHeader, File),
                (CameFrom.LineHeader, Line),
                (StepHeader, Step),
                (RevisionHeader, Revision),
                (AsOfHeader, Written(AsOf)),
                (CameFrom.UndoHeader, Undo),
                (CameFrom.LogHeader, Log),
                (CameFrom.LogLineHeader, LogLine),
            }
        )
            if (value is not null)
                headers[header] = value;
        return headers;
    }

    // Microseconds since 1970: what looks like a date in a header is read back as another text.
    private static string? Written(DateTimeOffset? moment) =>
        moment is { } at ? $"{(at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond}" : null;

    private static DateTimeOffset? MomentOf(string? written) =>
        long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var microseconds)
            ? DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond)
            : null;
}
