using System.Globalization;
using JasperFx.Events;

namespace DiplomacyTracker.Developments;

/// <summary>Where an event came from that nobody recorded by hand.</summary>
/// <param name="Import">The import, see <c>GET /api/imports/{id}</c>; it may be one of the tracker from which the log was restored.</param>
/// <param name="Hash">The SHA-256 of its file, in hexadecimal digits.</param>
/// <param name="Line">Of the file, from 1.</param>
public sealed record CameFrom(Guid? Import, string? Hash, long? Line)
{
    /// <summary>Under which the headers of an event name the import, its file and the line.</summary>
    internal const string ImportHeader = "import";

    /// <inheritdoc cref="ImportHeader"/>
    internal const string FileHeader = "file";

    /// <inheritdoc cref="ImportHeader"/>
    internal const string LineHeader = "line";

    /// <summary>Under which they name the undoing by which it was written.</summary>
    internal const string UndoHeader = "undo";

    /// <summary>Under which they name the import of another tracker's log.</summary>
    internal const string LogHeader = "log";

    /// <summary>Under which they name the line of that log.</summary>
    internal const string LogLineHeader = "log-line";

    /// <summary>The undoing of an import by which it was written.</summary>
    public Guid? Undo { get; init; }

    /// <summary>The import of another tracker's log by which it came here.</summary>
    public Guid? Log { get; init; }

    /// <summary>The line of that log.</summary>
    public long? LogLine { get; init; }

    /// <summary>Of an event; null where people recorded it here.</summary>
    internal static CameFrom? Of(IEvent e)
    {
        if (e.Headers is not { Count: > 0 })
            return null;

        var came = new CameFrom(Id(ImportHeader), e.GetHeader(FileHeader)?.ToString(), Number(LineHeader))
        {
            Undo = Id(UndoHeader),
            Log = Id(LogHeader),
            LogLine = Number(LogLineHeader),
        };
        return came is { Import: null, Undo: null, Log: null } ? null : came;

        Guid? Id(string header) => Guid.TryParse(e.GetHeader(header)?.ToString(), out var id) ? id : null;

        long? Number(string header) =>
            long.TryParse(
                e.GetHeader(header)?.ToString(),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null;
    }
}
