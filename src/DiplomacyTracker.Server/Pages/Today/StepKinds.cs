using DiplomacyTracker.Replay;

namespace DiplomacyTracker.Server.Pages.Today;

/// <summary>What moved, sorted for a diary editor: what is gone first, what is only one more source last.</summary>
internal static class StepKinds
{
    /// <summary>The headings, in order.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "Taken back",
        "Cancelled",
        "Moved",
        "Corrected",
        "New",
        "Changed",
        "More sources",
    ];

    /// <summary>Under which heading a step belongs.</summary>
    public static string Of(ReplayStep step) =>
        step.After is null || Caused(step, "retraction", "withdrawal") ? "Taken back"
        : Became(step, "cancelled") ? "Cancelled"
        : step.Before is null ? "New"
        : Became(step, "postponed") || HasMoved(step) ? "Moved"
        : Caused(step, "correction") ? "Corrected"
        : step.Changes.Count > 0 ? "Changed"
        : "More sources";

    /// <summary>What is only planned moves; with other kinds, the date tells since when something holds.</summary>
    private static bool HasMoved(ReplayStep step) =>
        step.Development.Type is "visit" or "summit"
        && step.Changes.Any(change => change is { Field: "occurs", Old: not null, New: not null });

    private static bool Caused(ReplayStep step, params IEnumerable<string> causes) =>
        step.Facts.Any(fact => causes.Contains(fact.Cause, StringComparer.Ordinal));

    private static bool Became(ReplayStep step, string status) =>
        step.Changes.Any(change => change.Field is "status" && change.New?.ToString() == status);
}
