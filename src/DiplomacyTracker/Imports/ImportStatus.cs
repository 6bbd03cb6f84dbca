namespace DiplomacyTracker.Imports;

/// <summary>How an import is, or was.</summary>
public sealed record ImportStatus
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>"us-visits"; "undo" where it undoes another one.</summary>
    public required string Format { get; init; }

    /// <summary>The name of the file.</summary>
    public required string File { get; init; }

    /// <summary>The SHA-256 of its bytes.</summary>
    public required string Hash { get; init; }

    /// <summary>Who sent it.</summary>
    public required string Recorder { get; init; }

    /// <summary>running, interrupted, cancelled, failed, done or undone. All but the last two go on when the same file is sent again.</summary>
    public required string State { get; init; }

    /// <summary>Whether it only said what would happen.</summary>
    public required bool DryRun { get; init; }

    /// <summary>The import that it undoes.</summary>
    public Guid? Undoes { get; init; }

    /// <summary>Of the file, 0 to 100.</summary>
    public required double Percent { get; init; }

    /// <summary>Rows that are done with: each is in one of the counts below. Of an undoing: developments.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows that began a development.</summary>
    public required long Recorded { get; init; }

    /// <summary>Rows that added to a development or corrected it.</summary>
    public required long Changed { get; init; }

    /// <summary>Rows of which all had been recorded before.</summary>
    public required long Unchanged { get; init; }

    /// <summary>Rows of whom we can't say whom they mean.</summary>
    public required long Unresolved { get; init; }

    /// <summary>Rows that can't be true, or can't be read.</summary>
    public required long Rejected { get; init; }

    /// <summary>Rows that the format leaves out on purpose.</summary>
    public required long LeftOut { get; init; }

    /// <summary>Fields of which people here and the source say different things; both stand.</summary>
    public required long Conflicts { get; init; }

    /// <summary>Facts that were recorded.</summary>
    public required long Events { get; init; }

    /// <summary>Over the last seconds; null before anything was read.</summary>
    public double? RowsPerSecond { get; init; }

    /// <summary>Until it is done, at this pace; null while it isn't running.</summary>
    public double? SecondsLeft { get; init; }

    /// <summary>Of work, without pauses.</summary>
    public required double Seconds { get; init; }

    /// <summary>When it was first asked for.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether nothing moves any more.</summary>
    internal bool HasEnded => State is not "running";
}

/// <summary>A row that wasn't recorded, or not as the source has it.</summary>
/// <param name="Line">Where it begins in the file, from 1.</param>
/// <param name="Field">The column at fault, or the field of the development; null where it is the row as a whole.</param>
/// <param name="Value">What stands there; its beginning, where it is long.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Reason">For people.</param>
public sealed record RowProblem(long Line, string? Field, string? Value, string Code, string Reason)
{
    /// <summary>rejected, unresolved, left-out or conflict; undated where it is recorded all the same; in a preview near-duplicate too.</summary>
    public string Verdict { get; init; } = "rejected";

    /// <summary>In a conflict: what people recorded here, which stays.</summary>
    public string? Recorded { get; init; }

    /// <summary>In a conflict: the development; of a near-duplicate: that which is recorded already.</summary>
    public Guid? Development { get; init; }
}
