namespace DiplomacyTracker.Developments;

/// <summary>The history of a development.</summary>
/// <param name="Id">Which.</param>
/// <param name="Type">Of which kind.</param>
/// <param name="Lines">One for every event, also for those retracted since.</param>
/// <param name="AsOf">From where.</param>
public sealed record DevelopmentHistory(Guid Id, string Type, IReadOnlyList<HistoryLine> Lines, AsOf AsOf);

/// <summary>One line of a history.</summary>
/// <param name="Event">The event; corrections and retractions name it.</param>
/// <param name="Type">What was reported.</param>
/// <param name="Position">Its place in the log.</param>
/// <param name="KnownAt">When it was publicly said.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Recorder">By whom.</param>
/// <param name="Cause">new-fact, another-source, withdrawal, correction, retraction.</param>
/// <param name="Changes">What it changed in how the development reads: field, old value, new value.</param>
/// <param name="Sources">Who says so.</param>
public sealed record HistoryLine(
    Guid Event,
    string Type,
    long Position,
    DateTimeOffset KnownAt,
    DateTimeOffset RecordedAt,
    string? Recorder,
    string Cause,
    IReadOnlyList<Change> Changes,
    IReadOnlyList<Source> Sources
)
{
    /// <summary>The event that it concerns, for reports added or withdrawn, corrections and retractions.</summary>
    public Guid? Concerns { get; init; }

    /// <summary>From when on a correction or retraction holds.</summary>
    public Scope? Scope { get; init; }

    /// <summary>Why, in words.</summary>
    public string? Reason { get; init; }

    /// <summary>Which file it came from; left out where people recorded it here.</summary>
    public CameFrom? Origin { get; init; }

    /// <summary>The event that took this one back.</summary>
    public Guid? RetractedBy { get; init; }
}
