using System.Text.Json.Nodes;

namespace DiplomacyTracker.Replay;

/// <summary>One development looks different from one moment on.</summary>
/// <param name="Id">Its place: a replay goes on behind it.</param>
/// <param name="At">The moment on the axis of the replay.</param>
/// <param name="Axis">Along which axis.</param>
/// <param name="Position">The position from which on it looks so.</param>
/// <param name="KnownAt">When it was publicly said.</param>
/// <param name="RecordedAt">When it was recorded: the first of what is told.</param>
/// <param name="Lag">Whole days from known to recorded; left out where there are none.</param>
/// <param name="Development">What looks different.</param>
/// <param name="Says">All of it in words: who says what, and what that changes.</param>
/// <param name="Facts">What was said.</param>
/// <param name="Changes">Field by field: before, after.</param>
/// <param name="Before">How it read before, on the same day; left out where it was not seen.</param>
/// <param name="After">How it reads then; left out where it is not seen any more.</param>
/// <param name="Context">True where it is only linked to what was asked for, and no act of it.</param>
/// <param name="AsOf">The axes with which one read gives the state after the step.</param>
/// <param name="Href">That read.</param>
public sealed record ReplayStep(
    string Id,
    DateTimeOffset At,
    ReplayAxis Axis,
    long Position,
    DateTimeOffset KnownAt,
    DateTimeOffset RecordedAt,
    int? Lag,
    StepDevelopment Development,
    Phrase Says,
    IReadOnlyList<StepFact> Facts,
    IReadOnlyList<Change> Changes,
    JsonObject? Before,
    JsonObject? After,
    bool? Context,
    StepAxes AsOf,
    string Href
);

/// <summary>Which development a step is about.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Headline">It in a line.</param>
public sealed record StepDevelopment(Guid Id, string Type, Phrase Headline);

/// <summary>Something said, that a step tells.</summary>
/// <param name="Event">The event.</param>
/// <param name="Type">What was reported.</param>
/// <param name="Cause">new-fact, another-source, withdrawal, correction, retraction.</param>
/// <param name="Sources">Who says so.</param>
/// <param name="Reason">Why something said before no longer stands.</param>
/// <param name="Concerns">The event that it is about.</param>
public sealed record StepFact(
    Guid Event,
    string Type,
    string Cause,
    IReadOnlyList<Source> Sources,
    string? Reason,
    Guid? Concerns
);

/// <summary>The axes of a step, as a read takes them.</summary>
/// <param name="ValidAt">V.</param>
/// <param name="KnownAt">K.</param>
/// <param name="RecordedAt">R: position:N.</param>
public sealed record StepAxes(DateOnly ValidAt, DateTimeOffset KnownAt, string RecordedAt);
