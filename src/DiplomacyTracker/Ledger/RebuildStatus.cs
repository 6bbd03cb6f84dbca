namespace DiplomacyTracker.Ledger;

/// <summary>How the last rebuild of the ledger is, or was.</summary>
public sealed record RebuildStatus
{
    /// <summary>none, running, interrupted, cancelled, failed or done.</summary>
    public required string State { get; init; }

    /// <summary>Of the work, 0 to 100: 70 for reading the events, 25 for the indexes, 4 for comparing. It never goes back.</summary>
    public required double Percent { get; init; }

    /// <summary>Events that were read.</summary>
    public required long Events { get; init; }

    /// <summary>Events that there are to read; it grows while others write.</summary>
    public required long Total { get; init; }

    /// <summary>Over the last seconds; null before anything was read.</summary>
    public double? EventsPerSecond { get; init; }

    /// <summary>Until it is done, at this pace; null while it isn't running.</summary>
    public double? SecondsLeft { get; init; }

    /// <summary>When it was first asked for.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The position of the log that it has reached.</summary>
    public required long Position { get; init; }

    /// <summary>What came of it, once it is done.</summary>
    public RebuildReport? Report { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Reason { get; init; }
}

/// <summary>What came of a rebuild: the ledger as it was and as it is now, both seen at one position.</summary>
/// <param name="RowsBefore">Rows of all its tables.</param>
/// <param name="RowsAfter">The same of the rebuilt one.</param>
/// <param name="DifferingRows">Rows that only one of the two has, or that differ in a byte; 0 unless something had gone wrong.</param>
/// <param name="Seconds">Of work.</param>
/// <param name="Position">At which both were compared.</param>
public sealed record RebuildReport(long RowsBefore, long RowsAfter, long DifferingRows, double Seconds, long Position);
