namespace DiplomacyTracker.Cli;

/// <summary>How a run ended, for scripts. These numbers stay.</summary>
internal enum ExitCode
{
    /// <summary>Done; also where it was so already.</summary>
    Done = 0,

    /// <summary>Something broke that nobody expected.</summary>
    Fault = 1,

    /// <summary>Wrong usage, or a value that can't be read (400).</summary>
    Usage = 2,

    /// <summary>Understood, and against a rule (422).</summary>
    Refused = 3,

    /// <summary>There is no such thing (404).</summary>
    NotFound = 4,

    /// <summary>Somebody else was there: another version, another body under the same id or key (409, 412).</summary>
    Conflict = 5,

    /// <summary>The server or its database doesn't answer, or isn't ready (502, 503, 504).</summary>
    Unreachable = 6,

    /// <summary>Stopped by Ctrl-C.</summary>
    Cancelled = 130,
}

internal static class ExitCodes
{
    /// <summary>What an HTTP status means for a script.</summary>
    public static ExitCode Of(int status) =>
        status switch
        {
            < 400 => ExitCode.Done,
            404 => ExitCode.NotFound,
            409 or 412 => ExitCode.Conflict,
            422 => ExitCode.Refused,
            < 500 => ExitCode.Usage,
            502 or 503 or 504 => ExitCode.Unreachable,
            _ => ExitCode.Fault,
        };

    /// <summary>All of them with their meanings, for the help.</summary>
    public static IReadOnlyList<(ExitCode Code, string Meaning)> All { get; } =
    [
        (ExitCode.Done, "done; also where it was so already"),
        (ExitCode.Fault, "something broke unexpectedly"),
        (ExitCode.Usage, "wrong usage, or a value that can't be read (400)"),
        (ExitCode.Refused, "refused by a rule (422)"),
        (ExitCode.NotFound, "there is no such thing (404)"),
        (ExitCode.Conflict, "a conflict: another version, id or key in use (409, 412)"),
        (ExitCode.Unreachable, "the server or its database doesn't answer or isn't ready (503)"),
        (ExitCode.Cancelled, "stopped by Ctrl-C"),
    ];
}
