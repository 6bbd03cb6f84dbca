using System.Text.Json.Nodes;
using DiplomacyTracker.Countries;

namespace DiplomacyTracker.Relations;

/// <summary>Along which axis two moments are compared; the other two stay.</summary>
public enum DiffAxis
{
    /// <summary>Two days.</summary>
    Valid,

    /// <summary>What was known at two moments.</summary>
    Known,

    /// <summary>What had been recorded at two moments.</summary>
    Recorded,
}

/// <summary>What changed between two countries from one moment to another.</summary>
/// <param name="One">The country named first.</param>
/// <param name="Other">The country named second.</param>
/// <param name="Axis">Along which axis.</param>
/// <param name="Lines">Development by development: what is gone, what changed, what is new.</param>
/// <param name="ThirdParties">What others did around these, told at the later moment only: it is context, and never counted as theirs.</param>
/// <param name="Counts">The counts at both moments.</param>
/// <param name="Score">The scores at both moments, where they were asked for.</param>
/// <param name="Rules">What of it comes from other rules alone; left out where both moments go by the same.</param>
/// <param name="Before">The earlier moment.</param>
/// <param name="AsOf">The later moment.</param>
public sealed record RelationDiff(
    CountryCode One,
    CountryCode Other,
    DiffAxis Axis,
    IReadOnlyList<DiffLine> Lines,
    IReadOnlyList<StoodAside> ThirdParties,
    FromTo<Counts> Counts,
    FromTo<Score>? Score,
    RulesChanged? Rules,
    AsOf Before,
    AsOf AsOf
);

/// <summary>The same at both moments.</summary>
/// <param name="From">At the earlier one.</param>
/// <param name="To">At the later one.</param>
public sealed record FromTo<T>(T From, T To);

/// <summary>The rules were others at the earlier moment. All else that changed the score is facts, from Score.From to Rules.Score.From.</summary>
/// <param name="Cause">methodology-changed.</param>
/// <param name="From">The rules of the earlier moment.</param>
/// <param name="To">The rules of the later moment.</param>
/// <param name="Score">The later moment by the rules of the earlier one, and by its own; left out where no score was asked for.</param>
public sealed record RulesChanged(string Cause, string From, string To, FromTo<Score>? Score);

/// <summary>One development that reads differently.</summary>
/// <param name="What">removed, changed or added.</param>
/// <param name="Development">Which.</param>
/// <param name="Type">Of which kind.</param>
/// <param name="Headline">It in a line.</param>
/// <param name="Changes">Field by field: before, after.</param>
/// <param name="Acts">The acts between the two that are gone or new by it.</param>
/// <param name="Causes">Why: what was said, recorded, or done in between.</param>
/// <param name="Before">How it read; left out where it was not there.</param>
/// <param name="After">How it reads; left out where it is not there any more.</param>
public sealed record DiffLine(
    string What,
    Guid Development,
    string Type,
    Phrase Headline,
    IReadOnlyList<Change> Changes,
    IReadOnlyList<DiffAct> Acts,
    IReadOnlyList<DiffCause> Causes,
    JsonObject? Before,
    JsonObject? After
);

/// <summary>An act that is gone or new.</summary>
/// <param name="What">removed or added.</param>
/// <param name="Act">Of which kind, and what was done.</param>
/// <param name="Occurs">When.</param>
/// <param name="Headline">In a line.</param>
public sealed record DiffAct(string What, string Act, EdtfDate Occurs, Phrase Headline);

/// <summary>Why a development reads differently.</summary>
/// <param name="Cause">
/// new-fact, late-arrival (known before the earlier moment, recorded after it), correction, retraction,
/// report-withdrawn, another-source, grade-changed, name-resolved; along the valid axis: took-place.
/// </param>
/// <param name="Event">The event.</param>
/// <param name="Says">Which fact that is; along the valid axis which act.</param>
/// <param name="KnownAt">Since when it is known.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Sources">Who says so.</param>
/// <param name="Reason">Why something said before no longer stands.</param>
public sealed record DiffCause(
    string Cause,
    Guid Event,
    string Says,
    DateTimeOffset? KnownAt,
    DateTimeOffset? RecordedAt,
    IReadOnlyList<Source> Sources,
    string? Reason
);
